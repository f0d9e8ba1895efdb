import type { Counterparty, Witness } from '../../case/person.ts';
import type { ProducedDocument, RightsCase } from '../../case/rightsCase.ts';
import type { EvidenceItem } from '../../evidence/evidenceItem.ts';
import { epochMs } from '../../kernel/moment.ts';
import type { OfficialPaper } from '../caseCompilation.ts';
import { paperKey } from '../compileVolumes.ts';
import type { VolumeItem } from '../compileVolumes.ts';
import type { Departure } from '../departure.ts';
import type { VolumeKind } from '../volumeKind.ts';

/** What does not leave, and whom a sealed volume protects. */
export interface HiddenMaterial {
  readonly items: readonly EvidenceItem[];
  /** Every version made of a paper that stays. */
  readonly papers: readonly ProducedDocument[];
  readonly officialPapers: readonly OfficialPaper[];
  readonly witnesses: readonly Witness[];
  readonly counterparties: readonly Counterparty[];
  /** Others a sealed item names: who gave it, whose interview it is, who stood by. */
  readonly names: readonly string[];
}

/**
 * Items kept back or in sealed volumes that stay, and the people the sealed volumes are there for.
 * Source: SPEC B-29; 刑事案件程序规定 第七十五、七十六条, 刑事诉讼法 第二百八十六条 (待核).
 */
export function hiddenMaterial(rightsCase: RightsCase, departure: Departure): HiddenMaterial {
  const { volumes, staying } = departure;
  const held = volumes.flatMap(({ items }) => items.filter(({ withheld }) => withheld !== null));
  const sealed = staying.flatMap((volume) => volume.items);
  const keys = new Set([...held, ...sealed].map(({ key }) => key));
  const items = [...held, ...sealed].flatMap(evidenceOf);
  const ids = new Set(items.map(({ id }) => id));
  const protectedBy = (kind: VolumeKind) => sealed.filter((each) => each.kind === kind).flatMap(evidenceOf);
  const minors = protectedBy('minorSealed');
  const witnessed = [...minors, ...protectedBy('pseudonym')];
  const { witnesses, counterparties, documents, compilation } = rightsCase;
  return {
    items,
    papers: documents.filter((document) => keys.has(paperKey(document))),
    officialPapers: compilation.officialPapers.filter((paper) => ids.has(paper.evidenceId ?? '')),
    witnesses: witnesses.filter((person) => witnessed.some((item) => isAbout(item, person))),
    counterparties: counterparties.filter(
      (person) => mayBeMinor(person, rightsCase) && minors.some((item) => isAbout(item, person)),
    ),
    names: witnessed.flatMap(namesIn),
  };
}

function evidenceOf({ carried }: VolumeItem): readonly EvidenceItem[] {
  return carried.as === 'paper' ? [] : [carried.item];
}

/** By the interview it is, or by its title or whoever gave it. */
function isAbout({ title, collection, particulars }: EvidenceItem, { id, name }: Witness): boolean {
  const isInterview = particulars?.kind === 'interview' && particulars.personId === id;
  return isInterview || title.includes(name) || collection.provider === name;
}

function namesIn({ collection, particulars }: EvidenceItem): readonly string[] {
  const interviewed = particulars?.kind === 'interview' ? [particulars.personName, particulars.guardian] : [];
  return [collection.provider, collection.attestingWitness?.name ?? '', ...interviewed];
}

const EIGHTEEN_YEARS = 18;

/** Somebody whose age nobody knows may be one. */
function mayBeMinor({ bornOn }: Counterparty, { incident }: RightsCase): boolean {
  if (bornOn === null) return true;
  const [year, ...rest] = bornOn.split('-');
  const grown = [String(Number(year) + EIGHTEEN_YEARS), ...rest].join('-');
  return epochMs(incident.occurredAt) < Date.parse(`${grown}T00:00:00+08:00`);
}
