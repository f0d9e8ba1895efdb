import { describe, expect, it } from 'vitest';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { RightsCase as RightsCaseSchema } from '#domain/case/rightsCase.ts';
import { nextSteps } from '#domain/case/nextSteps.ts';
import { notYetWithKeeper, overdueReturns } from '#domain/evidence/custodyState.ts';
import { evidenceFindings } from '#domain/evidence/linter/evidenceFindings.ts';
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

describe('the chain of hand-overs', () => {
  const given = (from: string, to: string, time: string, more: Partial<HandoverInput> = {}) =>
    aHandover({
      from: { name: from, unit: '示例派出所' },
      to: { name: to, unit: '示例派出所' },
      at: at(`24T${time}`),
      dueBackOn: null,
      ...more,
    });
  const found = (rightsCase: RightsCase, id: string) =>
    evidenceFindings(rightsCase)
      .filter(({ ruleId }) => ruleId === id)
      .map(({ evidenceNumber, text }) => `${evidenceNumber} ${text}`);
  const first = given('测试民警乙', '测试保管员甲', '20:40');
  const taken = {
    ...things,
    evidence: things.evidence.map((item) => ({
      ...item,
      collection: { ...item.collection, at: at('24T20:30') },
    })),
  };

  it('[E-205] is broken where somebody gives what another received, whatever order it was written in', () => {
    const back = given('测试保管员甲', '测试民警乙', '20:50');
    const stranger = given('测试民警丙', '测试鉴定人甲', '20:45');
    expect(found(recorded(taken, first, back), 'E-205')).toEqual([]);
    const broken = '1 移交断链：03-24 20:40由测试保管员甲接收，03-24 20:45却由测试民警丙交出。';
    expect(found(recorded(taken, first, stranger), 'E-205')).toEqual([broken]);
    expect(found(recorded(taken, stranger, first), 'E-205')).toEqual([broken]);
    expect(found(recorded(taken, first, { ...stranger, evidenceIds: ['item2'] }), 'E-205')).toEqual([]);
  });

  it('[E-205] is broken where a thing is handed over before it was taken', () => {
    const early = given('测试民警乙', '测试保管员甲', '20:20');
    expect(found(recorded(taken, early), 'E-205')).toEqual([
      '1 移交断链：03-24 20:20已由测试民警乙交出，03-24 20:30才取得。',
    ]);
  });

  it('[E-206] shows a seal that changed though nobody opened it', () => {
    const next = (more: Partial<HandoverInput>) => given('测试保管员甲', '测试鉴定人甲', '20:50', more);
    const changed = [
      '1 封条号前后不符：03-24 20:40封条虚封0001，03-24 20:50写明封存完好，封条却是虚封0002。',
    ];
    expect(found(recorded(taken, first, next({ sealNumbers: ['虚封0002'] })), 'E-206')).toEqual(changed);
    expect(found(recorded(taken, first, next({})), 'E-206')).toEqual([]);
    expect(found(recorded(taken, first, next({ sealNumbers: [] })), 'E-206')).toEqual([]);
    const resealed = next({ seal: 'resealed', sealNumbers: ['虚封0002'] });
    expect(found(recorded(taken, first, resealed), 'E-206')).toEqual([]);
    const after = given('测试鉴定人甲', '测试民警乙', '20:55', { sealNumbers: ['虚封0002'] });
    expect(found(recorded(taken, first, resealed, after), 'E-206')).toEqual([]);
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
