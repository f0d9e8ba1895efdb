/** Measures every official paper in three data sets against GB/T 9704-2012; exits with 1 when something 规定 is not kept. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OfficialItems, type CheckedItem } from '#domain/document/officialItem.ts';
import { checkPaper, officialFormOf } from '#documents/check/checkPaper.ts';
import { templateIds, templatesFolder, variants } from '#test/golden/templateVariants.ts';
import { toolOptions } from '#test/toolOptions.ts';
import { openSamplePress, sampleModel } from './pressSamples.ts';

interface CheckedPaper {
  readonly template: string;
  readonly variant: string;
  readonly rows: readonly CheckedItem[];
}

const words = { holds: '符合', fails: '不符', notThere: '无此项' } as const;

const values = toolOptions({
  options: { json: { type: 'boolean', default: false }, 'system-fonts': { type: 'boolean', default: true } },
  allowNegative: true,
} as const);
const standard = OfficialItems.parse(
  JSON.parse(readFileSync(join(templatesFolder, 'official/gbt9704.json'), 'utf8')),
);
const press = openSamplePress(values['system-fonts']);
const checked: CheckedPaper[] = [];
for (const template of templateIds)
  for (const variant of variants) {
    const model = await sampleModel(template, variant);
    if (officialFormOf(model) === null) continue;
    const [pdf, docx] = [await press(model, 'pdf'), await press(model, 'docx')];
    checked.push({ template, variant, rows: await checkPaper({ model, pdf, docx }, standard.items) });
  }

const broken = checked.flatMap(({ rows }) =>
  rows.filter(({ result, strength }) => result === 'fails' && strength === '规定'),
).length;
if (values.json)
  process.stdout.write(
    `${JSON.stringify({ source: standard.source, verified: standard.verified, broken, papers: checked }, null, 2)}\n`,
  );
else process.stdout.write(report());
process.exitCode = broken === 0 ? 0 : 1;

function report(): string {
  const tables = checked.map(
    ({ template, variant, rows }) => `${template} ${variant}\n${rows.map(lineOf).join('\n')}\n`,
  );
  const count = (strength: string) =>
    checked.flatMap(({ rows }) => rows).filter((row) => row.strength === strength && row.result === 'fails')
      .length;
  const note = standard.verified ? '' : '（待核）';
  return `${tables.join('\n')}\n依据：${standard.source}${note}\n${checked.length}份公文；不符合 规定 ${count('规定')}项，一般 ${count('一般')}项，推荐 ${count('推荐')}项\n`;
}

function lineOf({ id, name, clause, strength, result, wanted, found }: CheckedItem): string {
  const shown = [id.padEnd(13), clause.padEnd(8), strength, words[result], name, wanted, found];
  return `  ${shown.filter((part) => part !== '').join('  ')}`;
}
