import { describe, expect, it } from 'vitest';
import type { ClockRecord } from '#domain/case/clockRecord.ts';
import { recordHappened } from '#domain/case/recordClock.ts';
import { recordLegalOutcome } from '#domain/case/recordOutcome.ts';
import { ruleSetFile } from '#test/domain/disposition/aRecord.ts';
import type { OutcomeOfLawInput } from '#domain/case/recordOutcome.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { HearingSteps, hearingOn, hearingText } from '#domain/disposition/hearingRights.ts';
import type { MeasureId } from '#domain/disposition/measures.ts';
import { hearingBarrier } from '#domain/case/hearingBarrier.ts';
import { lastDayToAsk } from '#domain/case/hearingDays.ts';
import { Day } from '#domain/kernel/moment.ts';
import type { HolidayCalendar } from '#domain/timeLimits/holidays.ts';
import { hearingSteps } from '#test/domain/hearingSteps.ts';
import { aCase, aCounterparty, at } from '#test/people/aCase.ts';
import { aDecision } from '#test/people/aDecision.ts';
import { aHappening } from '#test/people/aHappening.ts';

const stamp = { now: at('31T09:00'), by: '测试民警丁' };
const { id: personId } = aCounterparty();
const decided = (measure: MeasureId) => aDecision({ measure, decidedAt: at('25T08:00') });
const codeOf = (rightsCase: RightsCase, changes: Partial<OutcomeOfLawInput>) => {
  const input: OutcomeOfLawInput = {
    id: 'outcome1',
    counterpartyId: personId,
    kind: 'fine',
    on: Day.parse('2026-03-28'),
    organ: '虚构市公安局示例分局',
    documentNumber: '',
    days: null,
    fineFen: 50_000,
    appliedTrack: null,
    rangeReason: '',
    words: '',
    evidenceIds: [],
    ...changes,
  };
  const answer = recordLegalOutcome(rightsCase, input, {
    stamp,
    hearing: hearingSteps,
    calendar: [],
    rules: ruleSetFile,
  });
  return answer.ok ? null : answer.failure.code;
};
const detention = { kind: 'administrativeDetention', days: 5, fineFen: null } as const;

