import { failure } from '#domain/kernel/failure.ts';
import type { ListedPayload, OpenedPackage } from './paperPorts.ts';
import { SourceFailure } from './ports.ts';
import { collected } from './readAll.ts';

/** A short file of a package as one piece. Fails: throws a `SourceFailure` when it cannot be read or is longer than it was. */
export async function readListed(
  { stream }: Pick<OpenedPackage, 'stream'>,
  { path, sizeBytes }: ListedPayload,
): Promise<Uint8Array> {
  try {
    return await collected(stream(path), sizeBytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SourceFailure(failure('review.fileUnreadable', { path }), { cause: error });
  }
}
