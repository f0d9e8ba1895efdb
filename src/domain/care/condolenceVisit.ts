import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';

/** Who stands behind a visit (S8: 分局、市局、省厅). */
export const VisitLevel = z.enum(['district', 'city', 'province', 'union', 'other']);
export type VisitLevel = z.infer<typeof VisitLevel>;

export const visitLevelNames: Readonly<Record<VisitLevel, string>> = {
  district: '本局',
  city: '市局',
  province: '省厅',
  union: '工会',
  other: '其他',
};

/** How the person seemed to the visitors, as C03 asks; no diagnosis. */
export const PsychologyState = z.enum(['unknown', 'normal', 'advised', 'referred']);
export const psychologyNames = {
  unknown: '未填',
  normal: '正常',
  advised: '建议疏导',
  referred: '已转介',
} as const satisfies Record<z.infer<typeof PsychologyState>, string>;

/** Whether the person agreed to photographs; never supposed. */
export const PhotoConsent = z.enum(['unknown', 'given', 'refused']);
export const photoConsentNames = {
  unknown: '没有问',
  given: '已同意',
  refused: '未同意',
} as const satisfies Record<z.infer<typeof PhotoConsent>, string>;

/**
 * One visit to a hurt officer or the family: the visit is an event, the money a record.
 * Units: `amountFen` in integer fen; 0 = no money. The tool never computes an entitlement.
 */
export const CondolenceVisit = z.strictObject({
  id: z.string(),
  at: Moment,
  place: z.string().max(80),
  level: VisitLevel,
  visitors: z
    .array(
      z.strictObject({ name: z.string().min(1).max(60), post: z.string().max(60), unit: z.string().max(60) }),
    )
    .min(1)
    .readonly(),
  /** Ids of the affected officers visited. */
  officerIds: z.array(z.string()).min(1).readonly(),
  /** Ids of those of their families who were visited too, or instead. */
  familyIds: z.array(z.string()).max(20).readonly(),
  condition: z.string().max(500),
  needs: z.string().max(500),
  reply: z.string().max(500),
  amountFen: z.int().nonnegative().max(100_000_000),
  fundSource: z.string().max(60),
  goods: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(60),
        quantity: z.int().positive(),
        unitPriceFen: z.int().nonnegative(),
      }),
    )
    .readonly(),
  /** The follow-up it answers for; `null` = a visit of condolence. Units: days after the incident. */
  followUpDays: z.int().positive().nullable(),
  psychology: PsychologyState,
  photoConsent: PhotoConsent,
  /** Ids of evidence items; only with consent. */
  photoIds: z.array(z.string()).max(4).readonly(),
});
export type CondolenceVisit = z.infer<typeof CondolenceVisit>;
