import { decodeLineBreaks, decodeManifestPath } from '#domain/dossier/manifest.ts';
import { comparableName, pathDanger, plainPath } from '#domain/dossier/safePath.ts';
import type { BagFile } from './bagSource.ts';
import type { FindingCode } from './finding.ts';

export type NameMatch = 'exact' | 'normalized';
export interface FoundFile {
  readonly file: BagFile;
  readonly match: NameMatch;
}

/** Finds the file a manifest means although file systems spell names in different ways. */
export class FileLookup {
  readonly #files: ReadonlyMap<string, BagFile>;
  readonly #isEscaped: boolean;
  readonly #byNfc = new Map<string, BagFile>();
  readonly #byComparable = new Map<string, BagFile[]>();

  /** `isEscaped`: version 1.0 or later, where `%25`, `%0A` and `%0D` always stand for the character. */
  constructor(files: ReadonlyMap<string, BagFile>, isEscaped: boolean) {
    this.#files = files;
    this.#isEscaped = isEscaped;
    for (const file of files.values()) {
      this.#byNfc.set(file.path.normalize('NFC'), file);
      const key = comparableName(file.path);
      this.#byComparable.set(key, [...(this.#byComparable.get(key) ?? []), file]);
    }
  }

  /** The file itself, or the one whose name differs only in Unicode normalisation (RFC 8493 §6.1.1). */
  find(written: string): FoundFile | null {
    const decoded = plainPath(decodeManifestPath(written));
    // Before 1.0 nothing was escaped by rule, though some tools did: first the text itself, then what it may stand for.
    for (const path of this.#isEscaped
      ? [decoded]
      : [plainPath(written), plainPath(decodeLineBreaks(written)), decoded]) {
      const file = this.#files.get(path);
      if (file !== undefined) return { file, match: 'exact' };
    }
    const normalized = this.#byNfc.get(decoded.normalize('NFC'));
    return normalized === undefined ? null : { file: normalized, match: 'normalized' };
  }

  /** The only file whose name differs in case alone. */
  findIgnoringCase(written: string): BagFile | null {
    const files = this.#byComparable.get(comparableName(plainPath(decodeManifestPath(written)))) ?? [];
    return files.length === 1 ? (files[0] ?? null) : null;
  }

  /** Groups of files that one file system or another takes for the same. */
  clashes(): readonly (readonly BagFile[])[] {
    return [...this.#byComparable.values()].filter((files) => files.length > 1);
  }
}

const codeByDanger = {
  empty: 'bag.pathOutsidePayload',
  nul: 'bag.pathNul',
  backslash: 'bag.pathBackslash',
  absolute: 'bag.pathAbsolute',
  home: 'bag.pathHome',
  escapes: 'bag.pathEscapes',
  reserved: 'bag.pathReserved',
  tooLong: 'bag.pathTooLong',
} as const satisfies Record<string, FindingCode>;

/** The finding a dangerous path deserves, as written or with its escapes undone; null when it is safe. */
export function dangerCode(written: string): FindingCode | null {
  const danger =
    pathDanger(plainIfRelative(written)) ?? pathDanger(plainIfRelative(decodeManifestPath(written)));
  return danger === null ? null : codeByDanger[danger];
}

function plainIfRelative(path: string): string {
  return path.startsWith('./') ? plainPath(path) : path;
}
