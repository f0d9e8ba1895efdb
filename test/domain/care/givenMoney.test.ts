import { describe, expect, it } from 'vitest';
import type { CondolenceVisit } from '#domain/care/condolenceVisit.ts';
import { givenMoney, grantedFen, standingOf } from '#domain/care/givenMoney.ts';
import { noRelief } from '#domain/care/relief.ts';
import type { ReliefApplication } from '#domain/care/relief.ts';
import { nextSteps } from '#domain/case/nextSteps.ts';
import { ledgerFigures, paidFenOf } from '#domain/ledger/ledgerFigures.ts';
import { Day } from '#domain/kernel/moment.ts';
import { aCase, at } from '#test/people/aCase.ts';
import { aVisit as bareVisit } from '#test/people/aVisit.ts';
import { hearingSteps } from '#test/domain/hearingSteps.ts';

const two = {
  officers: ['甲', '乙'].map((name, index) => ({
    name: `测试民警${name}`,
    category: 'officer' as const,
    badgeNumber: `00000${index + 1}`,
    unit: '示例派出所',
    injuryDescription: '左前臂被咬伤',
  })),
};
const ids = ['person1', 'person2'];
const aVisit = (changes: Partial<CondolenceVisit> = {}): CondolenceVisit =>
  bareVisit({
    at: at('25T10:00'),
    level: 'district',
    officerIds: ids,
    amountFen: 200_000,
    fundSource: '维权慰问专项经费',
    ...changes,
  });
const granted = {
  verdict: 'approved',
  reason: '符合标准',
  at: at('25T09:00'),
  by: '测试督察长庚',
  byId: 'a3',
} as const;
const anApplication = (changes: Partial<ReliefApplication> = {}): ReliefApplication => ({
  id: 'r1',
  kind: 'condolence',
  level: 'district',
  recipient: 'self',
  reason: '执行职务受伤住院',
  standardBasis: '',
  shares: ids.map((officerId) => ({ officerId, amountFen: 100_000 })),
  goods: [],
  fundSource: '维权慰问专项经费',
  plannedOn: null,
  overLimitReason: '',
  passedLimitFen: null,
  appliedAt: at('25T08:00'),
  appliedBy: '测试维权民警未',
  appliedById: 'a1',
  returns: [],
  decision: granted,
  payouts: [],
  ...changes,
});
const signed = (officerId: string): ReliefApplication['payouts'][number] => ({
  officerId,
  receivedOn: Day.parse('2026-03-25'),
  method: 'cash',
  cardLastFour: '',
  proxy: null,
  by: '测试维权民警未',
});
const caseOf = (visits: readonly CondolenceVisit[], applications: readonly ReliefApplication[]) =>
  aCase({ visits, relief: { ...noRelief, applications } }, two);
const given = (visits: readonly CondolenceVisit[], ...applications: readonly ReliefApplication[]) =>
  givenMoney(caseOf(visits, applications));

describe('money that was given', () => {
  it('[S-30] is what was signed for, not what a visit tells of it', () => {
    const half = anApplication({ payouts: [signed('person1')] });
    const all = anApplication({ payouts: ids.map(signed) });
    expect(given([aVisit()], anApplication())).toEqual({ paidFen: 0, unapprovedFen: 0 });
    expect(given([aVisit()], half)).toEqual({ paidFen: 100_000, unapprovedFen: 0 });
    expect(given([aVisit()], all)).toEqual({ paidFen: 200_000, unapprovedFen: 0 });
    // Another visit of the same level brings the same money, not more.
    expect(given([aVisit(), aVisit({ id: 'visit2' })], all)).toEqual({ paidFen: 200_000, unapprovedFen: 0 });
  });

  it('[C-65] of the bureau that nobody granted is no money paid, and is said so', () => {
    const nothing = { paidFen: 0, unapprovedFen: 200_000 };
    expect(given([aVisit()])).toEqual(nothing);
    expect(given([aVisit()], anApplication({ decision: null }))).toEqual(nothing);
    expect(given([aVisit()], anApplication({ decision: { ...granted, verdict: 'refused' } }))).toEqual(
      nothing,
    );
    const [forOne] = anApplication().shares;
    if (forOne === undefined) throw new Error('no share');
    expect(given([aVisit()], anApplication({ shares: [forOne] }))).toEqual(nothing);
    const step = (visits: readonly CondolenceVisit[], applications: readonly ReliefApplication[]) =>
      nextSteps(caseOf(visits, applications), {
        checklist: [],
        missingMaterials: [],
        recusedHandlers: [],
        hearing: hearingSteps,
        openConduct: [],
        overdueDuties: [],
        overdueReturns: [],
        pressingClocks: [],
      }).find(({ id }) => id === 'visitMoney');
    expect(step([aVisit()], [])).toMatchObject({ state: 'open' });
    expect(step([aVisit()], [])?.why).toContain('2026年3月25日本局慰问的慰问金没有审批');
    expect(step([aVisit()], [anApplication()])).toMatchObject({ state: 'done' });
    expect(step([aVisit({ amountFen: 0 })], [])).toMatchObject({ state: 'notApplicable' });
  });

  it('[C-65] of others they approve themselves, unless it was asked for here', () => {
    const city = aVisit({ level: 'city' });
    expect(given([city])).toEqual({ paidFen: 200_000, unapprovedFen: 0 });
    // What is asked for at the bureau's own level is other money.
    expect(given([city], anApplication({ payouts: ids.map(signed) }))).toEqual({
      paidFen: 400_000,
      unapprovedFen: 0,
    });
    const asked = anApplication({ level: 'city', decision: null });
    expect(given([city], asked)).toEqual({ paidFen: 0, unapprovedFen: 200_000 });
  });

  it('[C-65] at a visit is held against what was granted to those visited', () => {
    const { relief } = caseOf([], [anApplication()]);
    expect(standingOf(aVisit(), relief)).toBe('signedFor');
    expect(grantedFen(aVisit(), relief)).toBe(200_000);
    expect(grantedFen(aVisit({ officerIds: ['person1'] }), relief)).toBe(100_000);
    expect(grantedFen(aVisit({ level: 'city' }), relief)).toBe(0);
  });

  it('[S-30] is in the ledger; a pack made earlier still tells what its visits told', () => {
    const figures = ledgerFigures(caseOf([aVisit()], [anApplication({ payouts: [signed('person1')] })]));
    expect(figures).toMatchObject({ visits: 1, visitFen: 200_000, paidFen: 100_000, unapprovedFen: 0 });
    expect(paidFenOf(figures)).toBe(100_000);
    expect(paidFenOf({ paidFen: null, visitFen: 200_000 })).toBe(200_000);
  });
});
