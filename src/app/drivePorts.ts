import type { EvidenceClaims } from '#domain/evidence/evidenceFile.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { ByteSource, OpenedObject } from './ports.ts';

/** One place files can come from or go to: a removable drive, or a root an administrator approved. */
export interface DriveRoot {
  readonly token: string;
  readonly label: string;
  readonly kind: 'removable' | 'approved';
  readonly freeBytes: number;
  readonly totalBytes: number;
}
export interface FolderEntry {
  readonly token: string;
  readonly name: string;
  readonly isFolder: boolean;
  readonly isHidden: boolean;
  readonly sizeBytes: number;
  readonly modifiedAt: Moment;
}
export interface FolderListing {
  readonly token: string;
  readonly name: string;
  readonly pathFromRoot: readonly string[];
  readonly entries: readonly FolderEntry[];
}
export interface SourceFile {
  readonly name: string;
  /** Path on its volume with forward slashes, starting with the volume label. */
  readonly originalPath: string;
  readonly sizeBytes: number;
  readonly modifiedAt: Moment;
  /**
   * Reads the file once; a part is valid until the next one is asked for.
   * Fails: inside the stream with a `SourceFailure` when the stick is pulled or the file changes.
   */
  stream(): ByteSource;
}
export interface Drives {
  roots(): Promise<readonly DriveRoot[]>;
  list(folderToken: string): Promise<Result<FolderListing>>;
  openSource(fileToken: string): Promise<Result<SourceFile>>;
  /** Every file below a folder, in name order. */
  filesBelow(folderToken: string): Promise<Result<readonly FolderEntry[]>>;
}

/** Reads what a file says of itself; never changes it, never runs it, never throws on bad media. */
export interface EvidenceInspector {
  inspect(object: OpenedObject, fileName: string): Promise<EvidenceClaims>;
}
