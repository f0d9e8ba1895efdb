import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '#api/views/caseView.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

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
});
