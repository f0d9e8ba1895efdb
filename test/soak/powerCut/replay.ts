import type { FileSystem } from '#vault/disk/fileSystem.ts';
import type { ProcessTable } from '#vault/disk/processTable.ts';
import { dice } from '../chance.ts';
import { addTroubles, emptyTally, orLockedOut } from '../tally.ts';
import type { Tally } from '../tally.ts';
import type { Place, Work } from '../work.ts';
import { CrashModel } from './crashModel.ts';
import type { Chance } from './crashModel.ts';
import { memoryDisk } from './memoryDisk.ts';
import type { Image, Step } from './memoryDisk.ts';

interface Recording {
  readonly model: CrashModel;
  readonly trace: readonly (Step | string)[];
}
export interface ReplayOptions {
  readonly states: number;
  /** How often the work is done while it is recorded. */
  readonly turns: number;
  readonly seed: number;
  /** Ends early when the time is over; what was reached is told. */
  readonly isOver?: () => boolean;
  /** What the disk cannot do, e.g. links on FAT. */
  readonly as?: (disk: FileSystem) => FileSystem;
}

/** After a power cut the PC has started anew: no process of before is running. */
function processesOf(boot: number): ProcessTable {
  return {
    self: { host: 'pc', boot: String(boot), pid: 1, started: '1' },
    isRunning: async () => true,
    holdOpen: null,
  };
}

const placeOn = (image: Image, boot: number, told?: (step: Step) => void): Place => ({
  folder: '/vault',
  fileSystem: memoryDisk(image, told),
  processes: processesOf(boot),
});

/** Records what the work does to the disk, cuts the power at every place of the record, and opens what is left. */
export async function replayPowerCuts(work: Work, options: ReplayOptions): Promise<Tally> {
  const { model, trace } = await record(work, options);
  const tally = emptyTally();
  const { upTo } = dice(options.seed);
  const perCut = Math.ceil((1.6 * options.states) / trace.length);
  const confirmed: string[] = [];
  for (const [at, step] of trace.entries()) {
    if (typeof step === 'string') confirmed.push(step);
    else model.apply(step);
    const seen = new Set<string>();
    const tries = model.isUncertain() ? perCut * 2 : 1;
    for (let turn = 0; turn < tries && seen.size < perCut; turn += 1) {
      const { image, choices } = model.imageAfterCut(chanceFor(turn, upTo));
      if (seen.has(choices)) continue;
      seen.add(choices);
      tally.reached += 1;
      const place = placeOn(image, tally.reached + 10);
      const where = `${work.title}, cut after step ${at} of ${trace.length}, seed ${options.seed}, left ${choices}`;
      addTroubles(tally, await orLockedOut(() => work.check(place, confirmed)), where);
      if (options.isOver?.() === true) return tally;
    }
  }
  return tally;
}

/** First everything arrived, then nothing; after that whatever chance leaves. */
function chanceFor(turn: number, upTo: Chance['upTo']): Chance {
  if (turn === 0) return { upTo: (most) => most };
  if (turn === 1) return { upTo: () => 0 };
  return { upTo };
}

async function record(work: Work, { turns, as = (disk) => disk }: ReplayOptions): Promise<Recording> {
  const image: Image = new Map([['/', new Map()]]);
  await work.prepare(placeOn(image, 0));
  const model = new CrashModel(image);
  const trace: (Step | string)[] = [];
  const place = placeOn(image, 1, (step) => void trace.push(step));
  await work.act(
    { ...place, fileSystem: as(place.fileSystem) },
    (confirmed) => void trace.push(confirmed),
    turns,
  );
  return { model, trace };
}
