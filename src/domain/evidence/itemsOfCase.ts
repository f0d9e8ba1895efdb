import type { RightsCase } from '../case/rightsCase.ts';
import type { Sha256 } from '../kernel/digest.ts';
import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { CustodyEntry } from './custody.ts';
import { evidenceName, isFiled } from './evidenceItem.ts';
import type { EvidenceItem, FiledItem } from './evidenceItem.ts';

/** An item of the case. Fails: `evidence.notFound`. */
export function itemOf({ evidence }: RightsCase, evidenceId: string): Result<EvidenceItem> {
  const item = evidence.find(({ id }) => id === evidenceId);
  return item === undefined ? refused(failure('evidence.notFound')) : ok(item);
}

/** An item that has bytes. Fails: `evidence.notFound`, `evidence.hasNoFile`. */
export function filedItem(rightsCase: RightsCase, evidenceId: string): Result<FiledItem> {
  const item = itemOf(rightsCase, evidenceId);
  if (!item.ok) return item;
  return isFiled(item.value) ? ok(item.value) : refused(failure('evidence.hasNoFile'));
}

/** Whether every one of these ids is an item of the case. */
export function hasItems({ evidence }: RightsCase, evidenceIds: readonly string[]): boolean {
  const known = new Set(evidence.map(({ id }) => id));
  return evidenceIds.every((id) => known.has(id));
}

/** The case with this item in place of the one of the same id. */
export function withItem(rightsCase: RightsCase, next: EvidenceItem): RightsCase {
  return { ...rightsCase, evidence: rightsCase.evidence.map((item) => (item.id === next.id ? next : item)) };
}

/** The item with one more link in its chain of custody. */
export function withLink<T extends EvidenceItem>(item: T, link: CustodyEntry): T {
  return { ...item, custody: [...item.custody, link] };
}

/** Why bytes are not registered a second time, naming the item that has them; `null` when none does. Source: SPEC E-4. */
export function whyTwin({ evidence }: RightsCase, sha256: Sha256, file: string): Failure | null {
  const twin = evidence.find((item) => item.file?.sha256 === sha256);
  if (twin === undefined) return null;
  return failure('evidence.duplicate', { file, twin: evidenceName(twin) });
}
