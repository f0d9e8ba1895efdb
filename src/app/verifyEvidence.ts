import type { RightsCase } from '#domain/case/rightsCase.ts';
import { isFiled, sizeOfFiles } from '#domain/evidence/evidenceItem.ts';
import type { FiledItem } from '#domain/evidence/evidenceItem.ts';
import { filedItem } from '#domain/evidence/itemsOfCase.ts';
import { recordVerification, stateOfRefusal } from '#domain/evidence/verification.ts';
import type { VerificationState, VerifiedItem } from '#domain/evidence/verification.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { changeNewest } from './changeCase.ts';
import type { Progress } from './ports.ts';
import type { Surroundings } from './surroundings.ts';

export interface VerificationReport {
  readonly rightsCase: RightsCase;
  /** Every item that has a file, in order; what was not reached is told as not read. */
  readonly items: readonly VerifiedItem[];
  /** Things and papers, of which there is nothing to read. */
  readonly withoutFile: number;
}

/** Reads the stored bytes of every item that has some again and compares both digests. Source: SPEC E-150. */
export async function verifyEvidence(
  around: Surroundings,
  caseId: string,
  progress: Progress,
): Promise<Result<VerificationReport>> {
  const current = await around.vault.readCase(caseId);
  if (!current.ok) return current;
  const filed = current.value.evidence.filter(isFiled);
  const withoutFile = current.value.evidence.length - filed.length;
  return recorded(around, caseId, await readAgain(around, filed, progress), withoutFile);
}

/** The same for one item. Fails: `evidence.notFound`, `evidence.hasNoFile`. Source: SPEC E-151. */
export async function verifyItem(
  around: Surroundings,
  { caseId, evidenceId }: { readonly caseId: string; readonly evidenceId: string },
  progress: Progress,
): Promise<Result<VerificationReport>> {
  const current = await around.vault.readCase(caseId);
  if (!current.ok) return current;
  const item = filedItem(current.value, evidenceId);
  if (!item.ok) return item;
  return recorded(around, caseId, await readAgain(around, [item.value], progress), 0);
}

async function recorded(
  around: Surroundings,
  caseId: string,
  items: readonly VerifiedItem[],
  withoutFile: number,
): Promise<Result<VerificationReport>> {
  const saved = await changeNewest(around, caseId, (rightsCase, stamp) =>
    ok(recordVerification(rightsCase, items, stamp)),
  );
  return saved.ok ? ok({ rightsCase: saved.value, items, withoutFile }) : saved;
}

async function readAgain(
  around: Surroundings,
  filed: readonly FiledItem[],
  progress: Progress,
): Promise<readonly VerifiedItem[]> {
  const totalBytes = sizeOfFiles(filed);
  const results: VerifiedItem[] = [];
  let doneBytes = 0;
  for (const item of filed) {
    const state = progress.isCancelled() ? 'notRead' : await stateOf(around, item);
    results.push({ evidenceId: item.id, evidenceNumber: item.number, title: item.title, state });
    doneBytes += item.file.sizeBytes;
    progress.report({
      phase: '校验',
      doneBytes,
      totalBytes,
      doneFiles: results.length,
      totalFiles: filed.length,
    });
  }
  return results;
}

async function stateOf(around: Surroundings, { file }: FiledItem): Promise<VerificationState> {
  const read = await around.vault.verifyObject(file.sha256);
  if (!read.ok) return stateOfRefusal(read.failure.code);
  const { sm3, sizeBytes } = read.value;
  return sm3 === file.sm3 && sizeBytes === file.sizeBytes ? 'same' : 'differs';
}
