import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from './vaultWorld.ts';

/** The files of the objects below a vault's folder, without those of their facts, by their path from there. */
export async function objectFiles(folder: string): Promise<readonly string[]> {
  const files = [...(await filesBelow(join(folder, 'objects'))).keys()];
  return files.filter((path) => !path.endsWith('.facts')).map((path) => join('objects', path));
}

/** The path of the only object there is. */
export async function onlyObject(folder: string): Promise<string> {
  const [path, ...others] = await objectFiles(folder);
  if (path === undefined || others.length > 0) throw new Error(`${others.length + 1} objects`);
  return join(folder, path);
}

/** Turns one bit of one byte; twice is never. */
export async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
  await writeFile(path, bytes);
}
