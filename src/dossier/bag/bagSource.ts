import type { PackageFinding } from '#domain/dossier/packageVerdict.ts';
import type { DigestObserver } from '../hashing/digestFiles.ts';
import type { FindingCode } from './finding.ts';

export interface BagFile {
  /** Relative to the bag, forward slashes, exactly as the folder or archive spells it. */
  readonly path: string;
  readonly sizeBytes: number;
}
export interface DigestWish {
  readonly path: string;
  readonly algorithms: readonly string[];
}
export interface FileDigests {
  readonly digests: Readonly<Record<string, string>>;
  readonly sizeBytes: number;
  /** False when only a cached copy could be read although the medium was asked for. */
  readonly fromMedium: boolean;
  /** Why the file could not be read, as an errno name or a finding. */
  readonly failed?: string | PackageFinding;
}
export type TagBytes = { readonly bytes: Uint8Array } | { readonly failed: string | PackageFinding };

/** Where a bag lies: a folder or an archive. Judging is the same for both. */
export interface BagSource {
  readonly files: ReadonlyMap<string, BagFile>;
  /** Names of the folders right below the bag. */
  readonly topFolders: readonly string[];
  /** The payload folder exists, even when it is empty. */
  readonly hasPayloadFolder: boolean;
  /** Worth knowing about the listing, nothing wrong. */
  readonly warnings: readonly PackageFinding[];
  /** What was wrong while listing; each makes the bag invalid. */
  readonly findings: readonly PackageFinding[];
  /** What could not be listed; each leaves the bag unjudged unless something is wrong. */
  readonly unknowns: readonly PackageFinding[];
  /** What to call a name that another system takes for another one, or a name two files share there. */
  readonly nameCodes: { readonly clash: FindingCode; readonly alias: FindingCode };
  /** Files whose names are only a guess: the archive does not say in which code page they are. */
  readonly guessedNames: ReadonlySet<string>;
  /** Every file has a checksum of its own besides the manifests: what no manifest lists is held against that. */
  readonly hasChecksums: boolean;
  readTagFile(path: string): Promise<TagBytes>;
  /** The bytes of one file, in order. Fails: throws what reading throws. */
  stream(path: string): AsyncIterable<Uint8Array>;
  digest(wishes: readonly DigestWish[], observer: DigestObserver): Promise<readonly FileDigests[]>;
}

/** A tag file's bytes; `null` when there is none or it cannot be read. */
export async function tagFileBytes(source: BagSource, name: string): Promise<Uint8Array | null> {
  if (!source.files.has(name)) return null;
  const read = await source.readTagFile(name);
  return 'failed' in read ? null : read.bytes;
}
