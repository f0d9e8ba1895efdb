import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareCollection } from '#domain/evidence/collection.ts';
import { registration } from '#cli/sample/scenario.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

const evidencePapers = ['E01', 'E03', 'E04', 'E05', 'E06', 'E07', 'E08', 'E09', 'E11', 'E12'];
/** The case has photographs, but neither recordings nor masked copies. */
const without = ['E04', 'E11'];
const made = evidencePapers.filter((id) => !without.includes(id));
/** Sound outside, broken inside: only whoever unpacks it finds out. */
function spoilt(jpeg: Buffer): Buffer {
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xda])) + 14;
  return Buffer.concat([jpeg.subarray(0, scan), Buffer.from([0xff, 0xd9])]);
}
const pixels = (width: number, height: number) => Buffer.alloc(width * height * 4, 140);

let app: TestApp;
let caseId: string;

beforeAll(async () => {
  ({ app, caseId } = await anAppWithCase());
  const jpeg = (width: number) => encode({ width, height: 300, data: pixels(width, 300) }, 80).data;
  await writeFile(join(app.stick, 'a.jpg'), jpeg(400));
  await writeFile(join(app.stick, 'b.jpg'), jpeg(410));
  const png = Object.assign(new PNG({ width: 320, height: 180 }), { data: pixels(320, 180) });
  await writeFile(join(app.stick, 'c.png'), PNG.sync.write(png));
  await writeFile(join(app.stick, 'd.jpg'), jpeg(420).subarray(0, -40));
  await writeFile(join(app.stick, 'e.jpg'), spoilt(jpeg(430)));
  const circumstances = {
    ...bareCollection({
      act: 'collection',
      by: ['测试民警乙', '测试民警丙'],
      at: registration.registration.occurredAt,
    }),
    storagePlace: '',
  };
  const tokens = [await app.stickToken()];
  const imported = app.client.run('evidence.import', { caseId, tokens, circumstances }, () => undefined);
  expect((await imported.result).ok).toBe(true);
}, 120_000);
afterAll(() => app.close());

describe('papers of the evidence', () => {
  it('are offered under 证据 with their gaps named', async () => {
    const { papers } = await app.must('cases.view', { caseId });
    const offered = papers.filter(({ stage }) => stage === '证据');
    expect(offered.map(({ templateId }) => templateId).toSorted()).toEqual(evidencePapers);
    const note = offered.find(({ templateId }) => templateId === 'E04');
    expect(note?.gaps.map(({ label }) => label)).toContain('录音录像');
    expect(note?.lacks).toEqual(['录音录像']);
    expect(offered.filter(({ lacks }) => lacks.length > 0).map(({ templateId }) => templateId)).toEqual(
      without,
    );
  });

  it('[P-Z20] are not made about nothing: refused by name, and no number is used up', async () => {
    const job = app.client.run('documents.produce', { caseId, templateIds: ['E06', 'E04'] }, () => undefined);
    expect(await job.result).toMatchObject({
      failure: { code: 'document.nothingToPrint', detail: { paper: '视听资料说明', what: '录音录像' } },
    });
    expect((await app.must('cases.view', { caseId })).rightsCase.documents).toEqual([]);
  });

  it('[E-112] are pressed from the photographs in the vault, JPEG and PNG, and go into the dossier', async () => {
    const job = app.client.run('documents.produce', { caseId, templateIds: made }, () => undefined);
    const result = await job.result;
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    const { rightsCase, dossier } = await app.must('cases.view', { caseId });
    const pages = Object.fromEntries(rightsCase.documents.map((paper) => [paper.templateId, paper.pages]));
    expect(pages).toMatchObject({ E03: 5, E09: 1, E12: 7 });
    // A damaged picture leaves its place and its reason, never a page less.
    const volume = rightsCase.documents.find(({ templateId }) => templateId === 'E03');
    expect(volume?.gaps.filter((gap) => gap.includes('未能印制'))).toEqual([
      '证据4（d.jpg）未能印制：图像缺少结束标记，画面下部可能缺失，文件可能没有复制完',
      '证据5（e.jpg）未能印制：图像数据损坏',
    ]);
    const bound = dossier.volumes
      .flatMap(({ items }) => items)
      .filter(({ carriedAs }) => carriedAs === 'paper');
    expect(bound.map(({ group }) => group)).toEqual(made.map(() => '证据'));
  }, 60_000);
});
