import readXlsxFile from 'read-excel-file/node';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTablePress } from '#documents/tables/tablePress.ts';

const table = [
  ['序号', '地点', '金额'],
  [1, '虚构区“示例”路18号,门前\n第二行', 2000.5],
  [2, '=HYPERLINK("http://127.0.0.1/")', 0],
  [3, '有控制符\u0007和生僻字𫖯', 12],
] as const;
const press = openTablePress();

describe('a table for a spreadsheet program', () => {
  it('[S-8] is read back as it was, words as words and numbers as numbers', async () => {
    const bytes = await press.press(table, 'xlsx');
    const [sheet] = await readXlsxFile(Buffer.from(bytes));
    expect(sheet?.data).toEqual([
      ['序号', '地点', '金额'],
      [1, '虚构区“示例”路18号,门前\n第二行', 2000.5],
      [2, '=HYPERLINK("http://127.0.0.1/")', 0],
      [3, '有控制符和生僻字𫖯', 12],
    ]);
  });

  it('[S-8] holds no formula', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dossier-table-'));
    try {
      await writeFile(join(folder, 'table.xlsx'), await press.press(table, 'xlsx'));
      const sheet = execFileSync('unzip', ['-p', join(folder, 'table.xlsx'), 'xl/worksheets/sheet1.xml'], {
        encoding: 'utf8',
      });
      expect(sheet).toContain('<c ');
      expect(sheet).not.toMatch(/<f[ >]/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('[S-8] as plain text has the mark Excel needs, quotes what needs it, and begins no cell like a formula', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await press.press(table, 'csv'));
    expect(text.startsWith('\uFEFF序号,地点,金额\r\n')).toBe(true);
    expect(text).toContain('1,"虚构区“示例”路18号,门前\n第二行",2000.5\r\n');
    expect(text).toContain(`2,"'=HYPERLINK(""http://127.0.0.1/"")",0\r\n`);
  });
});
