import type { RightsCase } from '../case/rightsCase.ts';
import type { PaperFinal } from './paperFinal.ts';

/** Enough of each to tell it from all others of an office; short enough for a code of 29 modules. */
const ID_CHARACTERS = 16;
const DIGEST_CHARACTERS = 8;

type Coded = Pick<PaperFinal, 'id' | 'version' | 'textDigest' | 'trailHead'>;

/**
 * What the QR code at the foot of a final says: `WQP:document:version:text digest:head of the trail`.
 * Capitals, digits and colons only, which a QR code holds in the fewest modules; nothing about people.
 * Source: SPEC P-Z4.
 */
export function codeOfFinal({ id, version, textDigest, trailHead }: Coded): string {
  return ['WQP', short(id, ID_CHARACTERS), version, short(textDigest), short(trailHead?.hash ?? '0')].join(
    ':',
  );
}

/** The same in words, for whoever has no reader at hand. */
export function finalCodeWords({ id, version, textDigest, trailHead }: Coded): string {
  const head = trailHead === null ? '' : `　日志第${trailHead.seq}条 ${short(trailHead.hash)}`;
  return `定稿第${version}版　文书码 ${short(id, ID_CHARACTERS)}　内容校验 ${short(textDigest)}${head}`;
}

function short(text: string, length = DIGEST_CHARACTERS): string {
  return text.slice(0, length).toUpperCase().padEnd(length, '0');
}

/** What a code read on a scan leads to. */
export type CodeFinding =
  | { readonly kind: 'final'; readonly final: PaperFinal }
  /** A later version is in force. */
  | { readonly kind: 'olderVersion'; readonly final: PaperFinal; readonly newest: number }
  | { readonly kind: 'withdrawn'; readonly final: PaperFinal }
  /** The page was printed with other text than the record holds. */
  | { readonly kind: 'otherText'; readonly final: PaperFinal }
  | { readonly kind: 'otherCase' }
  | { readonly kind: 'notOurs' };

type Papers = Pick<RightsCase, 'documents' | 'paperFinals'>;

/** Finds the final a code read on a scan speaks of. Source: SPEC P-Z7. */
export function findByCode(rightsCase: Papers, scanned: string): CodeFinding {
  const text = scanned.trim().toUpperCase();
  const parts = /^WQP:([A-Z0-9]{16}):(\d{1,4}):([0-9A-F]{8}):([0-9A-F]{8})$/u.exec(text);
  if (parts === null) return { kind: 'notOurs' };
  const final = rightsCase.paperFinals.find(({ id }) => short(id, ID_CHARACTERS) === parts[1]);
  if (final === undefined) return { kind: 'otherCase' };
  if (codeOfFinal(final) !== text) return { kind: 'otherText', final };
  if (final.withdrawn !== null) return { kind: 'withdrawn', final };
  const newest = newestVersion(rightsCase, final);
  return newest > final.version ? { kind: 'olderVersion', final, newest } : { kind: 'final', final };
}

function newestVersion(rightsCase: Papers, final: PaperFinal): number {
  const same = finalsBeside(rightsCase, final.documentId).filter(({ withdrawn }) => withdrawn === null);
  return Math.max(...same.map(({ version }) => version));
}

/** All finals of the paper a draft is of, made for the same person or visit. */
export function finalsBeside({ documents, paperFinals }: Papers, documentId: string): readonly PaperFinal[] {
  const draft = documents.find(({ id }) => id === documentId);
  const drafts = documents
    .filter(({ templateId, subjectId }) => templateId === draft?.templateId && subjectId === draft.subjectId)
    .map(({ id }) => id);
  return paperFinals.filter((final) => drafts.includes(final.documentId));
}
