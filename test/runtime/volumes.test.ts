import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registration } from '#cli/sample/scenario.ts';
import { RightsCase } from '#domain/case/rightsCase.ts';
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
/** Whom the pseudonym volume protects, and a title of something kept back: neither is anywhere else in the case. */
const witness = '虚构证人丑寅';
const letter = '青石巷旧账来信';
const files = ['起诉意见书', '行政处罚决定书', `${witness}使用化名说明`, '收据', letter];

/** A case whose evidence belongs to several volumes, and one item of which is kept back. */
beforeAll(async () => {
  ({ app, caseId } = await anAppWithCase());
  for (const name of files) await writeFile(join(app.stick, `${name}.txt`), name);
  const circumstances = { ...bareCollection(collected), storagePlace: '' };
  const { run } = app.client;
  const tokens = [await app.stickToken()];
  await run('evidence.import', { caseId, tokens, circumstances }, () => undefined).result;
  const registered = await app.must('cases.view', { caseId });
  const { officers, counterparties, revision } = registered.rightsCase;
  const witnesses = [{ id: 'witness1', name: witness, phone: '0900-1400009', note: '' }];
  const people = { officers: [...officers], counterparties: [...counterparties], witnesses };
  await app.must('cases.recordPeople', { caseId, revision, change: people });
  await run('documents.produce', { caseId, templateIds: ['W01', 'W04', 'E01', 'E06'] }, () => undefined)
    .result;
  const { rightsCase } = await app.must('cases.view', { caseId });
  const held = rightsCase.evidence.find(({ title }) => title.includes(letter));
  await app.must('dossier.compile', {
    caseId,
    revision: rightsCase.revision,
    change: { act: 'withhold', key: `evidence:${held?.id ?? ''}`, reason: '来信人要求保密' },
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

/** Files of a package whose name or text, as other programs read it, has one of these words. */
async function tellingFiles(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const top = folder.endsWith('data') ? join(folder, '..') : folder;
  const entries = await readdir(top, { recursive: true, withFileTypes: true });
  const telling: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const text = `${entry.name}\n${await readText(path)}`.replaceAll(/\s/gu, '');
    for (const word of words) if (text.includes(word)) telling.push(`${path.slice(top.length + 1)}: ${word}`);
  }
  return telling;
}

async function readText(path: string): Promise<string> {
  if (path.endsWith('.pdf')) return (await pdfTexts(await readFile(path))).join('');
  if (!path.endsWith('.docx')) return readFile(path, 'utf8');
  return execFileSync('unzip', ['-p', path, '*.xml'], { encoding: 'utf8' }).replaceAll(/<[^>]*>/gu, '');
}

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
    expect((await namesIn(folder)).filter((name) => name.includes('证据/') && name.includes(letter))).toEqual(
      [],
    );
    const own = await textOf(folder, '卷宗.pdf');
    expect(own).toMatch(/证据\d××\d{8}未随卷/u);
    expect(own).toMatch(/未随卷：证据\d××，理由：来信人要求保密。/u);
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
    expect(names.filter((name) => /证据\/E\d+_虚构证人丑寅使用化名说明/u.test(name))).toHaveLength(1);
    expect(await textOf(folder, '卷宗.pdf')).toContain(
      '另有化名保密卷1卷，随同移交，理由：检察机关书面调取。',
    );
    const { rightsCase } = await app.must('cases.view', { caseId });
    expect(rightsCase.events.at(-1)?.summary).toContain('理由：来信人要求保密');
  }, 60_000);

  it('[B-29] tells in no file what was kept back or whom a sealed volume protects', async () => {
    expect(await tellingFiles(unsealed, [letter, witness, '0900-1400009'])).toEqual([]);
    const told = await readFile(join(unsealed, '其他', '证据校验值清单.csv'), 'utf8');
    expect(told.match(/,[0-9a-f]{64},[0-9a-f]{64},/gu)).toHaveLength(files.length);
  }, 60_000);

  it('[B-29] leaves the record of the case readable, and the chain of its trail to be followed', async () => {
    const data: unknown = JSON.parse(await readFile(join(unsealed, '其他', '案件数据.json'), 'utf8'));
    expect(RightsCase.parse(data).compilation.withheld).toMatchObject([{ reason: '来信人要求保密' }]);
    const lines = (await readFile(join(unsealed, '其他', '操作日志.jsonl'), 'utf8')).trimEnd().split('\n');
    let prev = '0'.repeat(64);
    for (const line of lines) {
      const entry: { prev: string; covered?: true; sha256?: string } = JSON.parse(line);
      expect(entry.prev).toBe(prev);
      prev = entry.sha256 ?? createHash('sha256').update(line).digest('hex');
    }
    expect(lines.filter((line) => line.includes('"covered":true')).length).toBeGreaterThan(0);
    expect(await readFile(join(unsealed, '..', 'bag-info.txt'), 'utf8')).toContain(`${lines.length} ${prev}`);
  });

  it('[B-29] tells as little when it leaves sealed', async () => {
    const identity = await generateIdentity();
    const recipient = await identityToRecipient(identity);
    await app.must('dossier.keepRecipient', { name: '虚构区法制大队', recipient });
    const form = { by: 'recipients', recipients: [recipient] } as const;
    const request = { caseId, folderToken: await app.stickToken(), withoutUnverified: null, form };
    const result = await app.run('dossier.export', request);
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    const age = new Decrypter();
    age.addIdentity(identity);
    const sealed = await readFile(join(app.stick, result.value.receipt.folderName));
    const archive = join(app.folder, '解密.zip');
    await writeFile(archive, await age.decrypt(sealed));
    const folder = join(app.folder, '解密');
    execFileSync('unzip', ['-q', archive, '-d', folder]);
    expect((await readdir(folder, { recursive: true })).length).toBeGreaterThan(10);
    expect(await tellingFiles(folder, [letter, witness])).toEqual([]);
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
