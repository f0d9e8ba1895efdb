import { describe, expect, it } from 'vitest';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { CaseEventKind } from '#domain/case/caseEvent.ts';
import { changedSince } from '#domain/papers/changedSince.ts';
import { lockable, WithdrawInput, withdrawFinal, withFinal } from '#domain/papers/lockFinal.ts';
import { paperLife } from '#domain/papers/paperState.ts';
import { recordPrint, recordSigning } from '#domain/papers/recordPaper.ts';
import { placeByHand, takeScan } from '#domain/papers/placeScan.ts';
import { aCase, aFile, at } from '#test/people/aCase.ts';
import { aDraft, aFinal } from '#test/people/aPaper.ts';

const stamp = { now: at('24T22:00'), by: '测试民警丁' };
const made = aCase({ documents: [aDraft('draft1')] });
const locked = { ...made, paperFinals: [aFinal('final1', 'draft1')] };
const none = { isPrefill: false, blanksReason: '', voids: undefined };
const nextId = () => 'run1';

function must(result: ReturnType<typeof recordPrint>): RightsCase {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
const stateOf = (rightsCase: RightsCase) => paperLife(rightsCase, 'W01', null).state;

describe('the states of a paper', () => {
  it('[P-Z1] goes from not made to scanned by what people record', () => {
    const print = { finalIds: ['final1'], copies: 2, note: '' };
    const printed = must(recordPrint(locked, print, nextId, stamp));
    const signed = must(recordSigning(printed, { finalId: 'final1', signers: '测试民警甲' }, stamp));
    const taken = must(takeScan(signed, { id: 'scan1', file: aFile(1) }, stamp));
    const byHand = { scanId: 'scan1', finalId: 'final1', reason: '没有印出二维码', codes: [] };
    const scanned = must(placeByHand(taken, byHand, stamp));
    expect([aCase(), made, locked, printed, signed, taken, scanned].map(stateOf)).toEqual([
      'notMade',
      'draft',
      'final',
      'printed',
      'signed',
      'signed',
      'scanned',
    ]);
  });

  it('[P-Z5] enters every paper of one go with who, when, how many and which version', () => {
    const two = {
      ...locked,
      paperFinals: [aFinal('final1', 'draft1'), aFinal('final2', 'draft1', { version: 2 })],
    };
    const print = { finalIds: ['final1', 'final2'], copies: 3, note: '交法制' };
    const { printRuns, events } = must(recordPrint(two, print, nextId, stamp));
    expect(printRuns.map(({ finalId, copies, by, at: time }) => [finalId, copies, by, time])).toEqual([
      ['final1', 3, stamp.by, stamp.now],
      ['final2', 3, stamp.by, stamp.now],
    ]);
    expect(events.at(-1)?.summary).toBe('打印登记表第2版3份：交法制');
  });

  it('[P-Z5] does not print what was withdrawn', () => {
    const withdrawn = must(withdrawFinal(locked, { finalId: 'final1', reason: '单位写错' }, stamp));
    const print = { finalIds: ['final1'], copies: 1, note: '' };
    expect(recordPrint(withdrawn, print, nextId, stamp)).toMatchObject({
      failure: { code: 'paper.withdrawn' },
    });
  });
});

describe('locking a draft', () => {
  it('[P-Z3] gives the next version and keeps the one before', () => {
    const again = { ...locked, documents: [...locked.documents, aDraft('draft2')] };
    const found = lockable(again, 'draft2', none);
    expect(found).toMatchObject({ ok: true, value: { version: 2 } });
    const second = withFinal(
      again,
      aFinal('final2', 'draft2', { version: 2 }),
      { title: '登记表', blanksReason: '' },
      stamp,
    );
    const life = paperLife(second, 'W01', null);
    expect([life.final?.id, life.earlier.map(({ id }) => id)]).toEqual(['final2', ['final1']]);
  });

  it('[P-Z3] never gives a version number a second time, also after a withdrawal', () => {
    const withdrawn = must(withdrawFinal(locked, { finalId: 'final1', reason: '单位写错' }, stamp));
    expect(lockable(withdrawn, 'draft1', none)).toMatchObject({ ok: true, value: { version: 2 } });
  });

  it('[P-Z3] wants a reason for blanks and never takes a prefilled paper', () => {
    const blank = aCase({ documents: [aDraft('draft1', { gaps: ['联系电话'] })] });
    expect(lockable(blank, 'draft1', none)).toMatchObject({
      failure: { code: 'paper.gapsOpen', detail: { gaps: '联系电话' } },
    });
    expect(lockable(blank, 'draft1', { ...none, blanksReason: '当场手写' }).ok).toBe(true);
    expect(lockable(made, 'draft1', { ...none, isPrefill: true })).toMatchObject({
      failure: { code: 'paper.prefillNeverFinal' },
    });
  });

  it('[P-Z3] takes the newest draft only, and only once', () => {
    const two = { ...locked, documents: [...locked.documents, aDraft('draft2')] };
    expect(lockable(two, 'draft1', none)).toMatchObject({ failure: { code: 'paper.newerDraft' } });
    expect(lockable(locked, 'draft1', none)).toMatchObject({ failure: { code: 'paper.alreadyFinal' } });
    expect(lockable(locked, 'elsewhere', none)).toMatchObject({ failure: { code: 'paper.notFound' } });
  });

  it('[P-Z6] is taken back only with a reason, and stays in the record', () => {
    expect(WithdrawInput.safeParse({ finalId: 'final1', reason: ' ' }).success).toBe(false);
    const withdrawn = must(withdrawFinal(locked, { finalId: 'final1', reason: '单位写错' }, stamp));
    expect(withdrawn.paperFinals[0]?.withdrawn).toEqual({ at: stamp.now, by: stamp.by, reason: '单位写错' });
    expect([stateOf(withdrawn), paperLife(withdrawn, 'W01', null).earlier.length]).toEqual(['draft', 1]);
    const again = withdrawFinal(withdrawn, { finalId: 'final1', reason: '再撤一次' }, stamp);
    expect(again).toMatchObject({ failure: { code: 'paper.withdrawn' } });
  });

  it('[P-Z6] tells what changed after the text was made; printing and scanning change nothing', () => {
    const print = { finalIds: ['final1'], copies: 1, note: '' };
    const printed = must(recordPrint(locked, print, nextId, stamp));
    expect(changedSince(printed, at('24T21:30'))).toEqual([]);
    const event = { at: stamp.now, by: stamp.by, kind: 'basicsRecorded', summary: '修改基本情况' } as const;
    const changed = { ...printed, events: [...printed.events, event] };
    expect(changedSince(changed, at('24T21:30')).map(({ summary }) => summary)).toEqual(['修改基本情况']);
  });

  it('[P-Z6] tells what changed within the second in which the text was made, and nothing from before it', () => {
    const said = (kind: CaseEventKind, summary: string) => ({ at: stamp.now, by: stamp.by, kind, summary });
    const events = [
      said('basicsRecorded', '先前的修改'),
      said('documentProduced', '制作登记表'),
      said('basicsRecorded', '修改基本情况'),
    ];
    expect(changedSince({ events }, stamp.now).map(({ summary }) => summary)).toEqual(['修改基本情况']);
    expect(changedSince({ events: events.slice(0, 1) }, stamp.now)).toEqual([]);
  });
});
