import type { Soak } from './allSoaks.ts';

/** One line of the soak's table. */
export interface SoakRow {
  readonly test: string;
  readonly goal: number;
  readonly reached: number;
  readonly lost: number;
  readonly corrupt: number;
  readonly stray: number;
  readonly seconds: number;
  /** Why nothing was done. */
  readonly notRun?: string;
}

export interface SoakOptions {
  readonly seed: number;
  /** For all together; `null` = until every goal is reached. */
  readonly milliseconds: number | null;
  readonly onRow?: (row: SoakRow) => void;
}

const NO_TIME = '在分到的时间里一次也没有做完';

/**
 * Does the soaks one after the other. Each gets its equal part of the time, and more when those before left some;
 * one that takes longer than its part takes nothing from the others. The first turn of each is always done.
 */
export async function runSoaks(
  soaks: readonly Soak[],
  { seed, milliseconds, onRow }: SoakOptions,
): Promise<readonly SoakRow[]> {
  const total = milliseconds ?? Number.POSITIVE_INFINITY;
  const endsAtMs = performance.now() + total;
  const rows: SoakRow[] = [];
  for (const [index, soak] of soaks.entries()) {
    const left = (endsAtMs - performance.now()) / (soaks.length - index);
    const row = await runOne(soak, { seed, milliseconds: Math.max(total / soaks.length, left) });
    rows.push(row);
    onRow?.(row);
  }
  return rows;
}

/** 1 on any loss, and when a test came to nothing: silence is no success. What this PC cannot do at all is told, and passes. */
export function exitCodeOf(rows: readonly SoakRow[]): number {
  const isBad = ({ lost, corrupt, stray, notRun }: SoakRow): boolean =>
    lost + corrupt + stray > 0 || notRun === NO_TIME;
  return rows.some(isBad) ? 1 : 0;
}

async function runOne(
  { name, goal, run }: Soak,
  { seed, milliseconds }: { readonly seed: number; readonly milliseconds: number },
): Promise<SoakRow> {
  const began = performance.now();
  let asked = 0;
  const isOver = (): boolean => (asked += 1) > 1 && performance.now() - began > milliseconds;
  const tally = await run({ seed, isOver });
  const seconds = Math.round((performance.now() - began) / 1000);
  const none = { test: name, goal, reached: 0, lost: 0, corrupt: 0, stray: 0, seconds };
  if ('notRun' in tally) return { ...none, notRun: tally.notRun };
  for (const { kind, what } of tally.troubles.slice(0, 20)) console.error(`${name}: ${kind}: ${what}`);
  const count = (wanted: string): number => tally.troubles.filter(({ kind }) => kind === wanted).length;
  const found = { lost: count('lost'), corrupt: count('corrupt'), stray: count('stray') };
  return { ...none, ...found, reached: tally.reached, ...(tally.reached === 0 && { notRun: NO_TIME }) };
}
