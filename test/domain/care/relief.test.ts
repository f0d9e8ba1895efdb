import { describe, expect, it } from 'vitest';
import { applyForRelief } from '#domain/care/applyForRelief.ts';
import type { ReliefInput } from '#domain/care/applyForRelief.ts';
import { CarePolicy } from '#domain/care/carePolicy.ts';
import { decideRelief, recordPayout } from '#domain/care/decideRelief.ts';
import type { PayoutInput } from '#domain/care/decideRelief.ts';
import { PayoutProxy } from '#domain/care/relief.ts';
import { mostForOne, reliefState } from '#domain/care/reliefSums.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Result } from '#domain/kernel/result.ts';
import { Day } from '#domain/kernel/moment.ts';
import delivered from '../../../templates/policy/care.json' with { type: 'json' };
import { aCase, at, stamp } from '#test/people/aCase.ts';

const policy = CarePolicy.parse(delivered);
const frame = { policy, newId: 'r1' };
const applicant = { ...stamp, actorId: 'account1' };
const office = {
  now: at('25T09:00'),
  by: '测试维权民警己',
  actorId: 'account2',
  role: 'rightsOffice',
} as const;
const chief = { ...office, by: '测试督察长庚', actorId: 'account3', role: 'inspectorateChief' } as const;

const input = (changes: Partial<ReliefInput> = {}): ReliefInput => ({
  id: null,
  kind: 'condolence',
  level: 'district',
  recipient: 'self',
  reason: '执行职务受伤住院',
  standardBasis: '',
  shares: [{ officerId: 'person1', amountFen: 100_000 }],
  goods: [{ name: '营养品', quantity: 2, unitPriceFen: 10_050 }],
  fundSource: '工会经费',
  plannedOn: null,
  overLimitReason: '',
  moneyTotalFen: 100_000,
  goodsTotalFen: 20_100,
  ...changes,
});
const must = (result: Result<RightsCase>): RightsCase => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
const applied = (changes: Partial<ReliefInput> = {}, rightsCase = aCase()) =>
  must(applyForRelief(rightsCase, input(changes), frame, applicant));
const decided = (verdict: 'approved' | 'returned' | 'refused', rightsCase = applied()) =>
  must(decideRelief(rightsCase, { applicationId: 'r1', verdict, reason: '符合本局标准' }, office));
const firstOf = ({ relief }: RightsCase) => {
  const [application] = relief.applications;
  if (application === undefined) throw new Error('there is no application');
  return application;
};
const refusal = (code: string, detail?: object) => ({
  ok: false,
  failure: detail === undefined ? { code } : { code, detail },
});

describe('an application for relief', () => {
  it('[C-20] is taken when money and goods add up', () => {
    expect(firstOf(applied())).toMatchObject({
      appliedBy: '测试民警丁',
      appliedById: 'account1',
      decision: null,
    });
  });

  it('[C-20] is refused by a sum that does not agree, naming both', () => {
    const money = applyForRelief(aCase(), input({ moneyTotalFen: 90_000 }), frame, applicant);
    expect(money).toMatchObject(
      refusal('care.sumMismatch', { what: '慰问金', stated: '¥900.00', counted: '¥1,000.00' }),
    );
    const goods = applyForRelief(aCase(), input({ goodsTotalFen: 20_000 }), frame, applicant);
    expect(goods).toMatchObject(refusal('care.sumMismatch', { what: '慰问品', counted: '¥201.00' }));
  });

  it('[C-20] names a source the bureau has on file, and gives something', () => {
    const unknown = applyForRelief(aCase(), input({ fundSource: '个人垫付' }), frame, applicant);
    expect(unknown).toMatchObject(refusal('care.amountInvalid'));
    const nothing = input({
      shares: [{ officerId: 'person1', amountFen: 0 }],
      goods: [],
      moneyTotalFen: 0,
      goodsTotalFen: 0,
    });
    expect(applyForRelief(aCase(), nothing, frame, applicant)).toMatchObject(refusal('care.amountInvalid'));
  });

  it('[C-20] is for people who were harmed in this case, each once', () => {
    const share = { officerId: 'person1', amountFen: 50_000 };
    const twice = applyForRelief(aCase(), input({ shares: [share, share] }), frame, applicant);
    expect(twice).toMatchObject(refusal('case.contradiction'));
    const stranger = input({ shares: [{ officerId: 'person2', amountFen: 100_000 }] });
    expect(applyForRelief(aCase(), stranger, frame, applicant)).toMatchObject(refusal('case.personUnknown'));
  });

  it('[C-21] above the limit of the bureau wants a reason, which stays on it with the limit', () => {
    const much = {
      shares: [{ officerId: 'person1', amountFen: 500_000 }],
      moneyTotalFen: 500_000,
    };
    expect(applyForRelief(aCase(), input(much), frame, applicant)).toMatchObject(
      refusal('care.overLimit', { amount: '¥5,201.00', limit: '¥5,000.00' }),
    );
    const reasoned = firstOf(applied({ ...much, overLimitReason: '重伤住院，家庭确有困难，经班子研究' }));
    expect(reasoned).toMatchObject({ passedLimitFen: 500_000 });
  });

  it('[C-21] at the limit needs none, and a reason nobody needs is not kept', () => {
    const exact = { shares: [{ officerId: 'person1', amountFen: 500_000 }], goods: [], goodsTotalFen: 0 };
    const kept = firstOf(
      applied({ ...exact, moneyTotalFen: 500_000, overLimitReason: '没有用的理由没有用' }),
    );
    expect(kept).toMatchObject({ passedLimitFen: null, overLimitReason: '' });
  });

  it('[C-21] shares goods evenly, a fen rounded up', () => {
    const shares = ['a', 'b', 'c'].map((officerId) => ({ officerId, amountFen: 0 }));
    expect(mostForOne({ shares, goods: [{ name: '物', quantity: 1, unitPriceFen: 100 }] })).toBe(34);
  });

  it('[C-22] may be changed until it is decided, and again when it is sent back', () => {
    const changed = applied({ id: 'r1', reason: '改了的事由' }, applied());
    expect(changed.relief.applications.map(({ reason }) => reason)).toEqual(['改了的事由']);
    const returned = decided('returned');
    expect(reliefState(firstOf(returned))).toBe('returned');
    const again = firstOf(applied({ id: 'r1' }, returned));
    expect(reliefState(again)).toBe('waiting');
    expect(again.returns).toMatchObject([{ verdict: 'returned', reason: '符合本局标准' }]);
    for (const verdict of ['approved', 'refused'] as const)
      expect(applyForRelief(decided(verdict), input({ id: 'r1' }), frame, applicant)).toMatchObject(
        refusal('care.alreadyDecided'),
      );
    expect(applyForRelief(aCase(), input({ id: 'nobody' }), frame, applicant)).toMatchObject(
      refusal('care.applicationUnknown'),
    );
  });
});

