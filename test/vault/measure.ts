import { mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { ByteSource, Vault } from '#app/ports.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { realFileSystem } from '#vault/fileSystem.ts';
import { objectFolders, objectsFolder } from '#vault/objectPlace.ts';
import { objectStore } from '#vault/objectStore.ts';
import { seal } from '#vault/recordSeal.ts';
import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { everyCase } from './everyCase.ts';
import { anEvidenceItem, aStoredCase, anOfficer, caseId, noon } from './sampleRecords.ts';
import { idsInOrder, inParts, opened, patterned, valueOf } from './vaultWorld.ts';

/** One comparison; milliseconds, each the median of its runs, ours and the peer's in turn. */
export interface Measured {
  readonly id: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly ratio: number;
  readonly goal: number;
  readonly unit: string;
}

const MiB = 1024 * 1024;

/** Ingest of one big file and many small ones against `cp` + `sync` + `openssl dgst -sha256`; with SM3 also against `openssl dgst -sm3`. */
export async function measureIngest(options: {
  bigBytes: number;
  smallFiles: number;
  runs: number;
}): Promise<readonly Measured[]> {
  return inFolder(async (root) => {
    const source = join(root, 'source');
    const files = await writeSources(source, options);
    const withSm3: number[] = [];
    const withoutSm3: number[] = [];
    const copies: number[] = [];
    const sm3Alone: number[] = [];
    for (let run = 0; run < options.runs; run += 1) {
      await touchPages(root, options.bigBytes);
      copies.push(await timed(async () => peerIngest(source, join(root, 'copy'), files)));
      await rm(join(root, 'copy'), { recursive: true });
      await touchPages(root, options.bigBytes);
      withoutSm3.push(await ingestInto(join(root, 'vault'), files, false));
      await touchPages(root, options.bigBytes);
      withSm3.push(await ingestInto(join(root, 'vault'), files, true));
      sm3Alone.push(await timed(async () => run0('openssl', ['dgst', '-sm3', ...files])));
    }
    const peerName = 'cp + sync + openssl dgst -sha256';
    return [
      measured('ingest-sha256', withoutSm3, copies, { peerName, goal: 1.5 }),
      measured('ingest-sha256-sm3', withSm3, copies, { peerName, goal: 3 }),
      measured('ingest-sm3-speed', withSm3, sm3Alone, { peerName: 'openssl dgst -sm3', goal: 1 / 0.6 }),
    ];
  });
}

/** A durable save of a 100 KB case, in archives of two sizes, against bare open + write + fsync + rename + fsync of the same bytes. */
export async function measureSave(options: {
  archives: readonly number[];
  runs: number;
}): Promise<readonly Measured[]> {
  const results: Measured[] = [];
  for (const cases of options.archives) {
    results.push(
      await inFolder(async (root) => {
        const folder = join(root, 'vault');
        await fillArchive(folder, cases);
        const vault = await opened(folder);
        let current = valueOf(await vault.saveCase(aBigCase(caseId(0))));
        const ours: number[] = [];
        const bare: number[] = [];
        for (let run = 0; run < options.runs; run += 1) {
          const next = { ...current, name: `第${run}次` };
          ours.push(await timed(async () => void (current = valueOf(await vault.saveCase(next)))));
          const bytes = seal(current);
          bare.push(await timed(() => bareWrite(root, bytes)));
        }
        await vault.close();
        return measured(`save-100kb-among-${cases}`, ours, bare, {
          peerName: 'open+write+fsync+rename+fsync',
          goal: 2,
        });
      }),
    );
  }
  return results;
}

/** Opening and searching an archive against parsing the index once and a linear scan of the same texts. */
export async function measureArchive(options: { cases: number; runs: number }): Promise<readonly Measured[]> {
  return inFolder(async (root) => {
    const folder = join(root, 'vault');
    await fillArchive(folder, options.cases);
    await (await opened(folder)).close();
    const opening: number[] = [];
    const parsing: number[] = [];
    const searching: number[] = [];
    const scanning: number[] = [];
    for (let run = 0; run < options.runs; run += 1) {
      let vault: Vault | null = null;
      opening.push(await timed(async () => void (vault = await opened(folder))));
      parsing.push(
        await timed(async () => void JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'))),
      );
      if (vault !== null) await measureQueries(vault, options.cases, searching, scanning);
    }
    return [
      measured(`open-${options.cases}`, opening, parsing, {
        peerName: 'JSON.parse of the index once',
        goal: 3,
      }),
      measured(`search-${options.cases}`, searching, scanning, {
        peerName: 'String.includes over the same texts',
        goal: 2,
      }),
    ];
  });
}

/** How much the process grows while a sparse file is stored. Units: MiB. */
export async function measureMemory(sparseBytes: number): Promise<Measured> {
  return inFolder(async (root) => {
    const sparse = join(root, 'sparse');
    const file = await open(sparse, 'w');
    await file.truncate(sparseBytes);
    await file.close();
    const vault = await opened(join(root, 'vault'));
    valueOf(await vault.storeObject(inParts(patterned(16 * MiB))));
    const before = process.memoryUsage().rss;
    let highest = before;
    const progress = {
      report: () => void (highest = Math.max(highest, process.memoryUsage().rss)),
      isCancelled: () => false,
    };
    valueOf(await vault.storeObject(readInBigParts(sparse), progress));
    await vault.close();
    const grown = (highest - before) / MiB;
    return {
      id: 'ingest-memory',
      ours: grown,
      peer: 150,
      peerName: 'limit',
      ratio: grown / 150,
      goal: 1,
      unit: 'MiB',
    };
  });
}

async function measureQueries(
  vault: Vault,
  cases: number,
  searching: number[],
  scanning: number[],
): Promise<void> {
  const all = await vault.findCases({ ...everyCase, limit: cases });
  const texts = all.rows.map((row) => row.searchText);
  for (const text of ['抓伤', '测试民警甲77', '没有这样的话', 'csmjj', '号']) {
    const query = { ...everyCase, text };
    searching.push(await timed(async () => void (await vault.findCases(query))));
    scanning.push(await timed(async () => void texts.filter((each) => each.includes(text)).length));
  }
  await vault.close();
}

/**
 * Fills and frees as much page cache as a run needs. On a virtual machine the first touch of a page is the host's work and takes
 * two to three seconds a gigabyte; whoever runs second must not get the other's warm pages.
 */
async function touchPages(root: string, bytes: number): Promise<void> {
  const path = join(root, 'warm-up');
  const file = await open(path, 'w');
  const part = patterned(MiB);
  for (let at = 0; at < bytes * 1.2; at += MiB) await file.write(part);
  await file.close();
  await rm(path);
}

async function ingestInto(folder: string, files: readonly string[], withSm3: boolean): Promise<number> {
  const disk = { fileSystem: realFileSystem, folder, temp: join(folder, 'temp'), ids: idsInOrder };
  await mkdir(disk.temp, { recursive: true });
  await mkdir(join(folder, objectsFolder));
  const store = objectStore(disk, await objectFolders(disk));
  const took = await timed(async () => {
    for (const file of files) {
      await (withSm3 ? store.store(readInBigParts(file)) : store.storeDeferringSm3(readInBigParts(file)));
    }
  });
  await store.close();
  await rm(folder, { recursive: true });
  return took;
}

/** As a drive is read: two buffers in turn, so that reading costs no allocation. */
async function* readInBigParts(path: string): ByteSource {
  const file = await open(path, 'r');
  try {
    const buffers = [new Uint8Array(MiB), new Uint8Array(MiB)];
    for (let turn = 0; ; turn += 1) {
      const { bytesRead, buffer } = await file.read(
        buffers[turn % 2] ?? new Uint8Array(MiB),
        0,
        MiB,
        turn * MiB,
      );
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

function peerIngest(source: string, target: string, files: readonly string[]): void {
  run0('cp', ['-r', source, target]);
  run0('sync', []);
  run0('openssl', ['dgst', '-sha256', ...files]);
}

function run0(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ended with ${status}`, { cause: error });
}

async function writeSources(
  source: string,
  options: { bigBytes: number; smallFiles: number },
): Promise<string[]> {
  await mkdir(source);
  const big = join(source, 'big');
  const file = await open(big, 'w');
  const part = patterned(MiB);
  for (let at = 0; at < options.bigBytes; at += MiB) {
    part[0] = at & 0xff;
    await file.write(part);
  }
  await file.close();
  const small = Array.from({ length: options.smallFiles }, (_, index) => join(source, `small-${index}`));
  for (const [index, path] of small.entries()) await writeFile(path, patterned(30_000 + index, index));
  return [big, ...small];
}

async function bareWrite(folder: string, bytes: Uint8Array): Promise<void> {
  const file = await open(join(folder, 'bare.tmp'), 'w');
  await file.write(bytes);
  await file.sync();
  await file.close();
  await rename(join(folder, 'bare.tmp'), join(folder, 'bare'));
  const parent = await open(folder, 'r');
  await parent.sync();
  await parent.close();
}

/** About 100 KB as a busy case has it: some seventy pieces of evidence and all that was done. */
function aBigCase(id: string): RightsCase {
  const digest = '0'.repeat(64);
  const item = anEvidenceItem({ sha256: Sha256.parse(digest), sm3: Sm3.parse(digest), sizeBytes: 1 });
  const evidence = Array.from({ length: 70 }, (_, index) => ({
    ...item,
    id: `evidence-${index}`,
    number: index + 1,
    custody: Array.from({ length: 3 }, () => item.custody).flat(),
  }));
  const event = {
    at: noon,
    by: '测试民警乙',
    kind: 'evidenceImported' as const,
    summary: '导入证据并复核，无异常',
  };
  return aStoredCase({ id, evidence, events: Array.from({ length: 200 }, () => event) });
}

const happenings = ['抓伤左手背', '推搡致擦伤', '言语侮辱', '围堵警车', '恶意投诉', '车辆拖拽'];

/** Writes case files as the vault would, without its fsync: only the archive's size matters here. */
async function fillArchive(folder: string, cases: number): Promise<void> {
  await (await opened(folder)).close();
  for (let number = 1; number <= cases; number += 1) {
    const happening = happenings[number % happenings.length] ?? '';
    const incident = {
      ...aStoredCase().incident,
      brief: `处警时被${happening}，现场有群众围观，已固定视频。`.repeat(8),
    };
    const record = aStoredCase({
      id: caseId(number),
      incident,
      officers: [anOfficer(`测试民警甲${number}`)],
      name: `${happening}案${number}`,
    });
    const caseFolder = join(folder, 'cases', record.id);
    await mkdir(caseFolder);
    await writeFile(join(caseFolder, 'case.json'), seal({ ...record, revision: 1 }));
  }
}

function measured(
  id: string,
  ours: readonly number[],
  peer: readonly number[],
  against: { peerName: string; goal: number },
): Measured {
  const [a, b] = [median(ours), median(peer)];
  return { id, ours: a, peer: b, ratio: a / b, unit: 'ms', ...against };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function inFolder<T>(work: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'vault-bench-'));
  try {
    return await work(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
