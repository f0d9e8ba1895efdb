import type { CaseView } from '#api/views/caseView.ts';
import { elementsOfTrack } from '#domain/evidence/elements.ts';

type Provable = Pick<CaseView, 'checklist' | 'elements' | 'proposals'>;

/** Everything an item may prove, each id once: the checklist, what the open roads of this case ask for, then the rest. */
export function elementChoices({ checklist, elements, proposals }: Provable) {
  const open = Object.values(proposals).flatMap(({ tracks }) => tracks.map(({ track }) => track));
  // Offences word an element differently; the leading one of this case is heard first.
  const all = [
    ...checklist,
    ...open.flatMap((track) => elementsOfTrack(elements, track)),
    ...elements.offences.flatMap((offence) => offence.elements),
    ...elements.facts.criminal,
    ...elements.facts.administrative,
  ];
  const labels = new Map<string, string>();
  for (const { id, label } of all) if (!labels.has(id)) labels.set(id, label);
  return [...labels].map(([value, label]) => ({ value, label }));
}

/** What an element or a line of the checklist is called; the id itself for one the data no longer have. */
export function elementNamer(view: Provable): (id: string) => string {
  const labels = new Map(elementChoices(view).map(({ value, label }) => [value, label]));
  return (id) => labels.get(id) ?? id;
}
