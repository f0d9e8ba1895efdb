import type { Progress } from '#app/ports.ts';
import type { SealedFile } from '#domain/dossier/exportContents.ts';
import type { BagSource } from './bagSource.ts';
import type { VerdictNotes } from './verdictNotes.ts';

/** One file of a package while it is written. */
export interface FileBeingWritten {
  /** Parts come in order and do not overlap. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** The file is whole; a folder's is on the medium when this resolves. */
  finish(): Promise<void>;
  /** After an error: gives the file free, whatever state it is in. */
  abandon(): Promise<void>;
}

/** What can be read of a package; `source` is null when it cannot even be opened, and `notes` say why. */
export interface ReadablePackage {
  readonly source: BagSource | null;
  readonly notes: VerdictNotes;
  close(): void;
}

/**
 * Where a package is written to: a folder, or one archive.
 *
 * Fails: `MediumError` from every method.
 */
export interface PackageTarget {
  /** Makes room for a file of exactly so many bytes; the order of the calls is the order of the files. */
  create(path: string, sizeBytes: number): Promise<FileBeingWritten>;
  /** Everything, names too, is on the medium when this resolves; gives the file a sealed package is. */
  complete(): Promise<SealedFile | null>;
  /** Opens what was written past the page cache where the system allows it; what must be read for that is reported. */
  readAgain(progress: Progress): Promise<ReadablePackage>;
  /** After an error. */
  abandon(): Promise<void>;
}

/** Writes one short file of which all bytes are at hand. */
export async function writeWhole(target: PackageTarget, path: string, bytes: Uint8Array): Promise<void> {
  const file = await target.create(path, bytes.length);
  try {
    await file.write(bytes, 0);
  } catch (error) {
    await file.abandon();
    throw error;
  }
  await file.finish();
}
