import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Product {
  /** The last file the build writes. */
  readonly result: string;
  readonly sources: readonly string[];
  /** Folder that exists while somebody builds. */
  readonly lock: string;
}

/** A build that takes longer has died. */
const patienceMs = 180_000;

/**
 * Builds what is missing or older than its sources; only in a source tree.
 * Of several programs that want the same product one builds and the others wait for it.
 */
export async function buildWhenStale(product: Product, build: () => Promise<void>): Promise<void> {
  const { lock } = product;
  while (await isStale(product)) {
    if (await take(lock)) {
      try {
        await build();
      } finally {
        await rm(lock, { recursive: true, force: true });
      }
      return;
    }
    await pause(100);
  }
}

async function isStale({ result, sources }: Product): Promise<boolean> {
  const builtMs = await changedMs(result);
  if (builtMs === null) return true;
  const newest = Math.max(...(await Promise.all(sources.map(newestChangeMs))));
  return newest > builtMs;
}

/** A folder is made by exactly one program, however many try. */
async function take(lock: string): Promise<boolean> {
  const takenMs = await changedMs(lock);
  if (takenMs !== null && Date.now() - takenMs > patienceMs) await rm(lock, { recursive: true, force: true });
  await mkdir(dirname(lock), { recursive: true });
  return mkdir(lock).then(
    () => true,
    (error: unknown) => {
      if (isCode(error, 'EEXIST')) return false;
      throw error;
    },
  );
}

async function newestChangeMs(path: string): Promise<number> {
  const facts = await stat(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  const names = await readdir(path);
  const below = await Promise.all(names.map((name) => newestChangeMs(join(path, name))));
  return Math.max(facts.mtimeMs, ...below);
}

async function changedMs(path: string): Promise<number | null> {
  return stat(path).then(
    (facts) => facts.mtimeMs,
    (error: unknown) => {
      if (isCode(error, 'ENOENT')) return null;
      throw error;
    },
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
