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
});
export type CondolenceVisit = z.infer<typeof CondolenceVisit>;
