import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';
import { TaskForceMember } from '../supervision/taskForce.ts';

/** The three firsts (S1, S2, S9): 启动、救治、法律援助. */
export const FirstStep = z.enum(['activation', 'rescue', 'legalAssistance']);
export type FirstStep = z.infer<typeof FirstStep>;

export const firstStepNames: Readonly<Record<FirstStep, string>> = {
  activation: '第一时间启动维权机制',
  rescue: '第一时间实施最佳救治',
  legalAssistance: '第一时间提供法律援助',
};

export const FirstStepRecord = z.strictObject({ doneAt: Moment, by: z.string(), note: z.string().max(200) });
export type FirstStepRecord = z.infer<typeof FirstStepRecord>;

export const ActivationTrigger = z.enum([
  'officerInjured',
  'violentAssault',
  'crowdObstruction',
  'publicOpinion',
  'assignedFromAbove',
  'insulted',
  'falselyAccused',
  'other',
]);
export type ActivationTrigger = z.infer<typeof ActivationTrigger>;

export const activationTriggerNames: Readonly<Record<ActivationTrigger, string>> = {
  officerInjured: '民警受伤',
  violentAssault: '暴力袭警',
  crowdObstruction: '群体阻碍',
  publicOpinion: '舆情',
  assignedFromAbove: '上级交办',
  insulted: '侮辱诽谤',
  falselyAccused: '诬告投诉',
  other: '其他',
};

/** T0 and what hangs on it. Source: mission S1–S3. */
export const Activation = z.strictObject({
  activatedAt: Moment,
  by: z.string(),
  triggers: z.array(ActivationTrigger).min(1).readonly(),
  reason: z.string().max(500),
  firstSteps: z.strictObject({
    activation: FirstStepRecord,
    rescue: FirstStepRecord.nullable(),
    legalAssistance: FirstStepRecord.nullable(),
  }),
  taskForce: z.array(TaskForceMember).readonly(),
  caseWatchChief: z.string().max(60),
});
export type Activation = z.infer<typeof Activation>;
