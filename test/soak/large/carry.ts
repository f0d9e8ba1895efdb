import { mkdir, open, readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageEntry } from '#app/paperPorts.ts';
import type { ProgressStep, StoredObject, Vault } from '#app/ports.ts';
import { writeBag } from '#dossier/bag/writeBag.ts';
import { verifyPath } from '#dossier/verifyPath.ts';
import { fileSource } from '#test/bench/files.ts';
import { entryOf, planOf } from '#test/dossier/samplePlan.ts';
import { opened, valueOf } from '#test/vault/vaultWorld.ts';
import { unwatched } from '#test/unwatched.ts';
import type { Trouble } from '../work.ts';

const GIB = 2 ** 30;

/** What one large dossier showed. */
export interface Carried {
  readonly troubles: readonly Trouble[];
  /** The most that was held above the beginning, by what was being done. */
  readonly added: readonly { readonly doing: string; readonly bytes: number }[];
}

/**
 * Takes one huge film into a vault, sends it out as a package, breaks a first try off on the way, and has the second one judged.
 *
 * The film is a hole with marks in it: disks give it in no time, and everything of ours works through every byte.
 */
export async function carryLarge(folder: string, sizeGib: number): Promise<Carried> {
  const film = join(folder, 'film.mp4');
  await makeFilm(film, sizeGib * GIB);
  const vault = await opened(join(folder, 'vault'));
  const memory = watchMemory();
  const troubles: Trouble[] = [];
  try {
    const stored = valueOf(await memory.during('ingest', () => vault.storeObject(fileSource(film))));
    await rm(film);
    if (stored.sizeBytes !== sizeGib * GIB)
      troubles.push({ kind: 'lost', what: `${stored.sizeBytes} bytes stored` });
    const payload = await payloadOf(vault, stored);
    const stick = join(folder, 'stick');
    troubles.push(...(await memory.during('export', () => sendOut(stick, payload))));
    troubles.push(...(await memory.during('verify', () => judge(stick))));
  } finally {
    memory.stop();
    await vault.close();
  }
  return { troubles, added: memory.added() };
}

async function makeFilm(path: string, sizeBytes: number): Promise<void> {
  const file = await open(path, 'w');
  for (let at = 0; at < sizeBytes; at += GIB / 4) await file.write(`mark at ${at}`, at);
  await file.close();
  await truncate(path, sizeBytes);
}

async function payloadOf(
  vault: Pick<Vault, 'openObject'>,
  { sha256, sm3, sizeBytes }: StoredObject,
): Promise<readonly PackageEntry[]> {
  const object = valueOf(await vault.openObject(sha256));
  const film: PackageEntry = {
    path: '证据/E001_执法记录仪.mp4',
    sizeBytes,
    known: { sha256, sm3 },
    stream: () => object.stream(),
  };
  return [entryOf('电子档案/001_登记表.pdf', 'paper'), film, entryOf('其他/说明.txt', 'text')];
}

async function sendOut(stick: string, payload: readonly PackageEntry[]): Promise<readonly Trouble[]> {
  await mkdir(stick);
  const plan = planOf(payload, '维权卷宗_large');
  const troubles: Trouble[] = [];
  let last: ProgressStep | null = null;
  const broken = await writeBag(plan, stick, {
    report: (step) => (last = step),
    isCancelled: () => last !== null && last.doneBytes > last.totalBytes / 4,
  });
  if (broken.ok || broken.failure.code !== 'api.cancelled')
    troubles.push({
      kind: 'corrupt',
      what: `a cancelled package: ${broken.ok ? 'done' : broken.failure.code}`,
    });
  if ((await readdir(stick)).some((name) => !name.endsWith('.partial')))
    troubles.push({ kind: 'corrupt', what: 'a cancelled package looks whole' });
  const told = listener();
  valueOf(await writeBag(plan, stick, { ...unwatched, report: told.report }));
  troubles.push(...told.troubles());
  return troubles;
}

async function judge(stick: string): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = [];
  const [name = '', ...others] = await readdir(stick);
  if (others.length > 0) troubles.push({ kind: 'stray', what: others.join(' ') });
  const { verdict, findings } = await verifyPath(join(stick, name), unwatched);
  if (verdict !== 'valid')
    troubles.push({ kind: 'corrupt', what: `${verdict}: ${JSON.stringify(findings)}` });
  return troubles;
}

/** Whoever watches sees bytes and files grow, phase by phase, and never fall back. */
function listener() {
  let last: ProgressStep | null = null;
  let fellBack = false;
  return {
    report(step: ProgressStep) {
      fellBack ||= last?.phase === step.phase && step.doneBytes < last.doneBytes;
      last = step;
    },
    troubles(): readonly Trouble[] {
      if (last === null || fellBack) return [{ kind: 'corrupt', what: 'progress fell back or was not told' }];
      return last.totalFiles > 0 ? [] : [{ kind: 'corrupt', what: 'progress counts no files' }];
    },
  };
}

/** The most this process held above what it held when the watch began. */
function watchMemory() {
  const before = process.memoryUsage.rss();
  let most = 0;
  const look = () => (most = Math.max(most, process.memoryUsage.rss() - before));
  const watch = setInterval(look, 50);
  const added: { doing: string; bytes: number }[] = [];
  return {
    async during<T>(doing: string, work: () => Promise<T>): Promise<T> {
      most = 0;
      const result = await work();
      look();
      added.push({ doing, bytes: most });
      return result;
    },
    stop: () => clearInterval(watch),
    added: () => added,
  };
}
