import { chosenBy, listOf, numberOption, toolOptions } from '#test/toolOptions.ts';
import { allSoaks } from './allSoaks.ts';
import { exitCodeOf, runSoaks } from './runSoaks.ts';
import type { SoakRow } from './runSoaks.ts';

/**
 * npm run soak -- [--minutes N] [--json] [--only part-of-a-name,another] [--seed N]
 * Exits 1 on any loss and when a test came to nothing, 2 when the options are not understood. Without --minutes every goal is reached;
 * with it each test gets its part of the time.
 */
const values = toolOptions({
  options: {
    minutes: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
} as const);

const names = chosenBy(
  listOf(values.only),
  allSoaks.map(({ name }) => name),
  (name, part) => name.includes(part),
);
const rows = await runSoaks(
  allSoaks.filter(({ name }) => names.includes(name)),
  {
    seed: numberOption('seed', values.seed, 20_260_324),
    milliseconds: values.minutes === undefined ? null : numberOption('minutes', values.minutes, 1) * 60_000,
    onRow: (row) => (values.json ? undefined : console.log(lineOf(row))),
  },
);
if (values.json) console.log(JSON.stringify(rows, null, 2));
process.exitCode = exitCodeOf(rows);

function lineOf({ test, goal, reached, lost, corrupt, stray, seconds, notRun }: SoakRow): string {
  if (notRun !== undefined) return `${test.padEnd(36)} not run: ${notRun}`;
  const counts = `${String(reached).padStart(9)} of ${String(goal).padStart(9)}`;
  return `${test.padEnd(36)}${counts}   lost ${lost}   corrupt ${corrupt}   stray ${stray}   ${seconds} s`;
}
