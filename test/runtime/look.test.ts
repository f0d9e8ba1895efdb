import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareCollection } from '#domain/evidence/collection.ts';
import { registration } from '#cli/sample/scenario.ts';
import { wordFile } from '#runtime/sampleStick/wordFile.ts';
import { enterAs, enterFirst, must } from '../people/thePeople.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let caseId: string;
const password = '青山绿水-2026-同';
const trail = { acts: [], text: '', offset: 0, limit: 100 };
const circumstances = {
  ...bareCollection({ act: 'collection', by: ['测试民警乙'], at: registration.registration.occurredAt }),
  storagePlace: '',
};
const read = async () => (await app.must('cases.view', { caseId })).rightsCase;
const itemNamed = async (fileName: string) => {
  const item = (await read()).evidence.find(({ file }) => file?.fileName === fileName);
  if (item === undefined) throw new Error(`${fileName} is not there`);
  return item;
};

beforeAll(async () => {
  ({ app, caseId } = await anAppWithCase());
  await writeFile(join(app.stick, 'a.txt'), '现场记录');
  await writeFile(join(app.stick, 'b.docx'), wordFile('情况说明', ['到场后依法处置。']));
  const tokens = [await app.stickToken()];
  const imported = app.client.run('evidence.import', { caseId, tokens, circumstances }, () => undefined);
  expect((await imported.result).ok).toBe(true);
}, 120_000);
afterAll(() => app.close());

describe('looking at evidence', () => {
  it('[E-38] gives the words of papers that came in', async () => {
    const paper = await app.must('evidence.readText', { caseId, evidenceId: (await itemNamed('b.docx')).id });
    expect(paper.blocks).toContainEqual({ kind: 'paragraph', text: '到场后依法处置。' });
    const note = await app.must('evidence.readText', { caseId, evidenceId: (await itemNamed('a.txt')).id });
    expect(note).toMatchObject({ format: '文本文件，UTF-8 编码', leftOut: [] });
  });

  it('[E-36] leaves the mark of a reviewer who may change nothing, in the record and in the trail', async () => {
    const item = await itemNamed('a.txt');
    const mark = {
      evidenceId: item.id,
      id: null,
      fromMs: 0,
      untilMs: null,
      note: '标',
      personIds: [],
      elementIds: [],
    };
    await enterAs(app.client, 'systemAdministrator');
    const draft = {
      loginName: '法制辰',
      name: '测试法制辰',
      badgeNumber: '',
      role: 'legalReviewer' as const,
    };
    const { account, password: first } = await app.must('accounts.add', draft);
    await enterAs(app.client, 'securityOfficer');
    await app.must('accounts.approve', { accountId: account.id });
    await enterFirst(app.client, { loginName: '法制辰', password: first }, password);
    await enterAs(app.client, 'caseOfficer');
    const { revision } = await read();
    await app.must('cases.grantAccess', { caseId, revision, change: { accountId: account.id } });
    await must(app.client, 'session.enter', { loginName: '法制辰', password });
    const before = await read();
    const refused = await app.client.call('evidence.mark', {
      caseId,
      revision: before.revision,
      change: mark,
    });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'session.notAllowed' } });
    await app.must('evidence.noteViewing', { caseId, viewing: { evidenceId: item.id, minutes: [] } });
    const after = await read();
    expect(after.events).toEqual(before.events);
    expect((await itemNamed('a.txt')).viewings).toMatchObject([
      { personId: account.id, by: '测试法制辰', minutes: [] },
    ]);
    await app.must('evidence.noteViewing', { caseId, viewing: { evidenceId: item.id, minutes: [] } });
    expect((await read()).revision).toBe(after.revision);
    const { entries, verdict } = await app.must('cases.history', {
      ...trail,
      caseId,
      acts: ['evidenceWatched'],
    });
    expect(entries.map(({ what, by }) => [what, by?.name])).toEqual([
      [`看过证据${item.number}：a`, '测试法制辰'],
    ]);
    expect(verdict.state).toBe('intact');
  });

  it('[E-32] tells every line of a transcript in the trail', async () => {
    await enterAs(app.client, 'caseOfficer');
    const item = await itemNamed('a.txt');
    for (const [fromMs, text] of [
      [0, '第一句'],
      [900, '第二句'],
    ] as const) {
      const { revision } = await read();
      const change = { evidenceId: item.id, id: null, fromMs, speaker: '', text };
      await app.must('evidence.transcribe', { caseId, revision, change });
    }
    const { entries } = await app.must('cases.history', { ...trail, caseId, acts: ['evidenceTranscribed'] });
    expect(entries.map(({ what }) => what)).toEqual([
      '录音录像文字 00:00.9：第二句',
      '录音录像文字 00:00.0：第一句',
    ]);
    expect((await read()).events.filter(({ kind }) => kind === 'evidenceTranscribed')).toHaveLength(1);
    expect(app.faults).toEqual([]);
  });
});
