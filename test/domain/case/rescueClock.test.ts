import { describe, expect, it } from 'vitest';
import { caseClockFacts } from '#domain/case/caseClockFacts.ts';
import type { AffectedOfficer } from '#domain/case/person.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { clocksOf } from '#domain/timeLimits/runningClocks.ts';
import { TimeLimitFile } from '#domain/timeLimits/timeLimitRule.ts';
import { shipped } from '#test/domain/shipped.ts';
import { aCase, at } from '#test/people/aCase.ts';

const { rules } = TimeLimitFile.parse(shipped('law/timeLimits'));
const [anybody] = aCase().officers;
if (anybody === undefined) throw new Error('somebody is hurt');

/** Somebody hurt, treated at these times. */
const hurt = (id: string, ...treatedAt: readonly Moment[]): AffectedOfficer => ({
  ...anybody,
  id,
  name: `测试辅警${id}`,
  category: 'auxiliaryOfficer',
  injury: {
    ...anybody.injury,
    description: '手背咬伤',
    treatments: treatedAt.map((time) => ({
      at: time,
      status: 'firstAid',
      hospital: '',
      diagnosis: '',
      note: '',
      costFen: null,
      paidBy: '',
      by: '测试民警丁',
    })),
  },
});
const clocks = (rightsCase: RightsCase) =>
  clocksOf(caseClockFacts(rightsCase), rules, [], at('25T12:00'))
    .filter(({ rule }) => rule.id === 'T-E1b')
    .map(({ subjectId, startedAt, endedAt }) => ({ subjectId, startedAt, endedAt }));
const withPeople = (officers: readonly AffectedOfficer[], rescuedAt: Moment | null = null) => {
  const before = aCase();
  const step = { doneAt: at('24T21:30'), by: '测试民警丁', note: '' };
  const rescue = rescuedAt === null ? null : { ...step, doneAt: rescuedAt };
  return {
    ...before,
    incident: { ...before.incident, calledAt: at('24T20:50') },
    officers: [...officers],
    activation: {
      activatedAt: at('24T21:30'),
      by: '测试民警丁',
      triggers: ['officerInjured' as const],
      reason: '',
      firstSteps: { activation: step, rescue, legalAssistance: null },
      taskForce: [],
      caseWatchChief: '',
    },
  };
};

describe('the clock of the first treatment', () => {
  it('[T-E20] runs for each who was hurt, and ends with their own treatment', () => {
    expect(clocks(withPeople([hurt('a', at('24T21:40'), at('24T21:10')), hurt('b')]))).toEqual([
      { subjectId: 'a', startedAt: at('24T20:50'), endedAt: at('24T21:10') },
      { subjectId: 'b', startedAt: at('24T20:50'), endedAt: null },
    ]);
  });

  it('[T-E20] is ended by the first step of the case only where it cannot mean another', () => {
    expect(clocks(withPeople([hurt('a')], at('24T21:00')))).toMatchObject([{ endedAt: at('24T21:00') }]);
    expect(clocks(withPeople([hurt('a'), hurt('b')], at('24T21:00')))).toMatchObject([
      { endedAt: null },
      { endedAt: null },
    ]);
    const unhurt = { ...hurt('b'), injury: { ...hurt('b').injury, description: '' } };
    expect(clocks(withPeople([hurt('a'), unhurt], at('24T21:00')))).toEqual([
      { subjectId: 'a', startedAt: at('24T20:50'), endedAt: at('24T21:00') },
    ]);
  });

  it('[T-E21] has ended where somebody was treated before anybody reported it', () => {
    expect(clocks(withPeople([hurt('a', at('24T20:45'))]))).toEqual([
      { subjectId: 'a', startedAt: at('24T20:45'), endedAt: at('24T20:45') },
    ]);
  });
});