describe('a penalty and the right to a hearing', () => {
  it('[D-K40] is not taken down while a hearing that was asked for is still to come', () => {
    const asked = aHappening('hearingRequested', '26T10:00');
    const waiting = aCase({ clockRecords: [asked] });
    for (const penalty of [{}, detention, { kind: 'warning', fineFen: null } as const])
      expect(codeOf(waiting, penalty)).toBe('disposition.hearingPending');
    const heldLater = aCase({ clockRecords: [asked, aHappening('hearingHeld', '29T10:00')] });
    expect(codeOf(heldLater, {})).toBe('disposition.hearingPending');
    for (const end of ['hearingHeld', 'hearingWithdrawn'] as const)
      expect(codeOf(aCase({ clockRecords: [asked, aHappening(end, '28T10:00')] }), {})).toBeNull();
    const askedAgain = [
      asked,
      aHappening('hearingHeld', '27T10:00'),
      aHappening('hearingRequested', '28T09:00'),
    ];
    expect(codeOf(aCase({ clockRecords: askedAgain }), {})).toBe('disposition.hearingPending');
  });

  it('[D-K40] bars nothing that is no penalty, nothing before the request, nobody else and nothing taken back', () => {
    const asked = aHappening('hearingRequested', '26T10:00');
    const waiting = aCase({ clockRecords: [asked] });
    expect(codeOf(waiting, { kind: 'noPenalty', fineFen: null })).toBeNull();
    expect(codeOf(waiting, { kind: 'sentForProsecution', fineFen: null })).toBeNull();
    expect(codeOf(waiting, { on: Day.parse('2026-03-25') })).toBeNull();
    const ofAnother = aHappening('hearingRequested', '26T10:00', { subjectId: 'person9' });
    expect(codeOf(aCase({ clockRecords: [ofAnother] }), {})).toBeNull();
    const withdrawn = { by: '测试民警丁', at: at('27T10:00'), reason: '记错了人' };
    expect(codeOf(aCase({ clockRecords: [{ ...asked, withdrawn }] }), {})).toBeNull();
  });

  it('[D-K41] of a size that gives the right is not taken down before the right was told', () => {
    expect(codeOf(aCase(), { fineFen: 399_900 })).toBeNull();
    expect(codeOf(aCase(), { fineFen: 400_000 })).toBe('disposition.hearingNotTold');
    const toldLater = aCase({ clockRecords: [aHappening('hearingOffered', '29T10:00')] });
    expect(codeOf(toldLater, { fineFen: 400_000 })).toBe('disposition.hearingNotTold');
    const waived = [aHappening('hearingOffered', '26T10:00'), aHappening('hearingWaived', '27T10:00')];
    expect(codeOf(aCase({ clockRecords: waived }), { fineFen: 400_000 })).toBeNull();
  });

  it('[D-K41] that detains a minor is not taken down before the right was told, unless it is not carried out', () => {
    const young = (measure: MeasureId, clockRecords: readonly ClockRecord[] = []) =>
      aCase({
        counterparties: [aCounterparty({ bornOn: Day.parse('2009-05-06') })],
        decisions: [decided(measure)],
        clockRecords: [...clockRecords],
      });
    expect(codeOf(young('administrativeDetention'), detention)).toBe('disposition.hearingNotTold');
    expect(codeOf(young('detentionNotExecuted'), detention)).toBeNull();
    const told = [aHappening('hearingOffered', '26T10:00'), aHappening('hearingWaived', '26T11:00')];
    expect(codeOf(young('administrativeDetention', told), detention)).toBeNull();
    const grown = aCase({
      counterparties: [aCounterparty({ bornOn: Day.parse('1990-05-06') })],
      decisions: [decided('administrativeDetention')],
    });
    expect(codeOf(grown, detention)).toBeNull();
  });

  it('[D-K40, D-K41] holds for the decision that ends the clock as well, of one person or of the case', () => {
    const waiting = aCase({ clockRecords: [aHappening('hearingRequested', '26T10:00')] });
    for (const subjectId of [personId, null]) {
      const input = {
        event: 'administrativeDecided',
        subjectId,
        at: at('28T10:00'),
        note: '',
        ends: null,
      } as const;
      const answer = recordHappened(
        waiting,
        input,
        { rules: [], hearing: hearingSteps, calendar: [] },
        { ...stamp, id: 'r1' },
      );
      expect(answer).toMatchObject({
        ok: false,
        failure: { code: 'disposition.hearingPending', detail: { at: 'at' } },
      });
    }
  });

  it('[D-K51] is not taken down while a hearing may still be asked for', () => {
    const running = 'disposition.hearingDaysRunning';
    const told = aHappening('hearingOffered', '26T10:00');
    const on = (day: string, ...more: readonly ClockRecord[]) =>
      hearingBarrier(
        aCase({ clockRecords: [told, ...more] }),
        { counterpartyId: personId, on: Day.parse(day), fineFen: 50_000, isDetention: false },
        { hearing: hearingSteps, calendar: [] },
      )?.code ?? null;
    // Thursday the 26th is not counted, nor is the weekend: the fifth working day is Thursday the 2nd.
    expect([on('2026-03-26'), on('2026-04-02'), on('2026-04-03')]).toEqual([running, running, null]);
    expect(on('2026-03-28', aHappening('hearingWaived', '27T10:00'))).toBeNull();
    expect(on('2026-03-28', aHappening('hearingWaived', '29T10:00'))).toBe(running);
    const heard = [aHappening('hearingRequested', '27T10:00'), aHappening('hearingHeld', '30T10:00')];
    expect(on('2026-03-31', ...heard)).toBeNull();
    const ofAnother = aHappening('hearingOffered', '26T10:00', { subjectId: 'person9' });
    expect(codeOf(aCase({ clockRecords: [ofAnother] }), {})).toBeNull();
    expect(codeOf(aCase({ clockRecords: [told] }), {})).toBe(running);
  });

  it('[D-K51] counts by the calendar and by the law of the day of telling', () => {
    const last = (day: string, calendar: HolidayCalendar = []) =>
      lastDayToAsk(Day.parse(day), { hearing: hearingSteps, calendar });
    expect(last('2026-03-26')).toBe('2026-04-02');
    const holidays: HolidayCalendar = [
      {
        schemaVersion: 1,
        year: 2026,
        verified: true,
        source: '测试',
        offDays: [{ from: Day.parse('2026-03-30'), to: Day.parse('2026-03-31'), name: '测试假' }],
        workDays: [Day.parse('2026-04-04')],
      },
    ];
    expect(last('2026-03-26', holidays)).toBe('2026-04-04');
    expect(last('2020-05-06')).toBe('2020-05-11');
  });

  it('[D-K42] is measured by data of the day of the decision', () => {
    const yuan = (day: string) => hearingOn(hearingSteps, Day.parse(day))?.fineYuan;
    expect([yuan('2005-01-01'), yuan('2025-12-31'), yuan('2026-01-01')]).toEqual([2000, 2000, 4000]);
    expect(hearingText(hearingSteps)).toBe('处4000元以上罚款（2026-01-01以前作出决定的为2000元以上）');
    const [first] = hearingSteps;
    expect(HearingSteps.safeParse([first, first]).success).toBe(false);
  });
});
