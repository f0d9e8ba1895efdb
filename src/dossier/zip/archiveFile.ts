import { open } from 'node:fs/promises';

/** The bytes of an archive, wherever they are: in a file as they are, or behind a cipher. */
export interface ArchiveFile {
  readonly sizeBytes: number;
  /** Where the bytes lie in the clear, for whoever reads them on another thread; `null` = nowhere. */
  readonly clear: { readonly path: string; readonly fromMedium: boolean } | null;
  /**
   * Fills `buffer` from `position`; fewer bytes only at the end.
   * Fails: throws what reading throws.
   */
  read(buffer: Uint8Array, position: number): Promise<number>;
  close(): Promise<void>;
}

/** An archive as it lies on the medium; `fromMedium`: past the page cache where the system allows it. */
export async function openPlainArchive(path: string, fromMedium: boolean): Promise<ArchiveFile> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    return {
      sizeBytes: size,
      clear: { path, fromMedium },
      async read(buffer, position) {
        // An archive may name a place so far out that the system would not even be asked for it.
        if (position >= size) return 0;
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
        return bytesRead;
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
