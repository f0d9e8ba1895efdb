import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '#api/views/caseView.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';
import { comeLater } from '../people/thePeople.ts';

let app: TestApp;
let view: CaseView;
beforeAll(async () => {
  ({ app, view } = await anAppWithCase());
});
afterAll(() => app.close());

describe('the gates through the whole program', () => {
  it('[M-20] come with the case, and what they lack leads to a tab', () => {
    expect(view.gates.map(({ move }) => move)).toContain('close');
    expect(view.gates.every(({ lacks }) => lacks.every(({ tab }) => tab !== ''))).toBe(true);
    expect(view.oversightLists.quality.length).toBeGreaterThan(10);
  });

  it('[M-31] a review for acceptance is kept and its step is done', async () => {
    const { id: caseId, revision } = view.rightsCase;
    const change = {
      receivedAt: view.rightsCase.registeredAt,
      verification: '经初核属实。',
      scope: 'inScope',
      opinion: 'accept',
      reason: '',
      replyDueOn: null,
    } as const;
    const after = await app.must('cases.recordAcceptance', { caseId, revision, change });
    expect(after.steps.find(({ id }) => id === 'acceptance')?.state).toBe('done');
  });

  it('[M-70] the number of the archive is written down and corrected after the case went there', async () => {
    const { id: caseId } = view.rightsCase;
    await comeLater(app.client, 'rightsOffice', '测试维权民警未');
    const read = () => app.must('cases.view', { caseId });
    const pass = async (move: 'terminate' | 'archive') =>
      app.must('cases.moveStage', {
        caseId,
        revision: (await read()).rightsCase.revision,
        change: { move, reason: '当事人撤回申请，经研究终止办理并归档。', archiveNumber: '' },
      });
    const number = async (archiveNumber: string, reason: string) =>
      app.client.call('cases.numberArchive', {
        caseId,
        revision: (await read()).rightsCase.revision,
        change: { archiveNumber, reason },
      });
    expect(await number('2026-WQ-0001', '')).toMatchObject({ ok: false });
    await pass('terminate');
    await pass('archive');
    expect(await number('2026-WQ-0001', '')).toMatchObject({ ok: true });
    expect(await number('2026-WQ-0002', '')).toMatchObject({
      ok: false,
      failure: { code: 'case.contradiction' },
    });
    expect(await number('2026-WQ-0002', '档案室重新编号')).toMatchObject({ ok: true });
    const { rightsCase } = await read();
    expect(rightsCase.stage).toBe('archived');
    expect(rightsCase.events.at(-1)?.summary).toBe('归档号由2026-WQ-0001更正为2026-WQ-0002：档案室重新编号');
  });

  it('[T-S6] a clock that ran when the case was ended stops with it, and is told of as not done', async () => {
    const running = view.clocks.map(({ label }) => label);
    expect(running).not.toEqual([]);
    const { clocks, settledClocks } = await app.must('cases.view', { caseId: view.rightsCase.id });
    expect(clocks).toEqual([]);
    const undone = settledClocks.filter(({ endedAt }) => endedAt === null);
    expect(undone.map(({ label }) => label)).toEqual(
      expect.arrayContaining(running.filter((label) => !label.startsWith('首次联系'))),
    );
    expect(undone.some(({ isLate }) => isLate)).toBe(false);
  });
});
