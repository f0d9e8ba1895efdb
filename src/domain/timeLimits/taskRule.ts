import { epochMs } from '../kernel/moment.ts';
import type { TaskFact, TaskKind } from './clockFacts.ts';
import { dayNumberOf, numberOfDay } from './dayNumber.ts';
import type { TimeLimitRule } from './timeLimitRule.ts';

type Task = Omit<TimeLimitRule, 'amount'>;

/** What all tasks share: they end with the day that people named, whatever day that is. */
const byDay = {
  kind: 'deadline',
  per: 'case',
  excludedBy: [],
  unit: 'day',
  startExcluded: true,
  roll: 'never',
  basis: [],
  extensions: [],
  pauses: [],
  alarmDays: null,
  verified: true,
} as const satisfies Partial<Task>;

const tasks: Readonly<Record<TaskKind, Task>> = {
  instruction: {
    ...byDay,
    id: 'T-U1',
    name: '上级批示交办',
    trigger: 'instructionReceived',
    triggerName: '收到批示交办',
    stoppedBy: ['instructionSettled'],
    source: 'superior',
    note: '办结日期是批示交办要求的，不是法定期限；在“上报”中登记办理结果。',
  },
  return: {
    ...byDay,
    id: 'T-U2',
    name: '证据退回',
    trigger: 'evidenceLent',
    triggerName: '交出证据',
    stoppedBy: ['evidenceBack'],
    source: 'agreed',
    note: '退回日期是交接时约定的，不是法定期限；在“证据”的流转中登记退回或者再次移交。',
  },
};

/** A task as a time limit of its own, which ends with the last day it allows; only the span differs from task to task. Source: SPEC U-6, E-177. */
export function taskRule({ kind, dueOn, receivedAt }: TaskFact): TimeLimitRule {
  return { ...tasks[kind], amount: numberOfDay(dueOn) - dayNumberOf(epochMs(receivedAt)) };
}
