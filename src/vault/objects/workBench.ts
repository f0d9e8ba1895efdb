import { openSlabLane } from './slabLane.ts';
import type { SlabLane } from './slabLane.ts';
import type { SlabTask } from './slabMessages.ts';
import { slabRing } from './slabRing.ts';
import type { SlabRing } from './slabRing.ts';

/** The tools of one large stream: its memory and two threads beside the program's own. */
export interface WorkBench {
  readonly ring: SlabRing;
  /** Begins a stream's work in the first or the second thread, started when first needed; slabs may be added meanwhile. */
  begin(which: 0 | 1, task: SlabTask): SlabStream;
}
export type SlabStream = Pick<SlabLane, 'add' | 'end'>;

/** Benches for as many large streams as there are at once, kept for the next. */
export interface WorkBenches {
  /** Lends a bench. If the work fails, no slab is in use any more when this throws. */
  use<T>(work: (bench: WorkBench) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Benches are kept while the vault is open; more than two at once is a rare moment, and each holds 16 MiB and two threads. */
const KEPT_BENCHES = 2;

/** No bench yet. */
export function workBenches(): WorkBenches {
  const idle: Bench[] = [];
  return {
    async use(work) {
      const bench = idle.pop() ?? newBench();
      try {
        const done = await work(bench);
        if (idle.length < KEPT_BENCHES) idle.push(bench);
        else await bench.closeLanes();
        return done;
      } catch (error) {
        await bench.ring.settled();
        // Its threads are in the middle of an abandoned stream; fresh ones are cheaper than a doubt.
        await bench.closeLanes();
        if (idle.length < KEPT_BENCHES) idle.push(bench);
        throw error;
      }
    },
    async close() {
      for (const bench of idle.splice(0)) await bench.closeLanes();
    },
  };
}

interface Bench extends WorkBench {
  closeLanes(): Promise<void>;
}

function newBench(): Bench {
  const ring = slabRing();
  const lanes: [Promise<SlabLane> | null, Promise<SlabLane> | null] = [null, null];
  return {
    ring,
    begin(which, task) {
      const opening = (lanes[which] ??= openSlabLane());
      const begun = opening.then((lane) => {
        lane.begin(ring.memory, task);
        return lane;
      });
      // Whoever adds a slab hears of a failure; until then it is not an unhandled one.
      begun.catch(() => undefined);
      return {
        add: async (order) => (await begun).add(order),
        end: async () => (await begun).end(),
      };
    },
    async closeLanes() {
      for (const lane of lanes.splice(0, 2, null, null)) await (await lane)?.close();
    },
  };
}
