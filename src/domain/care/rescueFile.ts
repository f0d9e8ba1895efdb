import { z } from 'zod';
import { Day, Moment } from '../kernel/moment.ts';
import { BodyRegion, BodySide } from './bodyRegion.ts';

export const FastTrackRequest = z.enum([
  'emergencyFirst',
  'treatBeforePaying',
  'consultation',
  'admission',
  'photosAndRecords',
]);
export type FastTrackRequest = z.infer<typeof FastTrackRequest>;
export const fastTrackRequestNames = {
  emergencyFirst: '优先急诊',
  treatBeforePaying: '先救治后结算',
  consultation: '专家会诊',
  admission: '住院治疗',
  photosAndRecords: '伤情拍照及病历留存',
} as const satisfies Record<FastTrackRequest, string>;

/** What the 绿色通道 slip tells the hospital. Source: documents.md W05. */
export const FastTrackSlip = z.strictObject({
  hospital: z.string().trim().min(1).max(60),
  arriveAt: Moment.nullable(),
  escortName: z.string().max(60),
  escortPhone: z.string().max(30),
  requests: z.array(FastTrackRequest).readonly(),
});
export type FastTrackSlip = z.infer<typeof FastTrackSlip>;

export const ImpactKind = z.enum(['psychological', 'sleep', 'pain', 'reputation', 'family', 'other']);
export type ImpactKind = z.infer<typeof ImpactKind>;
export const impactKindNames: Readonly<Record<ImpactKind, string>> = {
  psychological: '心理情绪',
  sleep: '睡眠',
  pain: '疼痛不适',
  reputation: '名誉、网络辱骂',
  family: '家庭生活',
  other: '其他',
};

/** What the attack did that no wound shows; it is an impact and not an injury, and no grade follows from it. */
export const Impact = z.strictObject({
  id: z.string(),
  noticedAt: Moment,
  kind: ImpactKind,
  description: z.string().trim().min(1).max(300),
  /** What was done about it. */
  measure: z.string().max(300),
  by: z.string(),
});
export type Impact = z.infer<typeof Impact>;

export const ReturnToDuty = z.strictObject({
  on: Day,
  duty: z.enum(['full', 'light']),
  /** Until when light duty is arranged; `null` = until further notice. */
  lightUntil: Day.nullable(),
  arrangement: z.string().max(200),
});
export type ReturnToDuty = z.infer<typeof ReturnToDuty>;
export const dutyNames: Readonly<Record<ReturnToDuty['duty'], string>> = {
  full: '恢复原岗位',
  light: '轻便勤务',
};

/** A place on the body diagram, tied to what the doctors found and to what shows it. */
export const BodyMark = z.strictObject({
  id: z.string(),
  side: BodySide,
  region: BodyRegion,
  description: z.string().trim().min(1).max(200),
  diagnosis: z.string().max(200),
  /** Ids of evidence items, photographs as a rule. */
  evidenceIds: z.array(z.string()).max(12).readonly(),
});
export type BodyMark = z.infer<typeof BodyMark>;

/** What is kept of one person's rescue, besides the injury itself with its treatments and its appraisal. Source: mission S2. */
export const RescueFile = z.strictObject({
  officerId: z.string(),
  slip: FastTrackSlip.nullable(),
  impacts: z.array(Impact).max(60).readonly(),
  returnToDuty: ReturnToDuty.nullable(),
  marks: z.array(BodyMark).max(60).readonly(),
});
export type RescueFile = z.infer<typeof RescueFile>;

/** One person's file; an empty one when nothing was recorded yet. */
export function rescueOf(files: readonly RescueFile[], officerId: string): RescueFile {
  return (
    files.find((file) => file.officerId === officerId) ?? {
      officerId,
      slip: null,
      impacts: [],
      returnToDuty: null,
      marks: [],
    }
  );
}
