import { describe, expect, it } from 'vitest';
import { Day } from '#domain/kernel/moment.ts';
import { claimWarnings } from '#domain/legalAssistance/claimWarnings.ts';
import type { CivilClaim, LegalRequest, Settlement } from '#domain/legalAssistance/legalAssistance.ts';
import { recordCivilClaim, recordLegalRequest } from '#domain/legalAssistance/recordLegalAssistance.ts';
import { aCase, at, stamp } from '#test/people/aCase.ts';
import { aFirm, day } from '../registers/aRegister.ts';

const firms = [aFirm()];
const approved = { isApproved: true, approver: '测试督察长巳', at: at('24T20:45'), note: '' };
const engaged = {
  firmId: 'f1',
  firmName: '虚构律师事务所',
  lawyerId: 'l1',
  lawyerName: '测试律师辛',
  licenceNumber: '19999202600000001',
  at: at('24T20:50'),
  feeBearer: '维权专项经费',
  isConfidentialitySigned: true,
  reasonDespiteFault: '',
};
const talk = { at: at('24T20:55'), lawyer: '测试律师辛', topic: '赔偿', advice: '先固定票据。' };

function aRequest(changes: Partial<LegalRequest> = {}): LegalRequest {
  return {
    id: 'r1',
    officerId: 'person1',
    kinds: ['advice'],
    reason: '被打伤，咨询赔偿',
    requestedAt: at('24T20:40'),
    approval: null,
    engagement: null,
    consultations: [],
    opinion: null,
    ...changes,
  };
}
const problemOf = (request: LegalRequest, known = firms, before = aCase()) => {
  const recorded = recordLegalRequest(before, request, { firms: known, stamp });
  return recorded.ok ? null : recorded.failure;
};

describe('a request for a lawyer', () => {
  it('[H-1] goes from request to approval to engagement to talk, and the history says where it stands', () => {
    const request = aRequest({ approval: approved, engagement: engaged, consultations: [talk] });
    const recorded = recordLegalRequest(aCase(), request, { firms, stamp });
    expect(recorded.ok && recorded.value.legalAssistance.requests).toEqual([request]);
    expect(recorded.ok && recorded.value.events.at(-1)).toMatchObject({
      kind: 'legalRequestRecorded',
      summary: '测试民警甲法律援助：法律咨询，已指派测试律师辛',
    });
  });

  it.each([
    ['engaged before it is approved', aRequest({ engagement: engaged }), '指派律师'],
    [
      'talked before anybody is engaged',
      aRequest({ approval: approved, consultations: [talk] }),
      '咨询和意见',
    ],
  ])('[H-1] %s is refused', (_, request, field) => {
    expect(problemOf(request)?.detail).toMatchObject({ field });
  });

  it('[H-1] times out of order and to come are refused', () => {
    const early = aRequest({ approval: { ...approved, at: at('24T20:38') } });
    expect(problemOf(early)?.code).toBe('case.timesOutOfOrder');
    expect(problemOf(aRequest({ requestedAt: at('25T09:00') }))?.code).toBe('case.timeInFuture');
  });

  it('[H-2] a firm out of contract needs a reason, one off the register is refused, the promise of secrecy comes first', () => {
    const request = aRequest({ approval: approved, engagement: engaged });
    const ended = [aFirm({ contractUntil: day('2026-02-28') })];
    expect(problemOf(request, ended)?.detail).toMatchObject({
      problem: '有问题：虚构律师事务所的签约期已于2026-02-28届满；仍要指派请写明理由',
    });
    const reasoned = { ...engaged, reasonDespiteFault: '续签手续正在办理' };
    expect(problemOf({ ...request, engagement: reasoned }, ended)).toBeNull();
    expect(problemOf(request, [])?.detail).toMatchObject({ field: '指派律师' });
    const unsigned = { ...engaged, isConfidentialitySigned: false };
    expect(problemOf({ ...request, engagement: unsigned })?.detail).toMatchObject({ field: '保密承诺' });
  });

  it('[H-3] an engagement on record stands although the firm has left the register since', () => {
    const request = aRequest({ approval: approved, engagement: engaged });
    const before = aCase({ legalAssistance: { requests: [request], claims: [] } });
    expect(problemOf({ ...request, consultations: [talk] }, [], before)).toBeNull();
  });
});

