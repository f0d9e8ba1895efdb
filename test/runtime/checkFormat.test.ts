import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let caseId: string;
const idByTemplate = new Map<string, string>();

beforeAll(async () => {
  ({ app, caseId } = await anAppWithCase());
  const templateIds = ['W01', 'W07'];
  const made = await app.client.run('documents.produce', { caseId, templateIds }, () => undefined).result;
  if (!made.ok) throw new Error(made.failure.code);
  for (const { templateId, documentId } of made.value.made) idByTemplate.set(templateId, documentId);
}, 120_000);
afterAll(() => app.close());

const checked = (templateId: string) =>
  app.must('documents.checkFormat', { caseId, documentId: idByTemplate.get(templateId) ?? '' });

describe('the format check of a made paper', () => {
  it('[P-C8] measures the stored files of a report, breaks nothing 规定 and says that the items are 待核', async () => {
    const { rows, verified, source } = await checked('W07');
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter(({ strength, result }) => strength === '规定' && result === 'fails')).toEqual([]);
    expect([verified, source.includes('9704')]).toEqual([false, true]);
  });
  it('[P-C8] gives no rows for a form', async () => {
    expect((await checked('W01')).rows).toEqual([]);
  });
  it('[P-C8] is refused for a paper that is not there', async () => {
    const answer = await app.client.call('documents.checkFormat', { caseId, documentId: 'nowhere' });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'document.templateUnknown' } });
  });
});
