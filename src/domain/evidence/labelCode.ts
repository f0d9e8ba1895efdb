import type { RightsCase } from '../case/rightsCase.ts';
import type { EvidenceItem } from './evidenceItem.ts';

/** Enough of a case's id to tell it from the others of an office. */
const CASE_CHARACTERS = 8;
const DIGEST_CHARACTERS = 16;

type CaseId = Pick<RightsCase, 'id'>;

/**
 * What the QR code of a label says: `WQ:case:number:digest`; the digest only of what has a file.
 * Capitals, digits and colons only, which a QR code holds in the fewest modules.
 * Source: SPEC E-16.
 */
export function codeOfLabel(item: EvidenceItem, { id }: CaseId): string {
  return ['WQ', caseCode(id), item.number, ...digestOf(item)].join(':');
}

/** The same in words. */
export function codeWords(item: EvidenceItem, { id }: CaseId): readonly string[] {
  const [digest] = digestOf(item);
  const file = digest === undefined ? ['无电子文件'] : [`SHA-256前${DIGEST_CHARACTERS}位`, digest];
  return [`案卷码 ${caseCode(id)}`, `证据编号 ${item.number}`, ...file];
}

function caseCode(id: string): string {
  return id.slice(0, CASE_CHARACTERS).toUpperCase();
}

function digestOf({ file }: EvidenceItem): readonly string[] {
  return file === null ? [] : [file.sha256.slice(0, DIGEST_CHARACTERS).toUpperCase()];
}

/** What a scanned label leads to. */
export type LabelFinding =
  | { readonly kind: 'item'; readonly evidenceNumber: number }
  | { readonly kind: 'otherCase' }
  | { readonly kind: 'unknownNumber'; readonly evidenceNumber: number }
  /** The label was printed for other bytes than the item has. */
  | { readonly kind: 'otherBytes'; readonly evidenceNumber: number };

/** Finds the item a scanned code speaks of; `null` = the text is no label. Source: SPEC E-16. */
export function findByLabel(
  { id, evidence }: Pick<RightsCase, 'id' | 'evidence'>,
  scanned: string,
): LabelFinding | null {
  // Readers type what they read; an input method may turn a colon into a wide one.
  const text = scanned.trim().toUpperCase().replaceAll('：', ':');
  const parts = /^WQ:([A-Z0-9]{8}):(\d{1,6})(?::([0-9A-F]{16}))?$/u.exec(text);
  if (parts === null) return null;
  if (parts[1] !== caseCode(id)) return { kind: 'otherCase' };
  const evidenceNumber = Number(parts[2]);
  const item = evidence.find(({ number }) => number === evidenceNumber);
  if (item === undefined) return { kind: 'unknownNumber', evidenceNumber };
  const [digest] = digestOf(item);
  return { kind: digest === parts[3] ? 'item' : 'otherBytes', evidenceNumber };
}
