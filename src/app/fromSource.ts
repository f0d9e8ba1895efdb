import type { Failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { SourceFailure } from './ports.ts';
import type { SourceFile } from './drivePorts.ts';
import { collected } from './readAll.ts';

/** Does work that reads a medium; what the medium says while it is read becomes the answer. */
export async function fromSource<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SourceFailure) return refused(error.failure);
    throw error;
  }
}

export interface ShortFile {
  readonly mostBytes: number;
  /** Said before a byte is read. */
  readonly tooLarge: Failure;
  /** Said when it grew while it was read, or when `read` finds no text in it. */
  readonly unfit: Failure;
}

/** What `read` makes of all bytes of a short file on a stick. Fails: as `ShortFile` says; what the medium refuses. */
export function readShortFile<T>(
  source: SourceFile,
  { mostBytes, tooLarge, unfit }: ShortFile,
  read: (bytes: Uint8Array) => T,
): Promise<Result<T>> {
  return fromSource(async () => {
    if (source.sizeBytes > mostBytes) return refused(tooLarge);
    try {
      return ok(read(await collected(source.stream(), source.sizeBytes)));
    } catch (error) {
      if (error instanceof RangeError) return refused(unfit);
      throw error;
    }
  });
}
