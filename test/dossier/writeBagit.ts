import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type FileTexts = Readonly<Record<string, string | Uint8Array>>;
export interface BagRecipe {
  readonly version?: string;
  readonly encoding?: string;
  /** Algorithms of the payload manifests and, unless `tagManifest` is false, of the tag manifests. */
  readonly algorithms?: readonly string[];
  readonly payload?: FileTexts;
  readonly info?: string | null;
  readonly tagManifest?: boolean;
  /** Last word on any file: replaces, adds, or (null) removes, before tag manifests are made. */
  readonly tagFiles?: Readonly<Record<string, string | Uint8Array | null>>;
  /** The same after tag manifests are made: what an attacker or an accident changes. */
  readonly afterwards?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** Files of a small bag, made by this independent few lines and not by the program under test. */
export function bagFiles(recipe: BagRecipe = {}): Map<string, Uint8Array> {
  const {
    version = '1.0',
    encoding = 'UTF-8',
    algorithms = ['sha256'],
    info = '',
    tagManifest = true,
  } = recipe;
  const files = new Map<string, Uint8Array>();
  const put = (changes: Readonly<Record<string, string | Uint8Array | null>>) => {
    for (const [path, content] of Object.entries(changes)) {
      if (content === null) files.delete(path);
      else files.set(path, typeof content === 'string' ? Buffer.from(content) : content);
    }
  };
  const payload = Object.entries(recipe.payload ?? { 'data/hello.txt': 'hello\n' });
  put(Object.fromEntries(payload));
  put({ 'bagit.txt': `BagIt-Version: ${version}\nTag-File-Character-Encoding: ${encoding}\n` });
  if (info !== null) put({ 'bag-info.txt': info });
  for (const algorithm of algorithms) {
    put({
      [`manifest-${algorithm}.txt`]: payload.map(([path, text]) => line(algorithm, text, path)).join(''),
    });
  }
  put(recipe.tagFiles ?? {});
  const tags = [...files].filter(([path]) => !path.startsWith('data/'));
  if (tagManifest) {
    for (const algorithm of algorithms) {
      put({
        [`tagmanifest-${algorithm}.txt`]: tags.map(([path, text]) => line(algorithm, text, path)).join(''),
      });
    }
  }
  put(recipe.afterwards ?? {});
  return files;
}

export function line(algorithm: string, content: string | Uint8Array, path: string): string {
  return `${digest(algorithm, content)}  ${path}\n`;
}

export function digest(algorithm: string, content: string | Uint8Array): string {
  return createHash(algorithm).update(content).digest('hex');
}

/** Puts the files into a folder. */
export function putFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): string {
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
