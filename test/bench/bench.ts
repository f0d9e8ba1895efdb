/**
 * `npm run bench [-- --json] [-- --only id,id] [-- --quick]`: our time or memory over a named peer's for the same work, in the same run.
 * Ratio = ours ÷ peer, less is better; goal = the largest allowed. Medians of the stated number of runs, ours and peer in turn.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chosenBy, listOf, toolOptions } from '#test/toolOptions.ts';
import { backupRows } from './backupRows.ts';
import { documentRows } from './documentRows.ts';
import { doorRows } from './doorRows.ts';
import { dossierRows } from './dossierRows.ts';
import { driveRows } from './driveRows.ts';
import type { BenchRow, BenchSpec } from './harness.ts';
import { measure } from './harness.ts';
import { itemRows } from './itemRows.ts';
import { knowRows } from './knowRows.ts';
import { longDossierRows } from './longDossierRows.ts';
import { photoRows } from './photoRows.ts';
import { previewRows } from './previewRows.ts';
import { screenRows } from './screenRows.ts';
import { vaultRows } from './vaultRows.ts';

const values = toolOptions({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
} as const);
const asJson = values.json;
const scale = values.quick ? 0.1 : 1;
const specs: readonly BenchSpec[] = [
  ...vaultRows,
  ...backupRows,
  ...doorRows,
  ...dossierRows,
  ...driveRows,
  ...documentRows,
  ...itemRows,
  ...knowRows,
  ...longDossierRows,
  ...photoRows,
  ...previewRows,
  ...screenRows,
];
const ids = chosenBy(
  listOf(values.only),
  specs.map(({ id }) => id),
);

const folder = mkdtempSync(join(tmpdir(), 'weiquan-bench-'));
try {
  const rows: BenchRow[] = [];
  for (const spec of specs.filter(({ id }) => ids.includes(id))) {
    if (!asJson) process.stderr.write(`${spec.id} … `);
    const row = await measure(spec, { folder, scale });
    // A run that is cut short has told what it measured until then.
    if (!asJson) process.stderr.write(`${row.ratio.toFixed(2)}\n`);
    rows.push(row);
  }
  if (asJson) console.log(JSON.stringify(rows));
  else print(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(rows: readonly BenchRow[]): void {
  const cells = rows.map((row) => [
    row.id,
    `${show(row.ours)} ${row.unit}`,
    `${show(row.peer)} ${row.unit}`,
    row.peerName,
    row.ratio.toFixed(2),
    `≤ ${row.goal}`,
    row.ratio <= row.goal ? '达到' : '未达到',
  ]);
  const table = [['项目', '我们', '同侪', '同侪是', '比值', '目标', ''], ...cells];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => width(row[column] ?? '')))) ?? [];
  for (const row of table) {
    console.log(row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join('  '));
  }
}

/** Chinese characters take two columns of a terminal. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u1100-\uffef]/u.test(character) ? 2 : 1), 0);
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
