import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { isFiled } from './evidenceItem.ts';
import type { EvidenceItem, FiledItem } from './evidenceItem.ts';
import { filedItem, itemOf, withItem } from './itemsOfCase.ts';

export const ScanInput = z.strictObject({ evidenceId: z.string(), parentId: z.string() });
export type ScanInput = z.infer<typeof ScanInput>;

/**
 * Says that a file is a scan or photograph of a registered thing or paper.
 *
 * Fails: `evidence.notFound`; `evidence.notRegistered` when the parent is no registered thing; `evidence.hasNoFile`.
 * Source: SPEC E-14.
 */
export function tieScan(
  rightsCase: RightsCase,
  { evidenceId, parentId }: ScanInput,
  stamp: Stamp,
): Result<RightsCase> {
  const parent = itemOf(rightsCase, parentId);
  if (!parent.ok) return parent;
  const scan = filedItem(rightsCase, evidenceId);
  if (!scan.ok) return scan;
  if (parent.value.origin.kind !== 'registered' || !mayBeScan(scan.value))
    return refused(failure('evidence.notRegistered'));
  const tied = withItem(rightsCase, { ...scan.value, origin: { kind: 'scan', parentId } });
  const what = `证据${scan.value.number}是证据${parent.value.number}的扫描件或者照片`;
  return ok(withEvent(tied, stamp, 'scanTied', what));
}

export const UntieInput = z.strictObject({
  evidenceId: z.string(),
  reason: z.string().trim().min(2).max(200),
});
export type UntieInput = z.infer<typeof UntieInput>;

/**
 * Takes back that a file is a scan of something, with the reason; the file stays as it came in.
 *
 * Fails: `evidence.notFound`; `evidence.notAScan`.
 * Source: SPEC E-19.
 */
export function untieScan(
  rightsCase: RightsCase,
  { evidenceId, reason }: UntieInput,
  stamp: Stamp,
): Result<RightsCase> {
  const found = itemOf(rightsCase, evidenceId);
  if (!found.ok) return found;
  const scan = found.value;
  if (scan.origin.kind !== 'scan') return refused(failure('evidence.notAScan'));
  const { parentId } = scan.origin;
  const parent = rightsCase.evidence.find(({ id }) => id === parentId);
  const freed = withItem(rightsCase, { ...scan, origin: { kind: 'imported' } });
  const original = parent === undefined ? '原来的证据' : `证据${parent.number}`;
  const what = `证据${scan.number}不再作为${original}的扫描件或者照片：${reason}`;
  return ok(withEvent(freed, stamp, 'scanTied', what));
}

/** Whether an item may be called a scan of something: it came in as a file and was not made here from another. */
export function mayBeScan(item: EvidenceItem): item is FiledItem {
  return isFiled(item) && (item.origin.kind === 'imported' || item.origin.kind === 'scan');
}
