import type { RightsCase } from '#domain/case/rightsCase.ts';
import { isFiled, sizeOfFiles } from '#domain/evidence/evidenceItem.ts';
import { recordVerification } from '#domain/evidence/recordIntake.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { changeNewest } from './changeCase.ts';
import type { Progress } from './ports.ts';
import type { Surroundings } from './surroundings.ts';

export interface VerificationReport {
  readonly rightsCase: RightsCase;
  readonly intact: number;
  readonly damaged: readonly { readonly evidenceNumber: number; readonly failure: Failure }[];
}

/** Reads the stored bytes of every item that has some again and compares both digests; only what was really read counts as intact. */
export async function verifyEvidence(
  around: Surroundings,
  caseId: string,
  progress: Progress,
): Promise<Result<VerificationReport>> {
  const current = await around.vault.readCase(caseId);
  if (!current.ok) return current;
  const items = current.value.evidence.filter(isFiled);
  const totalBytes = sizeOfFiles(items);
  const intactIds: string[] = [];
  const damaged: { evidenceNumber: number; failure: Failure }[] = [];
  let doneBytes = 0;
  for (const [index, item] of items.entries()) {
    if (progress.isCancelled()) break;
    const read = await around.vault.verifyObject(item.file.sha256);
    if (read.ok) intactIds.push(item.id);
    else damaged.push({ evidenceNumber: item.number, failure: read.failure });
    doneBytes += item.file.sizeBytes;
    progress.report({
      phase: '校验',
      doneBytes,
      totalBytes,
      doneFiles: index + 1,
      totalFiles: items.length,
    });
  }
  const saved = await changeNewest(around, caseId, (rightsCase, stamp) =>
    ok(recordVerification(rightsCase, intactIds, stamp)),
  );
  return saved.ok ? ok({ rightsCase: saved.value, intact: intactIds.length, damaged }) : saved;
}
