import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';

/** A bag as files, or an archive as bytes with the ending its name has on disk. */
export type Package =
  | { readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly archive: Uint8Array; readonly ending: string };

/** One bag or archive and what must be said of it; `title` begins with the verdict and, where there is one, the code. */
export interface ConformanceCase {
  readonly title: string;
  readonly verdict: PackageVerdict['verdict'];
  /** A finding, or for a valid package a warning, that must be among those reported. */
  readonly code: string | null;
  readonly made: Package;
}

/** `invalid__bag.fileMissing__renamed folder`: everything a reader of the name needs. */
export function conformanceCase(title: string, made: Package): ConformanceCase {
  const [verdict = '', code] = title.split('__');
  if (verdict !== 'valid' && verdict !== 'invalid' && verdict !== 'unjudged')
    throw new Error(`no verdict in ${title}`);
  return { title, verdict, code: code !== undefined && /^(?:bag|zip)\.\w+$/u.test(code) ? code : null, made };
}
