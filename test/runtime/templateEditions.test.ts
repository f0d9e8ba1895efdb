import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collected } from '#app/readAll.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { enterAs } from '../people/thePeople.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let caseId: string;

beforeAll(async () => {
  ({ app, caseId } = await anAppWithCase());
  await enterAs(app.client, 'systemAdministrator');
}, 120_000);
afterAll(() => app.close());

const nothing = { labels: [], wording: [], rows: [], chains: [], number: null };
const pattern = (word: string) => `{{机关代字}}（督）${word}字〔{{年份}}〕{{序号}}号`;

async function wordsOf(path: string): Promise<string> {
  const opened = await app.running.openContent(path);
  if (!opened.ok) throw new Error(opened.failure.code);
  const texts = await pdfTexts(await collected(opened.value.stream(), opened.value.sizeBytes));
  return texts.join('').replaceAll(/\s/gu, '');
}
async function placeOf(templateId: string, words: string): Promise<string> {
  const { texts } = await app.must('templates.read', { templateId });
  return texts.find(({ delivered }) => delivered.includes(words))?.place ?? '';
}
async function unitDraft() {
  const place = await placeOf('W01', '填报单位');
  return { ...nothing, wording: [{ place, to: '报送单位：{{填报单位}}' }] };
}
/** What the list of papers says of the paper made last. */
async function bearsOfW01() {
  await enterAs(app.client, 'caseOfficer');
  const { papers } = await app.must('cases.view', { caseId });
  await enterAs(app.client, 'systemAdministrator');
  return papers.find(({ templateId }) => templateId === 'W01')?.bears;
}
async function makeW01() {
  await enterAs(app.client, 'caseOfficer');
  const result = await app.run('documents.produce', { caseId, templateIds: ['W01'] });
  if (!result.ok) throw new Error(result.failure.code);
  const words = await wordsOf(`document/${caseId}/${result.value.made[0]?.documentId ?? ''}.pdf`);
  await enterAs(app.client, 'systemAdministrator');
  return words;
}

describe('the templates delivered, as this bureau changes them', () => {
  it('[P-T14] are changed by 系统管理员 alone, and the recovery sheet by nobody', async () => {
    await enterAs(app.client, 'caseOfficer');
    expect(await app.client.call('templates.list', {})).toMatchObject({
      failure: { code: 'session.notAllowed' },
    });
    await enterAs(app.client, 'systemAdministrator');
    const { templates } = await app.must('templates.list', {});
    expect(templates.map(({ id }) => id)).toContain('W01');
    expect(templates.map(({ id }) => id)).not.toContain('X01');
    expect(await app.client.call('templates.read', { templateId: 'X01' })).toMatchObject({
      failure: { code: 'edition.unknown' },
    });
  });

  it('[P-T13] are tried with the sample before they are kept, each mistake by name', async () => {
    const draft = await unitDraft();
    const sample = await app.must('templates.preview', { templateId: 'W01', draft });
    expect(sample).toMatchObject({ problems: [], version: '1.0-局1', pages: 1 });
    const words = await wordsOf(sample.sheet ?? '');
    for (const part of ['报送单位：', '样例', 'W01模板1.0-局1']) expect(words).toContain(part);
    const wrong = {
      ...draft,
      wording: [{ place: draft.wording[0]?.place ?? '', to: '{{填报单位}}{{发生地}}' }],
    };
    const refused = await app.must('templates.preview', { templateId: 'W01', draft: wrong });
    expect(refused.problems[0]).toContain('最接近的是“{{发生地点}}”');
    expect(refused.sheet).toBeNull();
    const kept = await app.client.call('templates.change', {
      templateId: 'W01',
      draft: wrong,
      reason: '试错',
    });
    expect(kept).toMatchObject({ failure: { code: 'edition.faulty' } });
    const none = { templateId: 'W01', draft: nothing, reason: '没有改动' };
    expect(await app.client.call('templates.change', none)).toMatchObject({
      failure: { code: 'edition.unchanged' },
    });
  });

  it('[P-T13] every template delivered can be tried', async () => {
    const { templates } = await app.must('templates.list', {});
    for (const { id } of templates) {
      const sample = await app.must('templates.preview', { templateId: id, draft: nothing });
      expect(sample.pages).toBeGreaterThan(0);
    }
  }, 120_000);

  it('[P-T12] [P-T20] [P-Z25] new papers follow the edition in force, and their numbers go on', async () => {
    expect(await makeW01()).toContain('维登字〔2026〕1号');
    const draft = { ...(await unitDraft()), number: pattern('维登记') };
    const detail = await app.must('templates.change', { templateId: 'W01', draft, reason: '按本局习惯' });
    expect(detail).toMatchObject({ inForce: '1.0-局1', number: { now: pattern('维登记') } });
    expect(detail.editions[0]?.lines).toContainEqual({
      where: '表头表尾',
      from: '填报单位：{{填报单位}}',
      to: '报送单位：{{填报单位}}',
    });
    expect(await bearsOfW01()).toMatchObject({
      templateVersion: '1.0',
      templateNow: '1.0-局1',
      templateChanges: expect.arrayContaining([
        '表头表尾：“填报单位：{{填报单位}}”改为“报送单位：{{填报单位}}”',
      ]),
    });
    // A paper that has a number keeps it.
    const again = await makeW01();
    for (const part of ['报送单位：', '维登字〔2026〕1号', 'W01模板1.0-局1']) expect(again).toContain(part);
    expect(await bearsOfW01()).toMatchObject({ templateVersion: '1.0-局1', templateNow: null });
    const other = await app.must('templates.change', {
      templateId: 'W03',
      draft: { ...nothing, number: pattern('维受理') },
      reason: '按本局习惯',
    });
    expect(other.inForce).toBe('1.0-局1');
    const { settings } = await app.must('unit.read', {});
    await app.must('unit.save', settings);
    expect((await app.must('templates.read', { templateId: 'W01' })).inForce).toBe('1.0-局1');
  });

  it('[P-T13] a 公文 that would break the official format is not kept, and the item is named', async () => {
    const place = await placeOf('W07', '民警受侵害情况');
    const draft = {
      ...nothing,
      wording: [{ place, to: `${'关于民警依法履职受到侵害的情况'.repeat(12)}。` }],
    };
    const kept = await app.client.call('templates.change', { templateId: 'W07', draft, reason: '试长标题' });
    expect(kept).toMatchObject({ ok: false });
  });

  it('[P-T14] as delivered again is an edition with its reason, and the trail tells all of it', async () => {
    const back = await app.must('templates.restore', { templateId: 'W01', reason: '改用上级表式' });
    expect(back.inForce).toBe('1.0');
    expect(back.editions.map(({ version, reason }) => [version, reason])).toEqual([
      [2, '改用上级表式'],
      [1, '按本局习惯'],
    ]);
    const words = await makeW01();
    expect(words).toContain('填报单位：');
    expect(words).not.toContain('模板1.0-局');
    await enterAs(app.client, 'auditor');
    const trail = JSON.stringify(
      await app.client.call('audit.read', { acts: [], text: '', offset: 0, limit: 200 }),
    );
    expect(trail).toContain('修改内置文书W01《民警执法权威受侵犯情况登记表》：局1，2处改动，按本局习惯');
    expect(trail).toContain('局2，恢复原样，改用上级表式');
  });
});
