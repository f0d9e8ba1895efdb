import fc from 'fast-check';
import type { Scheduler } from 'fast-check';
import type { Vault } from '#app/ports.ts';
import type { FileSystem, OpenFile } from '#vault/disk/fileSystem.ts';
import { openVault } from '#vault/openVault.ts';
import { aStoredCase, caseId } from '#test/vault/sampleRecords.ts';
import { clockAtNoon, idsInOrder, opened, testActor, testVaultKey, valueOf } from '#test/vault/vaultWorld.ts';
import { copyOf, placeOn } from '../damage/furnished.ts';
import { memoryDisk } from '../powerCut/memoryDisk.ts';
import type { Image } from '../powerCut/memoryDisk.ts';
import { emptyTally } from '../tally.ts';
import type { Tally } from '../tally.ts';

export interface InterleaveOptions {
  readonly interleavings: number;
  readonly seed: number;
  readonly isOver?: () => boolean;
}

/** Two windows work on one case, one list of numbers and one trail, in every order chance finds; nobody's work may be lost. */
export async function interleaveWindows({ interleavings, seed, isOver }: InterleaveOptions): Promise<Tally> {
  const base: Image = new Map([['/', new Map()]]);
  const vault = await opened('/vault', { ...placeOn(base), fileSystem: memoryDisk(base) });
  valueOf(await vault.saveCase(aStoredCase({ name: '<>' })));
  await vault.close();
  const tally = emptyTally();
  const property = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
    if (isOver?.() === true) return;
    await twoWindows(base, scheduler);
    tally.reached += 1;
  });
  const run = await fc.check(property, { numRuns: interleavings, seed, endOnFailure: true });
  if (run.failed) {
    const error = run.errorInstance;
    const why = error instanceof Error ? error.message : String(error);
    tally.troubles.push({
      kind: 'lost',
      what: `${why}; seed ${run.seed}, path ${run.counterexamplePath ?? ''}`,
    });
  }
  return tally;
}

async function twoWindows(base: Image, scheduler: Scheduler): Promise<void> {
  const place = placeOn(base);
  const fileSystem = scheduled(memoryDisk(copyOf(base)), scheduler);
  const work = async () => {
    const vault = valueOf(
      await openVault({ ...place, fileSystem, clock: clockAtNoon, ids: idsInOrder, vaultKey: testVaultKey }),
    );
    const windows = ['甲', '乙'].map((name) => vault.as({ ...testActor, name }, noAccounts));
    const done = await Promise.all(windows.map((window, index) => workInWindow(window, index)));
    const [look] = windows;
    if (look !== undefined) await compare(look, done);
    await vault.close();
  };
  await scheduler.waitFor(work());
}

interface Done {
  readonly saved: readonly string[];
  readonly noted: readonly string[];
  readonly numbers: readonly number[];
}

/** Adds words to the case from a snapshot that may be stale; a refusal is answered by looking again. */
async function workInWindow(window: Vault, index: number): Promise<Done> {
  const saved: string[] = [];
  const numbers: number[] = [];
  const noted: string[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    const word = `<${index}.${turn}>`;
    for (let isSaved = false; !isSaved;) {
      const current = valueOf(await window.readCase(caseId(1)));
      const answer = await window.saveCase({ ...current, name: current.name + word });
      isSaved = answer.ok;
      if (!answer.ok && answer.failure.code !== 'case.changedElsewhere') throw new Error(answer.failure.code);
    }
    saved.push(word);
    const what = `查看${word}`;
    valueOf(await window.note(turn === 0 ? caseId(1) : null, { act: 'caseViewed', what }));
    noted.push(what);
    numbers.push(valueOf(await window.nextNumber('维', 2026)));
  }
  return { saved, noted, numbers };
}

async function compare(vault: Vault, done: readonly Done[]): Promise<void> {
  const { name, revision } = valueOf(await vault.readCase(caseId(1)));
  const saved = done.flatMap((each) => each.saved);
  const lost = saved.filter((word) => !name.includes(word));
  if (lost.length > 0 || revision !== 1 + saved.length)
    throw new Error(`lost ${lost.join()} of ${name} at ${revision}`);
  const numbers = done.flatMap((each) => each.numbers).toSorted((a, b) => a - b);
  if (numbers.some((number, index) => number !== index + 1))
    throw new Error(`numbers given: ${numbers.join()}`);
  const lines = await Promise.all(
    [caseId(1), null].map(async (about) =>
      valueOf(await vault.readTrail({ caseId: about, acts: [], text: '', offset: 0, limit: 100 })),
    ),
  );
  if (lines.some(({ verdict }) => verdict.state !== 'intact')) throw new Error('a trail does not hold');
  const told = new Set(lines.flatMap(({ entries }) => entries.map((entry) => entry.what)));
  const untold = done.flatMap((each) => each.noted).filter((what) => !told.has(what));
  if (untold.length > 0) throw new Error(`not in a trail: ${untold.join()}`);
  const errors = (await vault.examine()).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ code }) => code).join());
}

/** Every call that may be overtaken by another waits its turn. */
function scheduled(disk: FileSystem, scheduler: Scheduler): FileSystem {
  const open = scheduler.scheduleFunction(disk.open);
  return {
    ...disk,
    open: async (path, mode) => scheduledFile(await open(path, mode), scheduler),
    readWhole: scheduler.scheduleFunction(disk.readWhole),
    rename: scheduler.scheduleFunction(disk.rename),
    link: scheduler.scheduleFunction(disk.link),
    syncFolder: scheduler.scheduleFunction(disk.syncFolder),
  };
}

/** The turn is waited for without the bytes: the scheduler would write each of them into its report. */
function scheduledFile(file: OpenFile, scheduler: Scheduler): OpenFile {
  const myTurn = scheduler.scheduleFunction(async () => undefined);
  return {
    ...file,
    async write(bytes, position) {
      await myTurn();
      return file.write(bytes, position);
    },
    async read(into, position) {
      await myTurn();
      return file.read(into, position);
    },
    sync: scheduler.scheduleFunction(file.sync),
  };
}

const nobody = (): never => {
  throw new Error('no accounts here');
};
const noAccounts = {
  list: nobody,
  add: nobody,
  change: nobody,
  setPassword: nobody,
  prove: nobody,
  forgive: nobody,
  newRecoveryCode: nobody,
};
