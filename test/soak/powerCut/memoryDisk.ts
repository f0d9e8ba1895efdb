import { basename, dirname, join } from 'node:path/posix';
import type { FileFacts, FileSystem, OpenFile } from '#vault/disk/fileSystem.ts';

/** A file without a name; names point to it. */
export interface Inode {
  readonly number: number;
  bytes: Buffer;
  modifiedMs: number;
}

/** What a disk holds: for every folder its names. A folder within a folder is the name of no inode. */
export type Names = Map<string, Inode | 'folder'>;
export type Image = Map<string, Names>;

/** One change of the disk, as it was asked for. */
export type Step =
  | { readonly kind: 'put'; readonly folder: string; readonly name: string; readonly inode: Inode | 'folder' }
  | { readonly kind: 'drop'; readonly folder: string; readonly name: string }
  | {
      readonly kind: 'move';
      readonly from: { readonly folder: string; readonly name: string };
      readonly to: { readonly folder: string; readonly name: string };
      readonly inode: Inode;
    }
  | { readonly kind: 'write'; readonly inode: Inode; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly inode: Inode; readonly sizeBytes: number }
  | { readonly kind: 'sync'; readonly inode: Inode }
  | { readonly kind: 'syncFolder'; readonly folder: string };

/** A disk in memory that tells of every change; it keeps nothing back. */
export function memoryDisk(image: Image, told: (step: Step) => void = () => undefined): FileSystem {
  let inodes = 1_000_000;
  let clockMs = 1_800_000_000_000;
  const namesIn = (folder: string): Names => image.get(folder) ?? refuse('ENOENT', folder);
  const inodeAt = (path: string): Inode => {
    const found = namesIn(dirname(path)).get(basename(path));
    return found === undefined || found === 'folder' ? refuse('ENOENT', path) : found;
  };
  const placeOf = (path: string) => ({ folder: dirname(path), name: basename(path) });
  const put = (path: string, inode: Inode | 'folder'): void => {
    const { folder, name } = placeOf(path);
    namesIn(folder).set(name, inode);
    told({ kind: 'put', folder, name, inode });
  };
  const create = (path: string): Inode => {
    const inode = { number: (inodes += 1), bytes: Buffer.alloc(0), modifiedMs: (clockMs += 1) };
    put(path, inode);
    return inode;
  };
  const makeFolder = async (path: string): Promise<boolean> => {
    if (image.has(path)) return false;
    if (path !== dirname(path)) await makeFolder(dirname(path));
    image.set(path, new Map());
    if (path !== dirname(path)) put(path, 'folder');
    return true;
  };
  const removeFolder = async (path: string): Promise<void> => {
    for (const [name, inode] of image.get(path) ?? []) {
      if (inode === 'folder') await removeFolder(join(path, name));
      else told({ kind: 'drop', folder: path, name });
    }
    if (image.delete(path) && namesIn(dirname(path)).delete(basename(path)))
      told({ kind: 'drop', ...placeOf(path) });
  };
  const factsOrNull = (path: string): FileFacts | null => {
    const found = image.get(dirname(path))?.get(basename(path));
    return found === undefined || found === 'folder' ? null : factsOf(found);
  };
  return {
    async open(path, mode) {
      const known = namesIn(dirname(path)).get(basename(path));
      if (known !== undefined && mode === 'create') refuse('EEXIST', path);
      if (known === undefined && mode === 'read') refuse('ENOENT', path);
      const inode = known === undefined || known === 'folder' ? create(path) : known;
      return openInode(inode, told, () => (clockMs += 1));
    },
    readWhole: async (path) => Buffer.from(inodeAt(path).bytes),
    async rename(from, to) {
      const inode = inodeAt(from);
      namesIn(dirname(to)).set(basename(to), inode);
      namesIn(dirname(from)).delete(basename(from));
      told({ kind: 'move', from: placeOf(from), to: placeOf(to), inode });
    },
    async link(existing, another) {
      if (namesIn(dirname(another)).has(basename(another))) refuse('EEXIST', another);
      put(another, inodeAt(existing));
    },
    async remove(path) {
      inodeAt(path);
      namesIn(dirname(path)).delete(basename(path));
      told({ kind: 'drop', ...placeOf(path) });
    },
    makeFolder,
    removeFolder,
    list: async (folder) => [...namesIn(folder).keys()],
    kinds: async (folder) =>
      [...namesIn(folder)].map(([name, found]) => ({ name, kind: found === 'folder' ? 'folder' : 'file' })),
    facts: async (path) => factsOrNull(path),
    factsOfMany: async (paths) => paths.map(factsOrNull),
    syncFolder: async (folder) => {
      namesIn(folder);
      told({ kind: 'syncFolder', folder });
    },
    freeBytes: async () => 1024 ** 4,
    touch: async (path) => void (inodeAt(path).modifiedMs = clockMs += 1),
    pause: async () => undefined,
  };
}

function openInode(inode: Inode, told: (step: Step) => void, tick: () => number): OpenFile {
  return {
    async write(bytes, at) {
      inode.bytes = written(inode.bytes, at, bytes);
      inode.modifiedMs = tick();
      told({ kind: 'write', inode, at, bytes: Buffer.from(bytes) });
      return bytes.length;
    },
    read: async (into, position) => inode.bytes.copy(into, 0, position),
    async truncate(sizeBytes) {
      inode.bytes = cut(inode.bytes, sizeBytes);
      told({ kind: 'truncate', inode, sizeBytes });
    },
    sync: async () => told({ kind: 'sync', inode }),
    facts: async () => factsOf(inode),
    close: async () => undefined,
  };
}

/** A file after a write; a new buffer, because images share theirs. */
export function written(before: Buffer, at: number, bytes: Uint8Array): Buffer {
  const after = Buffer.alloc(Math.max(before.length, at + bytes.length));
  before.copy(after);
  after.set(bytes, at);
  return after;
}

/** A file cut, or lengthened by zeros, to a length. */
export function cut(before: Buffer, sizeBytes: number): Buffer {
  const after = Buffer.alloc(sizeBytes);
  before.copy(after);
  return after;
}

function factsOf({ bytes, modifiedMs, number }: Inode): FileFacts {
  return { sizeBytes: bytes.length, modifiedMs, inode: number };
}

function refuse(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${path}`), { code });
}
