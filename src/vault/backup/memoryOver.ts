import { basename, dirname, join } from 'node:path';
import type { FileFacts, FileSystem, OpenFile } from '../disk/fileSystem.ts';
import type { NamedKind } from '../disk/plainFile.ts';

/** A file system that keeps everything written in memory, over another one that is only read. */
export function memoryOver(base: FileSystem): FileSystem {
  const written = new Map<string, Content | null>();
  const current = async (path: string): Promise<Content | null> => {
    const known = written.get(path);
    if (known !== undefined) return known;
    return (await base.facts(path)) === null ? null : { bytes: await base.readWhole(path), inode: 0 };
  };
  const present = async (path: string): Promise<Content> => (await current(path)) ?? absent(path);
  const list = async (folder: string): Promise<readonly string[]> => {
    const names = new Set(await base.list(folder));
    for (const [path, content] of written) {
      if (dirname(path) !== folder) continue;
      if (content === null) names.delete(basename(path));
      else names.add(basename(path));
    }
    return [...names];
  };
  const facts = async (path: string): Promise<FileFacts | null> => {
    const known = written.get(path);
    if (known === undefined) return base.facts(path);
    return known === null ? null : factsOf(known);
  };
  return {
    list,
    kinds: async (folder) =>
      Promise.all((await list(folder)).map((name) => kindOf(name, facts(join(folder, name))))),
    facts,
    async open(path, mode) {
      if (mode === 'read' || mode === 'readFromMedium') {
        const known = written.get(path);
        if (known === null) return absent(path);
        return known === undefined ? base.open(path, mode) : memoryFile(known);
      }
      const before = await current(path);
      if (before !== null && mode === 'create') throw systemError('EEXIST', path);
      const content = before ?? { bytes: new Uint8Array(), inode: written.size + 1 };
      written.set(path, content);
      return memoryFile(content);
    },
    async readWhole(path) {
      const known = written.get(path);
      return known === undefined ? base.readWhole(path) : (known?.bytes ?? absent(path));
    },
    async rename(from, to) {
      written.set(to, await present(from));
      written.set(from, null);
    },
    link: async (existing, another) => void written.set(another, await present(existing)),
    async remove(path) {
      await present(path);
      written.set(path, null);
    },
    async removeFolder(path) {
      for (const name of await list(path)) written.set(join(path, name), null);
    },
    factsOfMany: (paths) => Promise.all(paths.map(facts)),
    ...always,
  };
}

const always = {
  makeFolder: async () => false,
  syncFolder: async () => undefined,
  freeBytes: async () => Number.MAX_SAFE_INTEGER,
  touch: async () => undefined,
  pause: async () => undefined,
};

interface Content {
  bytes: Uint8Array;
  readonly inode: number;
}

function memoryFile(content: Content): OpenFile {
  return {
    async write(bytes, position) {
      const grown = new Uint8Array(Math.max(content.bytes.length, position + bytes.length));
      grown.set(content.bytes);
      grown.set(bytes, position);
      content.bytes = grown;
      return bytes.length;
    },
    async read(into, position) {
      const part = content.bytes.subarray(position, position + into.length);
      into.set(part);
      return part.length;
    },
    truncate: async (sizeBytes) => void (content.bytes = content.bytes.slice(0, sizeBytes)),
    sync: async () => undefined,
    facts: async () => factsOf(content),
    close: async () => undefined,
  };
}

function factsOf({ bytes, inode }: Content): FileFacts {
  return { sizeBytes: bytes.length, modifiedMs: 0, inode };
}

function absent(path: string): never {
  throw systemError('ENOENT', path);
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/** What lies in memory or a backup is a file or a folder, and only a file has facts. */
async function kindOf(name: string, facts: Promise<FileFacts | null>): Promise<NamedKind> {
  return { name, kind: (await facts) === null ? 'folder' : 'file' };
}
