import { execFileSync } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registration } from '#cli/sample/scenario.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import { aJpeg } from '#test/drives/pictures/aJpeg.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

const collected = {
  act: 'collection',
  by: ['测试民警乙'],
  at: registration.registration.occurredAt,
} as const;

let app: TestApp;
let caseId: string;
let unsealed: string;
const files = ['起诉意见书', '行政处罚决定书', '使用化名说明', '收据', '来信'];

/** A case whose evidence belongs to several volumes, and one item of which is kept back. */
beforeAll(async () => {
  ({ app, caseId } = await anAppWithCase());
  for (const name of files) await writeFile(join(app.stick, `${name}.txt`), name);
  const circumstances = { ...bareCollection(collected), storagePlace: '' };
  const { run } = app.client;
  const tokens = [await app.stickToken()];
  await run('evidence.import', { caseId, tokens, circumstances }, () => undefined).result;
  await run('documents.produce', { caseId, templateIds: ['W01', 'W04'] }, () => undefined).result;
  const { rightsCase } = await app.must('cases.view', { caseId });
  const letter = rightsCase.evidence.find(({ title }) => title.includes('来信'));
  await app.must('dossier.compile', {
    caseId,
    revision: rightsCase.revision,
    change: { act: 'withhold', key: `evidence:${letter?.id ?? ''}`, reason: '来信人要求保密' },
  });
  unsealed = await exported(null);
  // A package is named after the second it was made in.
  await setTimeout(1100);
}, 120_000);
afterAll(() => app.close());

async function exported(sealedFor: string | null): Promise<string> {
  const request = { caseId, folderToken: await app.stickToken(), withoutUnverified: null, sealedFor };
  const result = await app.client.run('dossier.export', request, () => undefined).result;
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  expect(result.value.receipt.verdict.verdict).toBe('valid');
  return join(app.stick, result.value.receipt.folderName, 'data');
}
const namesIn = async (folder: string) => (await readdir(folder, { recursive: true })).toSorted();
const textOf = async (folder: string, name: string) =>
  (await pdfTexts(await readFile(join(folder, '电子档案', name)))).join('\n').replaceAll(/\s/gu, '');

describe('a package of several volumes', () => {
  it('[B-16] has each bound by itself, with its own cover, index and closing sheet', async () => {
    const folder = unsealed;
    const names = await namesIn(folder);
    expect(names.filter((name) => /卷宗[^/]*\.pdf$/u.test(name))).toEqual([
      '电子档案/卷宗.pdf',
      '电子档案/卷宗_刑事诉讼卷.pdf',
      '电子档案/卷宗_行政案卷.pdf',
    ]);
    const criminal = await textOf(folder, '卷宗_刑事诉讼卷.pdf');
    expect(criminal).toContain('刑事诉讼卷');
    expect(criminal).toContain('起诉意见书');
    expect(criminal).toContain('电子件');
    expect(criminal).not.toContain('行政处罚决定书');
    const xml = await readFile(join(folder, '案卷目录.XML'), 'utf8');
    expect(xml.match(/<案卷>/gu)).toHaveLength(3);
    const args = [
      '--noout',
      '--nonet',
      '--schema',
      join(folder, '其他', '目录.xsd'),
      join(folder, '案卷目录.XML'),
    ];
    // xmllint tells on the standard error; it throws when the file is not valid.
    execFileSync('xmllint', args, { stdio: 'pipe' });
  }, 60_000);

  it('[B-22] lacks what was kept back, and says so in the index, on the closing sheet and in a list', async () => {
    const folder = unsealed;
    expect((await namesIn(folder)).filter((name) => name.includes('证据/') && name.includes('来信'))).toEqual(
      [],
    );
    const own = await textOf(folder, '卷宗.pdf');
    expect(own).toMatch(/证据\d来信\d{8}未随卷/u);
    expect(own).toMatch(/未随卷：证据\d来信[^，]*，理由：来信人要求保密。/u);
    const list = await readFile(join(folder, '其他', '未随卷材料.txt'), 'utf8');
    expect(list).toContain('理由：来信人要求保密。');
    expect(list).toContain('另有化名保密卷1卷，未随本次移交');
    expect(list).not.toContain('使用化名说明');
  }, 60_000);

  it('[B-21] takes a sealed volume along only when somebody says why', async () => {
    const without = await namesIn(unsealed);
    expect(without.filter((name) => name.includes('化名'))).toEqual([]);
    const folder = await exported('检察机关书面调取');
    const names = await namesIn(folder);
    expect(names).toContain('电子档案/卷宗_化名保密卷.pdf');
    expect(names.filter((name) => /证据\/E\d+_使用化名说明/u.test(name))).toHaveLength(1);
    expect(await textOf(folder, '卷宗.pdf')).toContain(
      '另有化名保密卷1卷，随同移交，理由：检察机关书面调取。',
    );
    const { rightsCase } = await app.must('cases.view', { caseId });
    expect(rightsCase.events.at(-1)?.summary).toContain('理由：来信人要求保密');
  }, 60_000);

  it('[B-23] is not made while a paper that leaves shows a picture that stays', async () => {
    await writeFile(join(app.stick, '现场.jpg'), aJpeg(64, 48));
    const tokens = [await app.stickToken()];
    const circumstances = { ...bareCollection(collected), storagePlace: '' };
    await app.client.run('evidence.import', { caseId, tokens, circumstances }, () => undefined).result;
    await app.client.run('documents.produce', { caseId, templateIds: ['E03'] }, () => undefined).result;
    const { rightsCase } = await app.must('cases.view', { caseId });
    const photo = rightsCase.evidence.find(({ title }) => title.includes('现场'));
    await app.must('dossier.compile', {
      caseId,
      revision: rightsCase.revision,
      change: { act: 'place', key: `evidence:${photo?.id ?? ''}`, kind: 'minorSealed', reason: '未成年人' },
    });
    const request = { caseId, folderToken: await app.stickToken(), withoutUnverified: null };
    const before = await readdir(app.stick);
    const result = await app.client.run('dossier.export', request, () => undefined).result;
    expect(result).toMatchObject({
      ok: false,
      failure: {
        code: 'dossier.paperShowsHeld',
        detail: { papers: `证据照片卷（证据${photo?.number ?? 0}）` },
      },
    });
    expect(await readdir(app.stick)).toEqual(before);
  }, 60_000);
});
