import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '#api/contract.ts';
import { registration } from '#cli/sample/scenario.ts';
import { readFolios } from '#documents/pdf/readFolios.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import { codeOfFinal } from '#domain/papers/paperCode.ts';
import { aTiff } from '#test/documents/aTiff.ts';
import { aForeignPage, anEncryptedPdf } from '#test/documents/foreignPdf.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let caseId: string;
let view: OutputOf<'cases.view'>;
let receipt: OutputOf<'dossier.export'>['receipt'];
let volume: Uint8Array;

const collected = {
  act: 'collection',
  by: ['测试民警乙'],
  at: registration.registration.occurredAt,
} as const;

async function signedScan(): Promise<void> {
  const documentIds = view.papers.flatMap(({ templateId, made }) =>
    templateId === 'W01' && made !== null ? [made.documentId] : [],
  );
  const locked = await app.run('documents.finalise', { caseId, documentIds, blanksReason: '当场手写' });
  if (!locked.ok) throw new Error(locked.failure.code);
  const [final] = locked.value.view.rightsCase.paperFinals;
  if (final === undefined) throw new Error('no final');
  await writeFile(join(app.stick, '签署件.png'), PNG.sync.write(new PNG({ width: 40, height: 60 })));
  const taken = await app.run('documents.takeScans', {
    caseId,
    tokens: [await app.tokenOnStick('签署件.png')],
  });
  if (!taken.ok) throw new Error(taken.failure.code);
  const scanId = taken.value.outcomes[0]?.scanId ?? '';
  const { revision } = taken.value.view.rightsCase;
  const change = { scanId, codes: [codeOfFinal(final)], pages: final.pages };
  view = await app.must('documents.placeScan', { caseId, revision, change });
}

beforeAll(async () => {
  ({ app, caseId, view } = await anAppWithCase());
  await writeFile(join(app.stick, '鉴定意见.pdf'), aForeignPage('FOREIGN WORDS'));
  await writeFile(join(app.stick, '加密说明.pdf'), await anEncryptedPdf());
  await writeFile(join(app.stick, '病历.tif'), aTiff());
  const names = ['鉴定意见.pdf', '加密说明.pdf', '病历.tif'];
  const tokens = await Promise.all(names.map((name) => app.tokenOnStick(name)));
  const circumstances = { ...bareCollection(collected), storagePlace: '' };
  await app.run('evidence.import', { caseId, tokens, circumstances });
  const made = await app.run('documents.produce', { caseId, templateIds: ['W01', 'W04'] });
  if (!made.ok) throw new Error(made.failure.code);
  ({ view } = made.value);
  await signedScan();
  const folderToken = await app.stickToken();
  const request = { caseId, folderToken, withoutUnverified: null, isArchival: true };
  const exported = await app.run('dossier.export', request);
  if (!exported.ok) throw new Error(JSON.stringify(exported.failure));
  ({ receipt } = exported.value);
  const path = join(app.stick, receipt.folderName, 'data/电子档案/卷宗.pdf');
  volume = new Uint8Array(await readFile(path));
}, 120_000);
afterAll(() => app.close());

describe('signed scans and PDFs from outside in the volume', () => {
  it('[P-Z10] the signed scan stands behind its final, and the next paper is numbered after it', async () => {
    const words = await pdfTexts(volume);
    const folios = await readFolios(volume);
    const numbered = folios.flatMap((folio) => folio ?? []);
    expect(numbered).toEqual(numbered.map((_, index) => index + 1));
    const final = words.findIndex((text) => text.includes('第1版'));
    expect(folios[final]).toBe(1);
    // A picture has no words but its number.
    expect(words[final + 1]?.trim()).toBe('2');
    expect(words[final + 2]?.replaceAll(/\s/gu, '')).not.toBe('3');
    expect(folios[final + 2]).toBe(3);
  });

  it('[P-Z13] a signed paper scanned as TIFF is not taken, and the reason says how to scan it', async () => {
    await writeFile(join(app.stick, '签署件.tif'), aTiff());
    const taken = await app.run('documents.takeScans', {
      caseId,
      tokens: [await app.tokenOnStick('签署件.tif')],
    });
    expect(taken).toMatchObject({ value: { outcomes: [{ failure: { code: 'paper.scanTiff' } }] } });
  });

  it('[P-Z12] the numbers are known before: those of the list are those of the volume, and what cannot be bound is named', async () => {
    const counted = await app.run('dossier.volumes', { caseId });
    if (!counted.ok) throw new Error(counted.failure.code);
    const { volumes, unbound } = counted.value;
    const items = volumes.flatMap((one) => one.items);
    const folioOf = (title: string) => items.find((item) => item.title.includes(title))?.first;
    const words = await pdfTexts(volume);
    const folios = await readFolios(volume);
    expect(folioOf('登记表')).toBe(1);
    expect(folioOf('鉴定意见')).toBe(folios[words.findIndex((text) => text.includes('FOREIGN WORDS'))]);
    expect(unbound).toEqual([
      { title: expect.stringContaining('加密说明'), why: '文件加密' },
      { title: expect.stringContaining('病历'), why: 'TIFF 图像，要装订的请重新扫描为 PDF 或者 JPEG' },
    ]);
    const again = await app.run('dossier.volumes', { caseId });
    expect(again).toMatchObject({ value: { volumes, unbound } });
  });

  it('[P-Z10] the page of a PDF from outside is bound where the index says', async () => {
    const words = await pdfTexts(volume);
    const at = words.findIndex((text) => text.includes('FOREIGN WORDS'));
    const folio = (await readFolios(volume))[at];
    const index = words.find((text) => text.includes('卷内') && text.includes('鉴定意见')) ?? '';
    expect(folio).toBeGreaterThan(3);
    expect(index.replaceAll(/\s/gu, '')).toContain(String(folio));
  });

  it('[P-Z11] an encrypted one is named with its reason, on the closing sheet too, and lies beside the volume', async () => {
    expect(receipt.unbound).toMatchObject([{ why: '文件加密' }, { why: expect.stringContaining('TIFF') }]);
    expect(receipt.unbound[0]?.title).toContain('加密说明');
    expect(receipt.verdict.verdict).toBe('valid');
    const closing = (await pdfTexts(volume)).at(-1)?.replaceAll(/\s/gu, '') ?? '';
    expect(closing).toContain('没有装订成页');
    expect(closing).toContain('文件加密');
  });

  it('[P-V4] the volume with a PDF from outside is not called PDF/A, and that PDF is named', async () => {
    expect(receipt.archival).toEqual([
      { volume: '维权专卷', faults: [expect.stringContaining('“鉴定意见.pdf”')] },
    ]);
    const catalogue = await readFile(join(app.stick, receipt.folderName, 'data/案卷目录.XML'), 'utf8');
    expect(catalogue).toContain('不是PDF/A');
  });
});