describe('the decision', () => {
  const order = { applicationId: 'r1', verdict: 'approved', reason: '同意发放' } as const;

  it('[C-23] is never made by whoever applied, nor by whoever receives', () => {
    const own = { ...office, actorId: 'account1' };
    expect(decideRelief(applied(), order, own)).toMatchObject(refusal('care.ownApplication'));
    const receives = { ...office, by: '测试民警甲' };
    expect(decideRelief(applied(), order, receives)).toMatchObject(refusal('care.ownApplication'));
    expect(decideRelief(applied(), order, office).ok).toBe(true);
  });

  it('[C-23] above the limit is for 督察长; sending back is for the office too', () => {
    const over = applied({
      shares: [{ officerId: 'person1', amountFen: 600_000 }],
      moneyTotalFen: 600_000,
      overLimitReason: '重伤住院，家庭确有困难，经班子研究',
    });
    expect(decideRelief(over, order, office)).toMatchObject(refusal('care.aboveOffice'));
    expect(decideRelief(over, { ...order, verdict: 'returned' }, office).ok).toBe(true);
    expect(decideRelief(over, order, chief).ok).toBe(true);
  });

  it('[C-22] is made once', () => {
    expect(decideRelief(decided('approved'), order, chief)).toMatchObject(refusal('care.alreadyDecided'));
  });
});

describe('the sign-off', () => {
  const payout = (changes: Partial<PayoutInput> = {}): PayoutInput => ({
    applicationId: 'r1',
    officerId: 'person1',
    receivedOn: Day.parse('2026-03-25'),
    method: 'cash',
    cardLastFour: '',
    proxy: null,
    ...changes,
  });
  const later = { ...office, now: at('26T09:00') };

  it('[C-24] waits for the approval', () => {
    expect(recordPayout(applied(), payout(), later)).toMatchObject(refusal('care.notApproved'));
    expect(recordPayout(decided('refused'), payout(), later)).toMatchObject(refusal('care.notApproved'));
  });

  it('[C-24] names a proxy with the relation, and only the last four digits', () => {
    const proxy = { name: '测试家属', relation: '配偶', idLastFour: '123X' };
    const signed = must(recordPayout(decided('approved'), payout({ proxy }), later));
    expect(firstOf(signed).payouts).toMatchObject([{ proxy, by: '测试维权民警己' }]);
    expect(reliefState(firstOf(signed))).toBe('paid');
    expect(PayoutProxy.safeParse({ ...proxy, idLastFour: '99999920000101123X' }).success).toBe(false);
  });

  it('[C-24] lies between the approval and today, for somebody who is to get something', () => {
    const approved = decided('approved');
    const early = payout({ receivedOn: Day.parse('2026-03-24') });
    expect(recordPayout(approved, early, later)).toMatchObject(refusal('case.contradiction'));
    const ahead = payout({ receivedOn: Day.parse('2026-03-27') });
    expect(recordPayout(approved, ahead, later)).toMatchObject(refusal('case.contradiction'));
    expect(recordPayout(approved, payout({ officerId: 'person2' }), later)).toMatchObject(
      refusal('case.personUnknown'),
    );
  });
});
