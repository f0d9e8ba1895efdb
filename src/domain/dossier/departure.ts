import type { RightsCase } from '../case/rightsCase.ts';
import type { BoundVolumeInput, DossierEntryInput } from '../document/caseFields/dossierFields.ts';
import type { EvidenceItem } from '../evidence/evidenceItem.ts';
import { standInText } from '../evidence/standIns.ts';
import { dayOf } from '../kernel/moment.ts';
import { shortStandingOf } from './composeDossier.ts';
import type { DossierEntry } from './composeDossier.ts';
import type { Volume, VolumeItem } from './compileVolumes.ts';
import { isSealed, volumeKindNames } from './volumeKind.ts';
import type { VolumeKind } from './volumeKind.ts';

/** What leaves with an export and what stays. */
export interface Departure {
  readonly volumes: readonly Volume[];
  /** Sealed volumes nobody asked for. */
  readonly staying: readonly Volume[];
  /** Why sealed volumes leave; `null` = they do not. */
  readonly sealedFor: string | null;
}

/** Sealed volumes leave only for a reason. Source: SPEC B-21. */
export function departureOf(volumes: readonly Volume[], sealedFor: string | null): Departure {
  const leaves = ({ kind }: Volume) => sealedFor !== null || !isSealed(kind);
  return {
    volumes: volumes.filter(leaves),
    staying: volumes.filter((volume) => !leaves(volume)),
    sealedFor,
  };
}

/** Papers that leave, in the order of their volumes. */
export function leavingPapers({ volumes }: Departure): readonly DossierEntry[] {
  return volumes
    .flatMap(({ items }) => items)
    .flatMap(({ carried, withheld }) => (carried.as === 'paper' && withheld === null ? [carried.entry] : []));
}

/** Ids of evidence that does not leave. */
export function stayingEvidence({ volumes, staying }: Departure): ReadonlySet<string> {
  const held = volumes.flatMap(({ items }) => items.filter(({ withheld }) => withheld !== null));
  const sealed = staying.flatMap(({ items }) => items);
  return new Set(
    [...held, ...sealed].flatMap(({ carried }) => (carried.as === 'paper' ? [] : carried.item.id)),
  );
}

/** What is withheld, each with its reason; sealed volumes are only counted, so that nothing of them is told. Source: SPEC B-22. */
export function stayingLines({ volumes, staying }: Departure): readonly string[] {
  const held = volumes
    .flatMap(({ items }) => items)
    .flatMap(({ title, withheld, standIns }) =>
      withheld === null
        ? []
        : [
            `未随卷：${title}，理由：${withheld}${standIns.length === 0 ? '' : `；${standInText(standIns)}`}。`,
          ],
    );
  return [...held, ...sealedLines(staying, '未随本次移交，需要的另行申请。')];
}

function sealedLines(volumes: readonly Volume[], what: string): readonly string[] {
  const kinds = [...new Set(volumes.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const count = volumes.filter((volume) => volume.kind === kind).length;
    return `另有${volumeKindNames[kind]}${count}卷，${what}`;
  });
}

/** What is printed on the frame of a volume. */
export function volumeInput(rightsCase: RightsCase, volume: Volume, departure: Departure): BoundVolumeInput {
  const isOwn = volume.kind === 'rights';
  const own = stayingLines({ ...departure, volumes: [volume], staying: [] });
  const { staying, volumes, sealedFor } = departure;
  const sent = volumes.filter(({ kind }) => isSealed(kind));
  const beside = [
    ...sealedLines(staying, '未随本次移交，需要的另行申请。'),
    ...sealedLines(sent, `随同移交，理由：${sealedFor ?? ''}。`),
  ];
  return {
    kindText: volumeKindNames[volume.kind],
    number: volume.number,
    of: volume.of,
    isOwn,
    evidence: isOwn ? notElsewhere(rightsCase, departure) : evidenceOf(volume.items),
    notes: [...own, ...(isOwn ? beside : [])],
  };
}

/** Evidence of the 维权专卷: all that lies in no other volume and leaves. */
function notElsewhere({ evidence }: RightsCase, departure: Departure): readonly EvidenceItem[] {
  const others = departure.volumes.filter(({ kind }) => kind !== 'rights').flatMap(({ items }) => items);
  const elsewhere = new Set(evidenceOf(others).map(({ id }) => id));
  const staying = stayingEvidence(departure);
  return evidence.filter(({ id }) => !elsewhere.has(id) && !staying.has(id));
}

function evidenceOf(items: readonly VolumeItem[]): readonly EvidenceItem[] {
  return items.flatMap(({ carried, withheld }) =>
    carried.as === 'paper' || withheld !== null ? [] : [carried.item],
  );
}

/** A row of the index. Why something stays is told on the closing sheet, where there is room. Source: SPEC B-22. */
export function indexRow(item: VolumeItem): DossierEntryInput {
  const { key, title, carried, official, withheld, pages } = item;
  const remark = withheld === null ? remarkOf(carried, pages) : heldRemark(item);
  if (carried.as === 'paper') {
    const { documentNumber, producedAt } = carried.entry.document;
    return { key, title, documentNumber, madeOn: dayOf(producedAt), remark };
  }
  const collectedOn = dayOf(carried.item.collection.at);
  if (official === null) return { key, title, documentNumber: null, madeOn: collectedOn, remark };
  return {
    key,
    title,
    documentNumber: official.number === '' ? null : official.number,
    madeOn: official.madeOn ?? collectedOn,
    remark,
    responsible: official.organ === '' ? undefined : official.organ,
  };
}

function heldRemark({ standIns }: VolumeItem): string {
  const numbers = standIns.map(({ number }) => `证据${number}`);
  return numbers.length === 0 ? '未随卷' : `未随卷，以${numbers.join('、')}代替`;
}

function remarkOf(carried: VolumeItem['carried'], pages: number): string {
  switch (carried.as) {
    case 'paper':
      return shortStandingOf(carried.entry);
    case 'photo':
      return '照片打印件';
    case 'file':
      return pages === 0 ? '电子件' : '打印件';
    case 'elsewhere':
      return '原物';
  }
}

const FOLDER = '电子档案/';

/** Where a bound volume lies on the medium. Shape: `电子档案/卷宗.pdf` for the only 维权专卷. */
export function boundPath({ kind, number, of }: Pick<Volume, 'kind' | 'number' | 'of'>): string {
  if (kind === 'rights' && of === 1) return `${FOLDER}卷宗.pdf`;
  return `${FOLDER}卷宗_${titleOf({ kind, number, of })}.pdf`;
}

/** Whether a file of a package is a bound volume. */
export function isBoundVolume(path: string): boolean {
  return /^电子档案\/卷宗(?:_[^/]+)?\.pdf$/u.test(path);
}

/** `维权专卷`, or `维权专卷第2卷` when there are several. */
export function titleOf({ kind, number, of }: { kind: VolumeKind; number: number; of: number }): string {
  return `${volumeKindNames[kind]}${of === 1 ? '' : `第${number}卷`}`;
}
