import { failure } from '#domain/kernel/failure.ts';
import type { Failure, FailureCode } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { errorCode } from './disk/fileSystem.ts';

/** A refusal on its way out of lowdb and of clean-up code, which know only exceptions; `answer` makes it a `Result` again. */
export class VaultRefusal extends Error {
  override readonly name = 'VaultRefusal';
  readonly failure: Failure;
  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options);
    this.failure = failure;
  }
}

/** The answer of a piece of work; bad news of the disk becomes a failure, anything else stays thrown. */
export async function answer<T>(doing: Doing, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    const known = failureOf(error, doing);
    if (known === null) throw error;
    return refused(known);
  }
}

export type Doing = 'reading' | 'writing';

/** The failure an error stands for; `null` when it is a bug. */
export function failureOf(error: unknown, doing: Doing): Failure | null {
  if (error instanceof VaultRefusal) return error.failure;
  const code = errorCode(error);
  if (code === null || !/^E[A-Z0-9]+$/.test(code)) return null;
  // A pipe or a link stands where a plain file should: nothing was read, so nothing was written either.
  if (doing === 'reading' || code === 'EFTYPE' || code === 'ELOOP')
    return failure('vault.readFailed', { error: code });
  return failure(writeFailures[code] ?? 'vault.writeFailed', { error: code });
}

const writeFailures: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'vault.diskFull',
  EDQUOT: 'vault.diskFull',
  EFBIG: 'vault.diskFull',
  EROFS: 'vault.notWritable',
  EACCES: 'vault.notWritable',
  EPERM: 'vault.notWritable',
};

/** For what is made again later anyway: a full disk must not make it fail what is done already. */
export async function ifPossible(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (failureOf(error, 'writing') === null) throw error;
  }
}

/** The answer, or `null` from a record with no intact generation: its trail, its neighbours and its repair must go on without it. */
export async function ifReadable<T>(reading: () => Promise<T>): Promise<T | null> {
  try {
    return await reading();
  } catch (error) {
    if (error instanceof VaultRefusal && error.failure.code === 'vault.recordDamaged') return null;
    throw error;
  }
}
