import type { CaseView } from '#api/views/caseView.ts';

/** Everything an item may prove: the checklist, then elements and facts, each id once. */
export function elementChoices({ checklist, elements }: Pick<CaseView, 'checklist' | 'elements'>) {
  const all = [
    ...checklist,
    ...elements.offences.flatMap((offence) => offence.elements),
    ...elements.facts.criminal,
    ...elements.facts.administrative,
  ];
  const labels = new Map<string, string>();
  for (const { id, label } of all) if (!labels.has(id)) labels.set(id, label);
  return [...labels].map(([value, label]) => ({ value, label }));
}
