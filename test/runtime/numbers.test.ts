import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '#api/views/caseView.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { comeLater } from '../people/thePeople.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let caseId: string;
let view: CaseView;
const make = async (...templateIds: string[]) => {
  const made = await app.run('documents.produce', { caseId, templateIds });
  if (!made.ok) throw new Error(made.failure.code);
  ({ view } = made.value);
};
const rowsOf = async (series: string) => {
  const { rows } = await app.must('numbers.read', { year: null });
  return rows.filter((row) => row.series === series);
};

beforeAll(async () => {
  ({ app, caseId, view } = await anAppWithCase());
  await make('W01', 'W03');
  await make('W01');
}, 120_000);
afterAll(() => app.close());

describe('the register of numbers through the whole program', () => {
  it('[P-N4] has the number of the case and those of its papers, each once however often made', async () => {
    const [ofCase] = await rowsOf('case');
    expect(ofCase).toMatchObject({ standing: 'case', serial: 1, caseId, text: view.rightsCase.caseNumber });
    const numbers = new Set(view.rightsCase.documents.map(({ documentNumber }) => documentNumber));
    const ofPapers = [...(await rowsOf('W01')), ...(await rowsOf('W03'))];
    expect(new Set(ofPapers.map(({ text }) => text))).toEqual(numbers);
    expect(ofPapers.map(({ standing }) => standing)).toEqual(['draft', 'draft']);
  });

  it('[P-N5] [P-N6] keeps a voided number, and the paper made again gets the next', async () => {
    await comeLater(app.client, 'rightsOffice', '测试维权办午');
    const year = Number(view.rightsCase.registeredAt.slice(0, 4));
    const key = { series: 'W01', year: (await app.must('numbers.read', { year: null })).year, serial: 1 };
    expect(key.year).toBeGreaterThanOrEqual(year);
    await app.must('numbers.void', { key, reason: '印错了当事人' });
    const documentIds = [view.papers.find(({ templateId }) => templateId === 'W01')?.made?.documentId ?? ''];
    const final = await app.run('documents.finalise', { caseId, documentIds, blanksReason: '当场手写' });
    expect(final).toMatchObject({ ok: false, failure: { code: 'paper.numberVoid' } });
    await make('W01');
    expect(await rowsOf('W01')).toMatchObject([
      { serial: 1, standing: 'void', voided: { reason: '印错了当事人', by: '测试维权办午' } },
      { serial: 2, standing: 'draft' },
    ]);
  });

  it('[P-N8] leaves as a table that is noted in the trail', async () => {
    const { year } = await app.must('numbers.read', { year: null });
    const { sheet, fileName } = await app.must('numbers.press', { year, series: 'W01', format: 'csv' });
    expect(fileName).toBe(`文号登记簿（${year}年）.csv`);
    const opened = await app.running.openContent(sheet);
    if (!opened.ok) throw new Error(opened.failure.code);
    const parts: Uint8Array[] = [];
    for await (const part of opened.value.stream()) parts.push(part);
    expect(Buffer.concat(parts).toString('utf8')).toContain('印错了当事人');
  });

  it('[P-P37] prints as a paper of our own, what is listed only, and the trail says so', async () => {
    const { year, rows } = await app.must('numbers.read', { year: null });
    const printed = async (order: { series: string | null; isOddOnly: boolean }) => {
      const { sheet, pages } = await app.must('numbers.print', { year, ...order });
      const opened = await app.running.openContent(sheet);
      if (!opened.ok) throw new Error(opened.failure.code);
      const parts: Uint8Array[] = [];
      for await (const part of opened.value.stream()) parts.push(part);
      const texts = await pdfTexts(Buffer.concat(parts));
      expect(texts).toHaveLength(pages);
      return texts.join('').replaceAll(/\s/gu, '');
    };
    const all = await printed({ series: null, isOddOnly: false });
    for (const { text } of rows) expect(all).toContain(text);
    expect(all).toContain(`共${rows.length}个号`);
    expect(all).toContain('打印人：测试维权办午');
    const odd = await printed({ series: 'W01', isOddOnly: true });
    expect(odd).toContain('空号、作废、重号共1个号');
    expect(odd).toContain('印错了当事人');
    expect(odd).not.toContain(view.rightsCase.caseNumber);
  });

  it('[P-N8] tells a reviewer who has no business with the case neither its name nor its people', async () => {
    await comeLater(app.client, 'legalReviewer', '测试法制辰');
    const rows = await rowsOf('W01');
    expect(rows.map(({ caseId: whose, caseName, by }) => [whose, caseName, by])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    expect(rows.map(({ title }) => title)).not.toContain('');
  });
});
