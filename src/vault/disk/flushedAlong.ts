import { flushAlong } from '#domain/kernel/flushAlong.ts';
import type { OpenFile } from './fileSystem.ts';

/**
 * The same file, sent to the medium while it is still being written; for files that may be large.
 *
 * Fails: a write or a flush throws the error of an earlier flush, too. Closing waits for the flush under way.
 */
export function flushedAlong(file: OpenFile): OpenFile {
  const flushing = flushAlong(() => file.sync());
  return {
    ...file,
    async write(bytes, position) {
      const written = await file.write(bytes, position);
      flushing.wrote(written);
      return written;
    },
    async sync() {
      await flushing.settled();
      await file.sync();
    },
    async close() {
      // Whoever wrote or flushed was told; without a flush of their own nothing was promised.
      await flushing.settled().catch(() => undefined);
      await file.close();
    },
  };
}
