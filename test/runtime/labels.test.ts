import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareCollection } from '#domain/evidence/collection.ts';
import { registration } from '#cli/sample/scenario.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let caseId: string;
let evidenceId: string;
const circumstances = {
  ...bareCollection({ act: 'collection', by: ['测试民警乙'], at: registration.registration.occurredAt }),
  storagePlace: '保密柜',
};

beforeAll(async () => {
  const made = await anAppWithCase();
  app = made.app;
  caseId = made.caseId;
  await writeFile(join(app.stick, '现场.txt'), '现场记录');
  const tokens = [await app.stickToken()];
  await app.client.run('evidence.import', { caseId, tokens, circumstances }, () => undefined).result;
  evidenceId = (await app.must('cases.view', { caseId })).rightsCase.evidence[0]?.id ?? '';
}, 120_000);
afterAll(() => app.close());

async function bytesOf(path: string): Promise<Uint8Array> {
  const content = await app.running.openContent(path);
  if (!content.ok) throw new Error(content.failure.code);
  const pieces: Uint8Array[] = [];
  for await (const piece of content.value.stream()) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

describe('labels', () => {
  it('[E-16] are pressed for the chosen items and kept on the rack only', async () => {
    const pressed = await app.must('labels.press', { caseId, evidenceIds: [evidenceId], skip: 9 });
    expect(pressed).toMatchObject({ pages: 1, columns: 2, rows: 5 });
    const words = (await pdfTexts(await bytesOf(pressed.sheet))).join('');
    expect(words).toContain(`案卷码 ${caseId.slice(0, 8).toUpperCase()}`);
    expect(words).toContain('存放处：保密柜');
    expect((await app.must('cases.view', { caseId })).rightsCase.documents).toEqual([]);
  });

  it('[E-16] are refused for an item that is not there', async () => {
    const answer = await app.client.call('labels.press', { caseId, evidenceIds: ['gone'], skip: 0 });
    expect(answer.ok ? 'pressed' : answer.failure.code).toBe('evidence.notFound');
  });
});
