import { describe, expect, it } from 'vitest';
import { aCase, aCounterparty, at, stamp } from '#test/people/aCase.ts';
import { permitMissing } from '#domain/case/deputyPermit.ts';
import { recordHappened, withdrawRecord } from '#domain/case/recordClock.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Result } from '#domain/kernel/result.ts';
import { hearingSteps } from '#test/domain/hearingSteps.ts';

const personId = 'p1';
const caseOf = (deputy: RightsCase['counterparties'][number]['deputy']) =>
  aCase({ counterparties: [aCounterparty({ id: personId, name: '测试相对人甲', deputy })] });
const restraining = [
  'criminalDetention',
  'residentialSurveillance',
  'bail',
  'administrativeDetention',
] as const;

function done(result: Result<RightsCase>): RightsCase {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
const reported = (rightsCase: RightsCase) =>
  done(
    recordHappened(
      rightsCase,
      {
        event: 'deputyReported',
        subjectId: personId,
        at: at('25T10:00'),
        note: '测试人大〔2026〕1号许可',
        ends: null,
      },
      { rules: [], hearing: hearingSteps, calendar: [] },
      { now: at('25T12:00'), by: stamp.by, id: 'record1' },
    ),
  );

describe('a deputy among the counterparties', () => {
  it.each(restraining)('[D-K21] %s waits for leave or for the report, whatever the reason', (measure) => {
    const deputy = caseOf('peoplesCongress');
    expect(permitMissing(deputy, personId, measure)).toMatchObject({
      code: 'disposition.permitMissing',
      detail: { person: '测试相对人甲', rule: 'D-K21' },
    });
    expect(permitMissing(reported(deputy), personId, measure)).toBeNull();
  });

  it('[D-K21] a record that was withdrawn, or another person’s, is no leave', () => {
    const given = reported(caseOf('peoplesCongress'));
    const back = done(
      withdrawRecord(
        given,
        { recordId: 'record1', reason: '登记错了' },
        { now: at('25T13:00'), by: stamp.by },
      ),
    );
    expect(permitMissing(back, personId, 'bail')).not.toBeNull();
    const other = aCounterparty({ id: 'p2', name: '测试相对人乙', deputy: 'peoplesCongress' });
    const two = { ...given, counterparties: [...given.counterparties, other] };
    expect(permitMissing(two, 'p2', 'bail')).not.toBeNull();
    expect(permitMissing(two, personId, 'bail')).toBeNull();
  });

  it('[D-K21] measures that leave the person free, and people who are no 人大代表, need none', () => {
    for (const measure of ['criminalSummons', 'fine', 'warning', 'detentionNotExecuted'] as const)
      expect(permitMissing(caseOf('peoplesCongress'), personId, measure)).toBeNull();
    for (const deputy of ['no', 'cppcc', 'unknown'] as const)
      expect(permitMissing(caseOf(deputy), personId, 'criminalDetention')).toBeNull();
  });
});
