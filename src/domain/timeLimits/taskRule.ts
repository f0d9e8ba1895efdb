import { epochMs } from '../kernel/moment.ts';
import type { TaskFact, TaskKind } from './clockFacts.ts';
import { dayNumberOf, numberOfDay } from './dayNumber.ts';
import type { TimeLimitRule } from './timeLimitRule.ts';

type Task = Omit<TimeLimitRule, 'amount'>;

/** A notice has a place of its own on the board and on the paper that urges: there it is not counted among the other clocks. */
export const noticeRuleId = 'T-U5';

/** What all tasks share: they end with the day that people named, whatever day that is. */
const byDay = {
  kind: 'deadline',
  per: 'case',
  excludedBy: [],
  atMost: null,
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
  notice: {
    ...byDay,
    id: noticeRuleId,
    name: '督办反馈',
    trigger: 'noticeIssued',
    triggerName: '发出督办通知',
    stoppedBy: ['noticeAnswered'],
    source: 'supervision',
    note: '反馈期限是督办通知写明的，不是法定期限；在“督办”中登记反馈，催办以后应当再反馈。',
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
  visit: {
    ...byDay,
    id: 'T-U3',
    name: '计划看望',
    trigger: 'visitPlanned',
    triggerName: '制定看望计划',
    stoppedBy: ['visitMade'],
    source: 'planned',
    note: '日期是本案看望计划写的，不是法定期限；看望以后在“慰问保障”中记录慰问，并写明完成了哪项计划。',
  },
  need: {
    ...byDay,
    id: 'T-U4',
    name: '困难诉求',
    trigger: 'needRaised',
    triggerName: '提出困难诉求',
    stoppedBy: ['needSettled'],
    source: 'planned',
    note: '期限是登记诉求时约定的，不是法定期限；在“慰问保障”的回访和诉求中登记结果。',
  },
};

/** A task as a time limit of its own, which ends with the last day or minute it allows; only the span differs from task to task. Source: SPEC U-6, E-177, C-53, C-54, M-72. */
export function taskRule({ kind, dueOn, dueAt, receivedAt }: TaskFact): TimeLimitRule {
  const task = tasks[kind];
  const receivedMs = epochMs(receivedAt);
  if (dueAt === undefined) return { ...task, amount: numberOfDay(dueOn) - dayNumberOf(receivedMs) };
  const minutes = (epochMs(dueAt) - receivedMs) / 60_000;
  return { ...task, amount: minutes, unit: 'minute', startExcluded: false };
}
