import { z } from 'zod';
import { Day } from '../kernel/moment.ts';
import { noAnswers, TrainingAnswers } from './trainingAnswers.ts';

/** Source: the report's 业务培训、上岗培训、警衔晋升培训, 警示教育, 武器警械、突发案（事）件处置 (mission S12). */
export const TrainingKind = z.enum([
  'business',
  'onboarding',
  'rankPromotion',
  'warning',
  'weapons',
  'emergency',
  'other',
]);
export type TrainingKind = z.infer<typeof TrainingKind>;
export const trainingKindNames: Readonly<Record<TrainingKind, string>> = {
  business: '业务培训',
  onboarding: '上岗培训',
  rankPromotion: '警衔晋升培训',
  warning: '警示教育',
  weapons: '武器警械使用',
  emergency: '突发案（事）件处置',
  other: '其他',
};

/** How many of a unit were there. */
export const Attendance = z.strictObject({
  unit: z.string().trim().min(1).max(60),
  count: z.int().positive().max(10_000),
});
export type Attendance = z.infer<typeof Attendance>;

/** One class that took place. */
export const TrainingSession = z.strictObject({
  id: z.string().min(1).max(40),
  heldOn: Day,
  kind: TrainingKind,
  topic: z.string().trim().min(1).max(80),
  teacher: z.string().trim().max(60),
  place: z.string().trim().max(80),
  attendances: z.array(Attendance).min(1).max(200).readonly(),
  /** The pattern finding or review that called for it. */
  reason: z.string().trim().max(300),
  answers: TrainingAnswers.default(noAnswers),
  /** Cases it draws its lessons from. */
  caseIds: z.array(z.string().max(40)).max(50).readonly(),
});
export type TrainingSession = z.infer<typeof TrainingSession>;

export function attendanceOf({ attendances }: TrainingSession, unit: string | null): number {
  return attendances
    .filter((one) => unit === null || one.unit === unit)
    .reduce((sum, { count }) => sum + count, 0);
}
