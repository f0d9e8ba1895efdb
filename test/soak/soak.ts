import { parseArgs } from 'node:util';
import { allSoaks } from './allSoaks.ts';
import type { Soak } from './allSoaks.ts';

/**
 * npm run soak -- [--minutes N] [--json] [--only part-of-a-name,another] [--seed N]
 * Exits 1 on any loss. Without --minutes every goal is reached; with it each test gets its part of what time is left.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '20260324' },
    json: { type: 'boolean', default: false },
  },
});

interface Row {
  readonly test: string;
  readonly goal: number;
  readonly reached: number;
  readonly lost: number;
  readonly corrupt: number;
  readonly stray: number;
  readonly seconds: number;
  readonly notRun?: string;
}

const wanted = values.only.split(',').filter((each) => each !== '');
const soaks = allSoaks.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
const endsAtMs =
  values.minutes === undefined
    ? Number.POSITIVE_INFINITY
    : performance.now() + Number(values.minutes) * 60_000;

const rows: Row[] = [];
for (const [index, soak] of soaks.entries()) {
  const row = await runOne(soak, soaks.length - index);
  rows.push(row);
  if (!values.json) console.log(lineOf(row));
}
if (values.json) console.log(JSON.stringify(rows, null, 2));
process.exitCode = rows.some(({ lost, corrupt, stray }) => lost + corrupt + stray > 0) ? 1 : 0;

async function runOne({ name, goal, run }: Soak, left: number): Promise<Row> {
  const began = performance.now();
  const untilMs = began + (endsAtMs - began) / left;
  const tally = await run({ seed: Number(values.seed), isOver: () => performance.now() > untilMs });
  const seconds = Math.round((performance.now() - began) / 1000);
  const none = { test: name, goal, reached: 0, lost: 0, corrupt: 0, stray: 0, seconds };
  if ('notRun' in tally) return { ...none, notRun: tally.notRun };
  for (const { kind, what } of tally.troubles.slice(0, 20)) console.error(`${name}: ${kind}: ${what}`);
  const count = (wantedKind: string): number =>
    tally.troubles.filter(({ kind }) => kind === wantedKind).length;
  return {
    ...none,
    reached: tally.reached,
    lost: count('lost'),
    corrupt: count('corrupt'),
    stray: count('stray'),
  };
}

function lineOf({ test, goal, reached, lost, corrupt, stray, seconds, notRun }: Row): string {
  if (notRun !== undefined) return `${test.padEnd(36)} not run: ${notRun}`;
  const counts = `${String(reached).padStart(9)} of ${String(goal).padStart(9)}`;
  return `${test.padEnd(36)}${counts}   lost ${lost}   corrupt ${corrupt}   stray ${stray}   ${seconds} s`;
}
