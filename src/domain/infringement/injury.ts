import { z } from 'zod';
import { Day, Moment } from '../kernel/moment.ts';

/** Body parts as the registration form prints them. */
export const BodyPart = z.enum([
  'head',
  'face',
  'neck',
  'chest',
  'abdomen',
  'upperLimb',
  'lowerLimb',
  'other',
]);
export type BodyPart = z.infer<typeof BodyPart>;

/**
 * Grades of 人体损伤程度鉴定标准, lightest first; `belowMinor` = appraised and below 轻微伤.
 * Source: 人体损伤程度鉴定标准(2014-01-01).
 */
export const injuryGrades = [
  'belowMinor',
  'minor',
  'lightSecond',
  'lightFirst',
  'seriousSecond',
  'seriousFirst',
  'death',
] as const;
export const InjuryGrade = z.enum(injuryGrades);
export type InjuryGrade = z.infer<typeof InjuryGrade>;

export const injuryGradeNames: Readonly<Record<InjuryGrade, string>> = {
  belowMinor: '不构成轻微伤',
  minor: '轻微伤',
  lightSecond: '轻伤二级',
  lightFirst: '轻伤一级',
  seriousSecond: '重伤二级',
  seriousFirst: '重伤一级',
  death: '死亡',
};

/** Where the appraisal stands; a grade exists only once a body has given it. */
export const InjuryAssessment = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('unknown') }),
  z.strictObject({ status: z.literal('none') }),
  z.strictObject({ status: z.literal('pending'), commissionedAt: Moment.nullable(), body: z.string() }),
  z.strictObject({
    status: z.literal('graded'),
    grade: InjuryGrade,
    opinionNumber: z.string().min(1),
    receivedOn: Day,
    body: z.string().min(1),
    /** Kept from the time before the opinion came; absent = nobody took it down. */
    commissionedAt: Moment.nullable().optional(),
  }),
]);
export type InjuryAssessment = z.infer<typeof InjuryAssessment>;

/** One entry of a person's rescue timeline. */
export const Treatment = z.strictObject({
  at: Moment,
  status: z.enum([
    'firstAid',
    'dispatched',
    'emergency',
    'inpatient',
    'surgery',
    'discharged',
    'outpatient',
    'rehabilitation',
    'returnedToDuty',
  ]),
  hospital: z.string(),
  diagnosis: z.string().max(200),
  note: z.string(),
  /** Units: integer fen; `null` = not known, which is not nothing. */
  costFen: z.int().nonnegative().max(100_000_000).nullable(),
  /** Who paid or advanced it. */
  paidBy: z.string().max(60),
  /** Who wrote the line down. */
  by: z.string().max(60),
});
export type Treatment = z.infer<typeof Treatment>;

export const Injury = z.strictObject({
  parts: z.array(BodyPart).readonly(),
  description: z.string(),
  diagnosis: z.string(),
  hospital: z.string(),
  assessment: InjuryAssessment,
  treatments: z.array(Treatment).readonly(),
});
export type Injury = z.infer<typeof Injury>;

/** When the appraisal was commissioned, as far as anybody took it down. */
export function commissionedAtOf(assessment: InjuryAssessment): Moment | null {
  return 'commissionedAt' in assessment ? (assessment.commissionedAt ?? null) : null;
}

/** Something is known to be wrong with the person; whoever was found unhurt is not. */
export function isHurt({ assessment, description, parts }: Injury): boolean {
  return assessment.status !== 'none' && (description !== '' || parts.length > 0);
}

/** What is printed in 伤情等级: the grade, or plainly what is not known. */
export function injuryGradeText(assessment: InjuryAssessment): string {
  switch (assessment.status) {
    case 'unknown':
      return '未填';
    case 'none':
      return '未受伤';
    case 'pending':
      return '待鉴定';
    case 'graded':
      return injuryGradeNames[assessment.grade];
  }
}

export const bodyPartNames: Readonly<Record<BodyPart, string>> = {
  head: '头部',
  face: '面部',
  neck: '颈部',
  chest: '胸部',
  abdomen: '腹部',
  upperLimb: '上肢',
  lowerLimb: '下肢',
  other: '其他部位',
};

export const treatmentNames: Readonly<Record<Treatment['status'], string>> = {
  firstAid: '现场急救',
  dispatched: '送医',
  emergency: '急诊',
  inpatient: '住院',
  surgery: '手术',
  discharged: '出院',
  outpatient: '门诊复查',
  rehabilitation: '康复',
  returnedToDuty: '返岗',
};
