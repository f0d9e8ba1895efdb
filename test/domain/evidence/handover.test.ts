import { describe, expect, it } from 'vitest';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { RightsCase as RightsCaseSchema } from '#domain/case/rightsCase.ts';
import { nextSteps } from '#domain/case/nextSteps.ts';
import { notYetWithKeeper, overdueReturns } from '#domain/evidence/custodyState.ts';
import { HandoverInput, recordHandover } from '#domain/evidence/recordHandover.ts';
import { Day } from '#domain/kernel/moment.ts';
import { aCase, at, aThing, stamp } from '#test/people/aCase.ts';
import { hearingSteps } from '#test/domain/hearingSteps.ts';

const aHandover = (changes: Partial<HandoverInput> = {}): HandoverInput =>
  HandoverInput.parse({
    evidenceIds: ['item1'],
    at: at('24T20:50'),
    from: { name: '测试民警乙', unit: '示例派出所' },
    to: { name: '测试鉴定人甲', unit: '虚构区公安局鉴定中心' },
    reason: 'appraisal',
    seal: 'intact',
    sealNote: '',
    sealNumbers: ['虚封0001'],
    place: '鉴定中心',
    dueBackOn: '2026-03-26',
    note: '',
    ...changes,
  });
const things = aCase({ evidence: [aThing(1), aThing(2)] });
const recorded = (rightsCase: RightsCase, ...inputs: readonly HandoverInput[]): RightsCase =>
  inputs.reduce((before, input, index) => {
    const result = recordHandover(before, input, `handover${index}`, stamp);
    if (!result.ok) throw new Error(result.failure.code);
    return RightsCaseSchema.parse(result.value);
  }, rightsCase);
const codeOf = (input: HandoverInput) => {
  const result = recordHandover(things, input, 'handover1', stamp);
  return result.ok ? 'taken' : result.failure.code;
};
const day = (text: string) => Day.parse(`2026-03-${text}`);
const returned = aHandover({ reason: 'return', at: at('24T20:58'), dueBackOn: null });

describe('a hand-over', () => {
  it('[E-56] is written with both parties and seals, and adds a link to the chain of its items only', () => {
    const after = recorded(things, aHandover());
    expect(after.handovers).toMatchObject([{ id: 'handover0', recordedBy: stamp.by, recordedAt: stamp.now }]);
    expect(after.evidence[0]?.custody.at(-1)).toEqual({
      at: at('24T20:50'),
      act: 'handedOver',
      by: stamp.by,
      note: '测试民警乙交测试鉴定人甲，封条虚封0001',
    });
    expect(after.evidence[0]?.custody.slice(0, -1)).toEqual(things.evidence[0]?.custody);
    expect(after.evidence[1]).toEqual(things.evidence[1]);
    expect(recorded(after, returned).evidence[0]?.custody.at(-1)?.act).toBe('returned');
  });

  it('[E-56] is refused without two parties, with a seal opened for no reason, or at an impossible time', () => {
    const from = { name: '测试民警乙', unit: '示例派出所' };
    expect(codeOf(aHandover({ to: from }))).toBe('evidence.handoverToSelf');
    expect(codeOf(aHandover({ seal: 'opened', sealNote: ' ' }))).toBe('evidence.sealOpenedWithoutReason');
    expect(codeOf(aHandover({ seal: 'opened', sealNote: '取检材' }))).toBe('taken');
    expect(codeOf(aHandover({ at: at('24T21:01') }))).toBe('case.timeInFuture');
    expect(recordHandover(things, aHandover({ at: at('24T21:01') }), 'handover1', stamp)).toMatchObject({
      failure: { detail: { field: '交接时间' } },
    });
    expect(codeOf(aHandover({ dueBackOn: day('23') }))).toBe('evidence.dueBackTooEarly');
    expect(codeOf(aHandover({ evidenceIds: ['item1', 'item9'] }))).toBe('evidence.notFound');
  });
});

describe('what is out', () => {
  it('[E-55] is overdue from the day after, until it is handed on', () => {
    const lent = recorded(things, aHandover({ evidenceIds: ['item1', 'item2'] }));
    expect(overdueReturns(lent, day('26'))).toEqual([]);
    expect(overdueReturns(lent, day('27'))).toMatchObject([{ evidenceNumbers: [1, 2] }]);
    expect(overdueReturns(recorded(lent, returned), day('27'))).toMatchObject([{ evidenceNumbers: [2] }]);
    expect(overdueReturns(recorded(things, aHandover({ dueBackOn: null })), day('27'))).toEqual([]);
  });

  it('[E-177] is a step of the case while it is overdue, and says what, where and since when', () => {
    const lent = recorded(things, aHandover({ evidenceIds: ['item1', 'item2'] }));
    const stepOn = (rightsCase: RightsCase, today: string) => {
      const returns = overdueReturns(rightsCase, day(today));
      const basis = {
        checklist: [],
        missingMaterials: [],
        recusedHandlers: [],
        openConduct: [],
        hearing: hearingSteps,
        overdueDuties: [],
        pressingClocks: [],
      };
      return nextSteps(rightsCase, { ...basis, overdueReturns: returns }).find(
        ({ id }) => id === 'overdueReturns',
      );
    };
    expect(stepOn(things, '27')).toMatchObject({ state: 'notApplicable', because: '没有约定退回的交接' });
    expect(stepOn(lent, '26')?.state).toBe('done');
    expect(stepOn(lent, '27')).toMatchObject({ state: 'open', tab: 'evidence' });
    expect(stepOn(lent, '27')?.why).toMatch(/^证据1、2在测试鉴定人甲.*处，应于2026-03-26前退回。/u);
  });

  it('[E-54] is hinted at when a seized thing did not reach a keeper within 24 hours', () => {
    const seizedAt = (time: string) => {
      const thing = aThing(1);
      return aCase({
        evidence: [{ ...thing, collection: { ...thing.collection, act: 'seizure' as const, at: at(time) } }],
      });
    };
    const kept = aHandover({ reason: 'storing', dueBackOn: null });
    expect(notYetWithKeeper(seizedAt('24T20:40'))).toHaveLength(1);
    expect(notYetWithKeeper(recorded(seizedAt('24T20:40'), kept))).toEqual([]);
    expect(notYetWithKeeper(recorded(seizedAt('23T20:49'), kept))).toHaveLength(1);
    expect(notYetWithKeeper(recorded(seizedAt('24T20:40'), aHandover()))).toHaveLength(1);
    expect(notYetWithKeeper(things)).toEqual([]);
  });
});