const deal: Settlement = {
  agreedOn: day('2026-03-24'),
  mediator: 'police',
  amountFen: 1_000_000,
  performed: 'fully',
  evidenceAgainst: '',
};
function aClaim(changes: Partial<CivilClaim> = {}): CivilClaim {
  return {
    id: 'c1',
    officerId: 'person1',
    route: 'incidental',
    items: [{ kind: 'medical', amountFen: 120_000 }],
    settlement: null,
    filedOn: null,
    court: '',
    outcome: '',
    ...changes,
  };
}
const warningsOf = (claim: CivilClaim, today = '2026-04-01') =>
  claimWarnings(claim, at('24T20:35'), Day.parse(today)).map(({ id, isUrgent }) => [id, isUrgent]);

describe('an officer’s own claim', () => {
  it('[H-4] a deal mediated by police and fully performed bars the later suit, and says so with the exception', () => {
    expect(warningsOf(aClaim({ settlement: deal }))).toContainEqual(['barredBySettlement', true]);
    const [warning] = claimWarnings(aClaim({ settlement: deal }), at('24T20:35'), day('2026-04-01'));
    expect(warning?.text).toContain('人民法院不予受理');
    expect(warning?.text).toContain('没有登记这样的证据');
    expect(warning?.source).toContain('第一百八十五条');
    const forced = { ...deal, evidenceAgainst: '录音证明协议是在威胁下签的' };
    const [other] = claimWarnings(aClaim({ settlement: forced }), at('24T20:35'), day('2026-04-01'));
    expect(other?.text).toContain('已登记的除外理由：录音证明');
  });

  it.each(['partly', 'no', 'unknown'] as const)('[H-4] one performed %s warns in time', (performed) => {
    expect(warningsOf(aClaim({ settlement: { ...deal, performed } }))).toContainEqual([
      'willBeBarred',
      false,
    ]);
  });

  it.each(['court', 'parties'] as const)(
    '[H-4] one before or between %s does not bar by this rule',
    (mediator) => {
      expect(warningsOf(aClaim({ settlement: { ...deal, mediator } }))).toEqual([['limitation', false]]);
    },
  );

  it('[H-4] nothing claimed, and a day before the incident, are refused', () => {
    const refusedFor = (claim: CivilClaim) => {
      const recorded = recordCivilClaim(aCase(), claim, stamp);
      return recorded.ok ? null : recorded.failure.detail?.['field'];
    };
    expect(refusedFor(aClaim({ items: [] }))).toBe('索赔项目');
    expect(refusedFor(aClaim({ filedOn: day('2026-03-01') }))).toBe('起诉日期');
    expect(refusedFor(aClaim({ settlement: deal }))).toBeNull();
  });

  it('[H-5] mental harm warns in an incidental suit only', () => {
    const items = [{ kind: 'mental', amountFen: 1_000_000 }] as const;
    expect(warningsOf(aClaim({ items }))).toContainEqual(['mentalHarm', false]);
    expect(warningsOf(aClaim({ items, route: 'civil' }))).toEqual([['limitation', false]]);
  });

  it('[H-6] the three years are told, urgently towards their end, and no more once filed', () => {
    expect(warningsOf(aClaim(), '2029-03-24')).toEqual([['limitation', true]]);
    const [over] = claimWarnings(aClaim(), at('24T20:35'), day('2029-03-25'));
    expect(over?.text).toContain('已于2029年3月24日届满');
    expect(warningsOf(aClaim({ filedOn: day('2026-03-24') }))).toEqual([]);
  });
});
