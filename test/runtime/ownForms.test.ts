import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collected } from '#app/readAll.ts';
import { aForm } from '#test/documents/forms/aForm.ts';
import { enterAs } from '../people/thePeople.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let caseId: string;
const run = promisify(execFile);

beforeAll(async () => {
  ({ app, caseId } = await anAppWithCase());
  await enterAs(app.client, 'systemAdministrator');
}, 120_000);
afterAll(() => app.close());

async function onStick(name: string, bytes: Uint8Array): Promise<string> {
  await writeFile(join(app.stick, name), bytes);
  const { entries } = await app.must('drives.list', { token: await app.stickToken() });
  return entries.find((entry) => entry.name === name)?.token ?? '';
}
const form = () =>
  aForm(
    ['情况说明', '案件：{{案件名称}}', '{{^证据}}暂无证据{{/证据}}'],
    [['{{#民警}}{{姓名}}', '{{警号}}{{/民警}}']],
  );
async function contentOf(path: string): Promise<Uint8Array> {
  const opened = await app.running.openContent(path);
  if (!opened.ok) throw new Error(opened.failure.code);
  return collected(opened.value.stream(), opened.value.sizeBytes);
}

describe("the bureau's own forms", () => {
  it('[P-O7] the administrator sees the fields with examples and tries a form before it is taken in', async () => {
    const { groups } = await app.must('forms.fields', {});
    const empty = groups.flatMap(({ fields }) => fields.filter(({ example }) => example === ''));
    expect(groups[0]?.fields).toContainEqual(expect.objectContaining({ written: '{{案件名称}}' }));
    expect(empty.length).toBeLessThan(14);
    const checked = await app.must('forms.check', { token: await onStick('说明.docx', await form()) });
    expect(checked).toMatchObject({ title: '情况说明', problems: [] });
    expect(checked.sample.join()).toContain('测试民警甲');
  });

  it('[P-O3] a form with mistakes is not taken in, and each mistake is named', async () => {
    const token = await onStick('错.docx', await aForm(['{{案件名}}{{constructor}}']));
    const { problems } = await app.must('forms.check', { token });
    expect(problems).toHaveLength(2);
    const order = { token, title: '情况说明', class: 'C' as const, formId: null };
    expect(await app.client.call('forms.import', order)).toMatchObject({
      failure: { code: 'form.faulty' },
    });
  });

  it('[P-O6] stays when the unit is saved, and keeps each version', async () => {
    const order = { token: await onStick('说明.docx', await form()), title: '情况说明', class: 'C' as const };
    const { forms } = await app.must('forms.import', { ...order, formId: null });
    const { settings } = await app.must('unit.read', {});
    await app.must('unit.save', settings);
    const token = await onStick('说明2.docx', await aForm(['情况说明', '{{维权编号}}']));
    const newer = await app.must('forms.import', { ...order, token, formId: forms[0]?.id ?? '' });
    expect(newer.forms[0]?.versions.map(({ version }) => version)).toEqual([2, 1]);
    const sample = await contentOf(`formSample/${newer.forms[0]?.id ?? ''}/1.docx`);
    expect(sample.byteLength).toBeGreaterThan(1000);
    await app.must('forms.retire', { formId: newer.forms[0]?.id ?? '', reason: '改用新表' });
  });

  it('[P-O8] is filled from the case, with its gaps, and marked when the record moves on', async () => {
    const token = await onStick('表.docx', await form());
    const { forms } = await app.must('forms.import', {
      token,
      title: '接受证据清单',
      class: 'B',
      formId: null,
    });
    const formId = forms.at(-1)?.id ?? '';
    await enterAs(app.client, 'caseOfficer');
    const before = await app.must('forms.ofCase', { caseId });
    expect(before.forms.map(({ title }) => title)).toEqual(['接受证据清单']);
    const view = await app.must('forms.produce', { caseId, formId });
    expect(view.rightsCase.ownPapers).toMatchObject([{ title: '接受证据清单', version: 1, class: 'B' }]);
    expect(view.rightsCase.events.at(-1)?.summary).toBe('用本局模板制作接受证据清单（第1版）');
    // Moments are whole seconds.
    await setTimeout(1100);
    const { name, kind, level, incident } = view.rightsCase;
    const change = { name, kind, level, incident: { ...incident, tool: '木棍' } };
    await app.must('cases.recordBasics', { caseId, revision: view.rightsCase.revision, change });
    const after = await app.must('forms.ofCase', { caseId });
    expect(after.forms[0]?.made?.version).toBe(1);
    expect(after.forms[0]?.made?.changes).toHaveLength(1);
  });

  it('[P-O9] LibreOffice opens what was made and finds its words', async () => {
    const { rightsCase } = await app.must('cases.view', { caseId });
    const folder = await mkdtemp(join(tmpdir(), 'own-form-'));
    const bytes = await contentOf(`ownPaper/${caseId}/${rightsCase.ownPapers[0]?.id ?? ''}.docx`);
    await writeFile(join(folder, 'a.docx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'a.docx'),
    ]);
    await run('pdftotext', [join(folder, 'a.pdf'), join(folder, 'a.txt')]);
    const text = (await readFile(join(folder, 'a.txt'), 'utf8')).replaceAll(/\s/gu, '');
    expect(text).toContain('非正式法律文书');
    expect(text).toContain('暂无证据');
    expect(text).toContain(rightsCase.name.replaceAll(/\s/gu, ''));
    await rm(folder, { recursive: true, force: true });
  }, 120_000);

  it('[P-T32] a paper keeps the version it was made with when its form is replaced or put out of use, and making it again says so', async () => {
    const { rightsCase } = await app.must('cases.view', { caseId });
    const [made] = rightsCase.ownPapers;
    const path = `ownPaper/${caseId}/${made?.id ?? ''}.docx`;
    const first = await contentOf(path);
    const formId = made?.formId ?? '';
    await enterAs(app.client, 'systemAdministrator');
    const token = await onStick('新表.docx', await aForm(['接受证据清单', '新的一栏：{{维权编号}}']));
    await app.must('forms.import', { token, title: '接受证据清单', class: 'B', formId });
    await enterAs(app.client, 'caseOfficer');
    const replaced = await app.must('forms.ofCase', { caseId });
    expect(replaced.forms).toMatchObject([{ version: 2, isRetired: false, made: { version: 1 } }]);
    expect(await contentOf(path)).toEqual(first);
    const again = await app.must('forms.produce', { caseId, formId });
    expect(again.rightsCase.ownPapers.map(({ version }) => version)).toEqual([1, 2]);
    expect(again.rightsCase.events.at(-1)?.summary).toContain('（第2版）');
    await enterAs(app.client, 'systemAdministrator');
    await app.must('forms.retire', { formId, reason: '改用省厅表式' });
    await enterAs(app.client, 'caseOfficer');
    const retired = await app.must('forms.ofCase', { caseId });
    expect(retired.forms).toMatchObject([{ isRetired: true, made: { version: 2 } }]);
    expect(await app.client.call('forms.produce', { caseId, formId })).toMatchObject({
      failure: { code: 'form.retired', detail: { reason: '改用省厅表式' } },
    });
    const after = await app.must('cases.view', { caseId });
    expect(after.rightsCase.ownPapers).toEqual(again.rightsCase.ownPapers);
    expect(await contentOf(path)).toEqual(first);
  });
});
