import { z } from 'zod';
import type { ProducedDocument, RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { isVoid } from './voidNumber.ts';
import type { NumberVoids } from './voidNumber.ts';
import { finalsBeside } from './paperCode.ts';
import type { PaperFinal } from './paperFinal.ts';

export interface LockTerms {
  readonly isPrefill: boolean;
  readonly blanksReason: string;
  readonly voids: NumberVoids | undefined;
}

/**
 * The draft that may be locked as the next version, and the number that version will have.
 *
 * Fails: `paper.notFound`; `paper.prefillNeverFinal`; `paper.gapsOpen` names what would stay blank, unless somebody says why it may;
 * `paper.numberVoid`; `paper.newerDraft` when it is not the draft made last; `paper.alreadyFinal` when it is locked already.
 * Source: SPEC P-Z2, P-Z3, P-N6.
 */
export function lockable(
  rightsCase: RightsCase,
  documentId: string,
  { isPrefill, blanksReason, voids }: LockTerms,
): Result<{ readonly draft: ProducedDocument; readonly version: number }> {
  const draft = rightsCase.documents.find(({ id }) => id === documentId);
  if (draft === undefined) return refused(failure('paper.notFound'));
  const { title, templateId, subjectId } = draft;
  if (isPrefill) return refused(failure('paper.prefillNeverFinal', { title }));
  const newest = rightsCase.documents.findLast(
    (other) => other.templateId === templateId && other.subjectId === subjectId,
  );
  if (newest?.id !== documentId) return refused(failure('paper.newerDraft', { title }));
  if (isVoid(voids, templateId, draft.documentNumber))
    return refused(failure('paper.numberVoid', { title, number: draft.documentNumber ?? '' }));
  const finals = finalsBeside(rightsCase, documentId);
  if (finals.some((final) => final.documentId === documentId && final.withdrawn === null))
    return refused(failure('paper.alreadyFinal', { title }));
  if (draft.gaps.length > 0 && blanksReason.trim().length < 2)
    return refused(failure('paper.gapsOpen', { title, gaps: draft.gaps.slice(0, 12).join('、') }));
  return ok({ draft, version: Math.max(0, ...finals.map(({ version }) => version)) + 1 });
}

/** The case with one more final; what it supersedes stays. Source: SPEC P-Z3. */
export function withFinal(
  rightsCase: RightsCase,
  final: PaperFinal,
  { title, blanksReason }: { readonly title: string; readonly blanksReason: string },
  stamp: Stamp,
): RightsCase {
  const blanks = blanksReason.trim() === '' ? '' : `；留空项：${blanksReason.trim()}`;
  const paperFinals = [...rightsCase.paperFinals, final];
  const summary = `${title}定稿第${final.version}版${blanks}`;
  return withEvent({ ...rightsCase, paperFinals }, stamp, 'paperFinalised', summary);
}

export const WithdrawInput = z.strictObject({
  finalId: z.string().max(40),
  reason: z.string().trim().min(2).max(200),
});
export type WithdrawInput = z.infer<typeof WithdrawInput>;

/**
 * A final that shall not hold; it stays in the record with the reason.
 *
 * Fails: `paper.notFound`; `paper.withdrawn` when it was taken back before.
 * Source: SPEC P-Z6.
 */
export function withdrawFinal(
  rightsCase: RightsCase,
  { finalId, reason }: WithdrawInput,
  stamp: Stamp,
): Result<RightsCase> {
  const found = finalInForce(rightsCase, finalId);
  if (!found.ok) return found;
  const withdrawn = { at: stamp.now, by: stamp.by, reason };
  const paperFinals = rightsCase.paperFinals.map((final) =>
    final.id === finalId ? { ...final, withdrawn } : final,
  );
  const summary = `撤回${titleOfFinal(rightsCase, found.value)}：${reason}`;
  return ok(withEvent({ ...rightsCase, paperFinals }, stamp, 'paperWithdrawn', summary));
}

/** Fails: `paper.notFound`, `paper.withdrawn`. */
export function finalInForce(rightsCase: RightsCase, finalId: string): Result<PaperFinal> {
  const final = rightsCase.paperFinals.find(({ id }) => id === finalId);
  if (final === undefined) return refused(failure('paper.notFound'));
  if (final.withdrawn !== null)
    return refused(failure('paper.withdrawn', { title: titleOfFinal(rightsCase, final) }));
  return ok(final);
}

/** `登记表（测试民警甲）第2版`. */
export function titleOfFinal({ documents }: Pick<RightsCase, 'documents'>, final: PaperFinal): string {
  const title = documents.find(({ id }) => id === final.documentId)?.title ?? '文书';
  return `${title}第${final.version}版`;
}
