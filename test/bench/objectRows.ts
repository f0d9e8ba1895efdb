import { mkdir, open, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedObject } from '#app/ports.ts';
import { randomIds } from '#runtime/randomIds.ts';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import { objectFolders } from '#vault/objects/objectPlace.ts';
import { objectStore } from '#vault/objects/objectStore.ts';
import { recordSeal } from '#vault/records/recordSeal.ts';
import { vaultKeys } from '#vault/door/vaultKeys.ts';
import type { BenchSpec } from './harness.ts';
import { timed } from './harness.ts';
import { fileSource, makeFiles, shell } from './files.ts';

const MiB = 1024 * 1024;

interface BenchFile {
  readonly path: string;
  readonly sizeBytes: number;
}

async function bareObjects(folder: string) {
  await mkdir(join(folder, 'temp'), { recursive: true });
  await mkdir(join(folder, 'objects'), { recursive: true });
  const keys = vaultKeys(new Uint8Array(32).fill(7), 'bench');
  const disk = {
    fileSystem: realFileSystem,
    folder,
    temp: join(folder, 'temp'),
    ids: randomIds(),
    seal: recordSeal(keys),
  };
  return objectStore(disk, keys, await objectFolders(disk));
}

function ingest(id: string, withSm3: boolean, goal: number): BenchSpec {
  return {
    id,
    goal,
    runs: 5,
    unit: 'ms',
    peerName: withSm3 ? 'openssl dgst -sm3' : 'cp + sync + openssl dgst -sha256',
    async prepare({ folder, scale }) {
      const source = join(folder, id, 'source');
      const paths = await makeFiles(source, Math.ceil(1024 * scale), Math.ceil(500 * scale));
      const files: readonly BenchFile[] = await Promise.all(
        paths.map(async (path) => ({ path, sizeBytes: (await stat(path)).size })),
      );
      const target = (run: number, who: string) => join(folder, id, `${who}${run}`);
      return {
        async ours(run) {
          const store = await bareObjects(target(run, 'ours'));
          const take = (file: BenchFile) =>
            withSm3 ? store.store(fileSource(file.path)) : store.storeDeferringSm3(fileSource(file.path));
          const ms = await timed(() => inConvoy(files, take));
          await store.close();
          await freeSpace(target(run, 'ours'));
          return ms;
        },
        async peer(run) {
          const copy = target(run, 'peer');
          const command = withSm3
            ? `openssl dgst -sm3 ${source}/* > /dev/null`
            : `cp -r ${source} ${copy} && sync -f ${copy} && openssl dgst -sha256 ${source}/* > /dev/null`;
          const ms = await timed(() => shell(command));
          await freeSpace(copy);
          return ms;
        },
      };
    },
  };
}

/** The small files stay until the end: ext4 without a journal looks past every inode freed a moment ago, and the next run would pay for it. */
async function freeSpace(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await shell(`find ${folder} -type f -size +1M -delete`);
}

/** A few files at a time, by the rule of `app/convoy.ts`: at most eight, and none beside a large one. */
async function inConvoy(files: readonly BenchFile[], take: (file: BenchFile) => Promise<unknown>) {
  const underWay = new Map<BenchFile, Promise<unknown>>();
  const isFull = () =>
    underWay.size >= 8 || [...underWay.keys()].reduce((sum, file) => sum + file.sizeBytes, 0) >= 16 * MiB;
  for (const file of files) {
    while (isFull()) await Promise.race(underWay.values());
    underWay.set(
      file,
      take(file).finally(() => underWay.delete(file)),
    );
  }
  await Promise.all(underWay.values());
}

const flatMemory: BenchSpec = {
  id: 'ingest-memory-4GiB',
  goal: 1,
  runs: 1,
  unit: 'MiB',
  peerName: 'the 150 MiB allowed above the same process idle',
  async prepare({ folder, scale }) {
    const place = join(folder, 'memory');
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'sparse.bin'), '');
    await truncate(join(place, 'sparse.bin'), Math.ceil(4096 * scale) * MiB);
    const idle = rss();
    return {
      async ours() {
        const store = await bareObjects(join(place, 'vault'));
        let peak = idle;
        const watch = setInterval(() => (peak = Math.max(peak, rss())), 20);
        await store.store(fileSource(join(place, 'sparse.bin')));
        clearInterval(watch);
        await store.close();
        return peak - idle;
      },
      peer: async () => 150,
    };
  },
};

/** A player jumps about in a long video: fifty places, the same ones for both. */
const seek: BenchSpec = {
  id: 'seek-video-4GiB',
  goal: 3,
  runs: 9,
  unit: 'ms',
  peerName: 'open + read 64 KiB of a plain file',
  async prepare({ folder, scale }) {
    const place = join(folder, 'seek');
    await mkdir(place, { recursive: true });
    const plain = join(place, 'video.bin');
    await writeFile(plain, '');
    await truncate(plain, Math.ceil(4096 * scale) * MiB);
    const store = await bareObjects(join(place, 'vault'));
    const { sha256, sizeBytes } = await store.storeDeferringSm3(fileSource(plain));
    // The peer reads the same stretch of the same disk: the sealed file, as bytes.
    const name = store.nameOf(sha256);
    const sealed = join(place, 'vault', 'objects', name.slice(0, 2), name);
    const starts = Array.from(
      { length: 50 },
      (_, turn) => Math.floor((sizeBytes * ((turn * 29) % 50)) / 50) + 4321,
    );
    return {
      ours: () => middleOf(starts, async (start) => firstBytes(await store.open(sha256), start)),
      peer: () => middleOf(starts, (start) => plainBytes(sealed, start)),
      close: () => store.close(),
    };
  },
};

/** Milliseconds until the first bytes are there, the middle one of all places; closing comes after the clock has stopped. */
async function middleOf(
  starts: readonly number[],
  seekTo: (start: number) => Promise<() => Promise<unknown>>,
): Promise<number> {
  const times: number[] = [];
  for (const start of starts) {
    const seeking: { close: () => Promise<unknown> } = { close: async () => undefined };
    times.push(await timed(async () => void (seeking.close = await seekTo(start))));
    await seeking.close();
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

async function firstBytes(object: OpenedObject, start: number): Promise<() => Promise<unknown>> {
  const parts = object.stream({ start, end: start + 64 * 1024 })[Symbol.asyncIterator]();
  if ((await parts.next()).done === true) throw new Error('there is nothing at this place');
  return async () => parts.return?.();
}

async function plainBytes(path: string, start: number): Promise<() => Promise<unknown>> {
  const file = await open(path, 'r');
  const { bytesRead } = await file.read(Buffer.allocUnsafe(64 * 1024), 0, 64 * 1024, start);
  if (bytesRead === 0) throw new Error('there is nothing at this place');
  return () => file.close();
}

function rss(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}

export const objectRows: readonly BenchSpec[] = [
  flatMemory,
  seek,
  ingest('ingest-sha256', false, 1.2),
  ingest('ingest-sha256-sm3', true, 1.18),
];
