import { dirname, join, relative, sep } from 'node:path';
import type { FileFacts, FileSystem, OpenFile } from '../disk/fileSystem.ts';
import type { BackupManifest, StoredFile } from './manifest.ts';

/** One backup shown as the vault's folder it was made from; nothing of it can be changed. */
export function snapshotFiles(
  medium: FileSystem,
  backup: string,
  { folder, manifest }: { readonly folder: string; readonly manifest: BackupManifest },
): FileSystem {
  const byPath = new Map(manifest.files.map((file) => [file.path, file]));
  const namesByFolder = namesOf(manifest.files);
  const below = (path: string): string => relative(folder, path).split(sep).join('/');
  const stored = (path: string): StoredFile => byPath.get(below(path)) ?? absent(path);
  const openPart = async (path: string): Promise<OpenFile> => {
    const { file, offset, sizeBytes } = stored(path);
    return partOf(await medium.open(join(backup, file), 'read'), offset, sizeBytes);
  };
  const facts = (path: string): FileFacts | null => {
    const file = byPath.get(below(path));
    return file === undefined ? null : { sizeBytes: file.sizeBytes, modifiedMs: file.modifiedMs, inode: 0 };
  };
  return {
    ...unchangeable,
    open: (path) => openPart(path),
    async readWhole(path) {
      const bytes = new Uint8Array(stored(path).sizeBytes);
      const file = await openPart(path);
      try {
        let done = 0;
        while (done < bytes.length) {
          const got = await file.read(bytes.subarray(done), done);
          if (got === 0) break;
          done += got;
        }
        return bytes.subarray(0, done);
      } finally {
        await file.close();
      }
    },
    list: async (path) => [...(namesByFolder.get(below(path)) ?? [])],
    kinds: async (path) =>
      [...(namesByFolder.get(below(path)) ?? [])].map((name) => ({
        name,
        kind: facts(join(path, name)) === null ? 'folder' : 'file',
      })),
    facts: async (path) => facts(path),
    factsOfMany: async (paths) => paths.map(facts),
  };
}

function namesOf(files: readonly StoredFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { path } of files) {
    for (let at = path; at !== '.'; at = dirname(at)) {
      const parent = dirname(at) === '.' ? '' : dirname(at);
      const known = names.get(parent) ?? new Set();
      known.add(at.slice(parent === '' ? 0 : parent.length + 1));
      names.set(parent, known);
    }
  }
  return names;
}

function partOf(file: OpenFile, offset: number, sizeBytes: number): OpenFile {
  return {
    ...file,
    read: (into, position) => {
      const left = Math.max(0, sizeBytes - position);
      if (left === 0) return Promise.resolve(0);
      return file.read(into.length > left ? into.subarray(0, left) : into, offset + position);
    },
    facts: async () => ({ ...(await file.facts()), sizeBytes }),
    write: refuse,
    truncate: refuse,
  };
}

const refuse = async (): Promise<never> => {
  throw Object.assign(new Error('EROFS: a backup is not changed'), { code: 'EROFS' });
};

const unchangeable = {
  rename: refuse,
  link: refuse,
  remove: refuse,
  makeFolder: refuse,
  removeFolder: refuse,
  syncFolder: async () => undefined,
  freeBytes: async () => 0,
  touch: refuse,
  pause: async () => undefined,
};

function absent(path: string): never {
  throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
}
