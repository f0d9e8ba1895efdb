import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';

/** What a device's clock showed while the true time was known; measured once, applied to all its recordings. */
export const ClockDeviation = z.strictObject({
  deviceShowed: Moment,
  trueTime: Moment,
  /** What the true time was read from. */
  basis: z.enum(['beijingTime', 'phone', 'satellite', 'other']),
  checkedBy: z.array(z.string().min(1).max(60)).min(1).max(4).readonly(),
  checkedAt: Moment,
  note: z.string().max(200),
});
export type ClockDeviation = z.infer<typeof ClockDeviation>;

/** Why a device recorded nothing for a while: 未摄录原因. */
export const Silence = z.strictObject({
  id: z.string(),
  from: Moment,
  until: Moment,
  reason: z.string().trim().min(2).max(200),
  by: z.string(),
  at: Moment,
});
export type Silence = z.infer<typeof Silence>;

/** A recorder, phone or system that items of a case come from. */
export const RecordingDevice = z.strictObject({
  id: z.string(),
  kind: z.enum(['bodyCamera', 'phone', 'surveillance', 'computer', 'other']),
  /** As people call it, e.g. 执法记录仪 3 号. */
  label: z.string().trim().min(1).max(60),
  model: z.string().max(60),
  number: z.string().max(60),
  /** Who wore or used it. */
  wearer: z.string().max(60),
  badgeNumber: z.string().max(20),
  deviation: ClockDeviation.nullable(),
  silences: z.array(Silence).max(200).readonly(),
});
export type RecordingDevice = z.infer<typeof RecordingDevice>;

export const deviceKindNames: Readonly<Record<RecordingDevice['kind'], string>> = {
  bodyCamera: '执法记录仪',
  phone: '手机',
  surveillance: '监控',
  computer: '计算机',
  other: '其他',
};
