import type { FileHandle } from 'node:fs/promises';

/** A single write may be cut short on a nearly full medium without an error (tech-store.md §1). */
export async function fullWrite(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}
