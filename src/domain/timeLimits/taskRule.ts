import { epochMs } from '../kernel/moment.ts';
import type { TaskFact } from './clockFacts.ts';
import { dayNumberOf, numberOfDay } from './dayNumber.ts';
import type { TimeLimitRule } from './timeLimitRule.ts';

/** Only the span differs from task to task. */
const instruction: Omit<TimeLimitRule, 'amount'> = {
  id: 'T-U1',
  name: '上级批示交办',
  trigger: 'instructionReceived',
  triggerName: '收到批示交办',
  stoppedBy: ['instructionSettled'],
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
  source: 'superior',
  verified: true,
  note: '办结日期是批示交办要求的，不是法定期限；在“上报”中登记办理结果。',
};

/** A task ordered from above as a time limit of its own, which ends with the last day it allows. Source: SPEC U-6. */
export function taskRule({ dueOn, receivedAt }: TaskFact): TimeLimitRule {
  return { ...instruction, amount: numberOfDay(dueOn) - dayNumberOf(epochMs(receivedAt)) };
}
