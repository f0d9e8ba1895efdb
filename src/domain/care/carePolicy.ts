import { z } from 'zod';
import { Day } from '../kernel/moment.ts';
import { ReliefKind } from './relief.ts';

/**
 * What this bureau has laid down for condolence and relief; dated data of the office, never law. The tool compares with it and
 * never computes from it what anybody is to get.
 * Source: SPEC C-21, C-27; law.md §7.4.
 */
export const CarePolicy = z.strictObject({
  schemaVersion: z.literal(1),
  name: z.string(),
  source: z.string(),
  version: z.string(),
  effectiveFrom: Day,
  verified: z.boolean(),
  /** Units: hours after the incident. */
  firstContactHours: z.int().positive(),
  /** Units: days after the incident. */
  followUpDays: z.array(z.int().positive()).max(12).readonly(),
  fundSources: z.array(z.string().min(1).max(60)).max(40).readonly(),
  limits: z
    .array(
      z.strictObject({
        kind: ReliefKind,
        /** Units: integer fen for one person, goods included. */
        perPersonFen: z.int().positive(),
        approver: z.string().max(60),
      }),
    )
    .max(20)
    .readonly(),
});
export type CarePolicy = z.infer<typeof CarePolicy>;

/** The limit for one person; `null` when the bureau has none on file. Units: integer fen. */
export function limitFor(policy: CarePolicy, kind: ReliefKind): number | null {
  return policy.limits.find((limit) => limit.kind === kind)?.perPersonFen ?? null;
}
