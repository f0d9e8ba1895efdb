import { SourceFailure } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';

/** The medium or the file is gone, as the systems say it (`UNKNOWN`: Windows without a better word). */
const gone = new Set([
  'ENOENT',
  'EIO',
  'ENODEV',
  'ENXIO',
  'ENOTDIR',
  'ESTALE',
  'ENOTCONN',
  'EREMOTEIO',
  'ENOMEDIUM',
  'UNKNOWN',
]);

/** The name of a file system error; anything else is a bug and is thrown on. */
export function errnoOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** Whether the error says that the thing asked for is no longer there. */
export function saysGone(error: unknown): boolean {
  return gone.has(errnoOf(error));
}

/** Bad news about a folder. */
export function folderFailure(error: unknown, folder: string): Failure {
  return saysGone(error) ? failure('drive.notFound') : failure('drive.folderUnreadable', { folder });
}

/** Bad news about a file being read. */
export function sourceFailure(error: unknown, file: string): SourceFailure {
  const code = saysGone(error) ? 'evidence.sourceVanished' : 'evidence.sourceUnreadable';
  return new SourceFailure(failure(code, { file }), { cause: error });
}
