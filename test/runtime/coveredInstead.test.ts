import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from 'jpeg-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registration } from '#cli/sample/scenario.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { aJpeg } from '#test/drives/pictures/aJpeg.ts';
import { aPng, black } from '#test/drives/pictures/aPicture.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

const collected = {
  act: 'collection',
  by: ['测试民警乙', '测试民警丙'],
  at: registration.registration.occurredAt,
} as const;
const title = '青石巷少年丑面部';
const photo = aJpeg(64, 48);
const face = { x: 8, y: 8, width: 20, height: 16, reason: '未成年人面部' };

let app: TestApp;
let caseId: string;

/** As a canvas draws and covers it. */
function covered(): Buffer {
  const { data } = decode(photo, { useTArray: true });
  return aPng(64, 48, (x, y) => {
    if (x >= 8 && x < 28 && y >= 8 && y < 24) return black;
    const at = 4 * (y * 64 + x);
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, 255];
  });
}
const caseNow = async () => (await app.must('cases.view', { caseId })).rightsCase;

/** A case with a photograph that shows a face, its covered copy, and the original kept back. */
beforeAll(async () => {
  ({ app, caseId } = await anAppWithCase());
  await writeFile(join(app.stick, `${title}.jpg`), photo);
  const circumstances = { ...bareCollection(collected), storagePlace: '' };
  await app.run('evidence.import', { caseId, tokens: [await app.stickToken()], circumstances });
  const before = await caseNow();
  const [original] = before.evidence;
  const change = {
    evidenceId: original?.id ?? '',
    page: null,
    boxes: [face],
    png: covered().toString('base64'),
  };
  const { rightsCase } = await app.must('evidence.redact', { caseId, revision: before.revision, change });
  await app.must('dossier.compile', {
    caseId,
    revision: rightsCase.revision,
    change: { act: 'withhold', key: `evidence:${original?.id ?? ''}`, reason: '接收方不需要看到面部' },
  });
  await app.run('documents.produce', { caseId, templateIds: ['W01', 'E01', 'E03'] });
}, 120_000);
afterAll(() => app.close());

async function exported(): Promise<string> {
  const request = { caseId, folderToken: await app.stickToken(), withoutUnverified: null };
  const result = await app.run('dossier.export', request);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  expect(result.value.receipt.verdict.verdict).toBe('valid');
  return join(app.stick, result.value.receipt.folderName);
}

describe('a dossier with a face', () => {
  it('[B-40] leaves with the covered copy, and with no byte and no name of the original', async () => {
    const bag = await exported();
    const entries = await readdir(bag, { recursive: true, withFileTypes: true });
    const files = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
    const digests: string[] = [];
    for (const file of files) {
      const bytes = await readFile(file);
      digests.push(createHash('sha256').update(bytes).digest('hex'));
      expect(bytes.includes(photo), file).toBe(false);
      const text = file.endsWith('.pdf') ? (await pdfTexts(bytes)).join('') : bytes.toString('utf8');
      expect(`${file}${text}`.replaceAll(/\s/gu, ''), file).not.toContain('少年丑');
    }
    const [original, copy] = (await caseNow()).evidence;
    expect(digests).toContain(sha256Of(copy));
    expect(digests).not.toContain(sha256Of(original));
    const list = await readFile(join(bag, 'data', '其他', '未随卷材料.txt'), 'utf8');
    expect(list).toContain('未随卷：证据1 ××，理由：接收方不需要看到面部；以证据2（遮盖件）代替。');
    const bound = (await pdfTexts(await readFile(join(bag, 'data', '电子档案', '卷宗.pdf')))).join('');
    const told = bound.replaceAll(/\s/gu, '');
    expect(told).toContain('未随卷，以证据2代替');
    expect(told).toContain('证据1未随卷，以证据2（遮盖件）代替，画面不印');
    expect(told).toContain('遮盖1处，理由：未成年人面部');
  }, 60_000);

  it('[B-40] is recorded as such, and its original stays as it is', async () => {
    const { evidence, events } = await caseNow();
    expect(events.find(({ kind }) => kind === 'dossierCompiled')?.summary).toBe(
      `“证据1 ${title}”不随卷，以证据2（遮盖件）代替：接收方不需要看到面部`,
    );
    expect(evidence[0]?.custody.map(({ act }) => act)).not.toContain('exported');
    expect(evidence[1]?.custody.map(({ act }) => act)).toContain('exported');
    expect(sha256Of(evidence[0])).toBe(createHash('sha256').update(photo).digest('hex'));
  });
});

const sha256Of = (item: EvidenceItem | undefined) => item?.file?.sha256;
