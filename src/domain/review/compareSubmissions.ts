import type { RightsCase } from '../case/rightsCase.ts';
import type { Sha256 } from '../kernel/digest.ts';
import type { CaseReview } from './caseReview.ts';
import type { ReceivedFile } from './submission.ts';

/** What a later submission holds that the one before did not, by digest. */
export interface FileChanges {
  readonly added: readonly ReceivedFile[];
  readonly removed: readonly ReceivedFile[];
  /** Same place in the dossier, other bytes. */
  readonly changed: readonly ReceivedFile[];
  /** Byte for byte as before, wherever it lies now. */
  readonly unchanged: number;
}

/** Papers are numbered in the order they lie in: the number is not what tells them apart. */
function slotOf({ path }: ReceivedFile): string {
  return path.replace(/(^|\/)\d{3}_([^/]*)$/u, '$1$2');
}

/** Compares two submissions of one case file by file. Source: SPEC B-14. */
export function compareFiles(earlier: readonly ReceivedFile[], later: readonly ReceivedFile[]): FileChanges {
  const before = new Set(earlier.map(({ sha256 }) => sha256));
  const now = new Set(later.map(({ sha256 }) => sha256));
  const gone = earlier.filter(({ sha256 }) => !now.has(sha256));
  const fresh = later.filter(({ sha256 }) => !before.has(sha256));
  const goneSlots = new Set(gone.map(slotOf));
  const freshSlots = new Set(fresh.map(slotOf));
  return {
    added: fresh.filter((file) => !goneSlots.has(slotOf(file))),
    removed: gone.filter((file) => !freshSlots.has(slotOf(file))),
    changed: fresh.filter((file) => goneSlots.has(slotOf(file))),
    unchanged: later.length - fresh.length,
  };
}

/** What the case says in answer to the opinion on the package before; empty when it has none. Source: SPEC B-14. */
export function answersTo(
  rightsCase: Pick<RightsCase, 'reviews'>,
  packageSha256: Sha256,
): readonly CaseReview[] {
  return rightsCase.reviews.filter((review) => review.packageSha256 === packageSha256);
}
