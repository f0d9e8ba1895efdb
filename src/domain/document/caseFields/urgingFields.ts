import type { RightsCase } from '../../case/rightsCase.ts';
import { elapsedMs, spokenDuration } from '../../kernel/moment.ts';
import type { Moment } from '../../kernel/moment.ts';
import { noticeState, noticeStateNames } from '../../supervision/notices.ts';
import type { ClockState } from '../../timeLimits/runningClocks.ts';
import { noticeRuleId } from '../../timeLimits/taskRule.ts';
import type { DocumentFields } from '../documentFields.ts';
import { orNull } from './wording.ts';

/** A running clock as a paper prints it. */
export interface ClockOfPaper {
  readonly ruleId: string;
  readonly label: string;
  readonly startedAt: Moment;
  readonly lawDue: Moment;
  readonly safeDue: Moment;
  readonly state: ClockState;
  readonly basis: string;
  /** The computation line by line. */
  readonly steps: readonly string[];
}

/** 催办单: what has run out or is about to, each with how its end was counted, and the notices nobody answered. Source: SPEC M-54. */
export function urgingFields(
  rightsCase: RightsCase,
  clocks: readonly ClockOfPaper[],
  now: Moment,
): DocumentFields['urging'] {
  const pressing = clocks.filter(
    ({ ruleId, state }) => ruleId !== noticeRuleId && (state === 'overdue' || state === 'red'),
  );
  const late = rightsCase.oversight.notices.filter((notice) => noticeState(notice, now) === 'overdue');
  return {
    clocks: pressing.map(({ label, startedAt, lawDue, safeDue, state, basis, steps }) => ({
      label,
      stateText: state === 'overdue' ? '已超期' : '马上到期',
      startedAt,
      lawDueAt: lawDue,
      safeDueAt: safeDue,
      leftText: leftUntil(lawDue, now),
      basisText: orNull(basis),
      steps: steps.map((step, index) => `${index + 1}. ${step}`),
    })),
    notices: late.map((notice) => ({
      matter: notice.matter,
      recipientUnit: notice.recipientUnit,
      responsibleLeader: notice.responsibleLeader,
      feedbackDueAt: notice.feedbackDueAt,
      stateText: noticeStateNames.overdue,
      leftText: leftUntil(notice.feedbackDueAt, now),
    })),
  };
}

function leftUntil(due: Moment, now: Moment): string {
  const ms = elapsedMs(now, due);
  return `${ms < 0 ? '已超' : '还剩'}${spokenDuration(ms)}`;
}
