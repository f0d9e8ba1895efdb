import { z } from 'zod';
import { Day } from '../kernel/moment.ts';

/** Kinds are dated data, so that a new kind needs no developer. */
export const EquipmentKinds = z.strictObject({
  version: z.string(),
  effectiveFrom: Day,
  source: z.string(),
  verified: z.boolean(),
  kinds: z
    .array(z.strictObject({ id: z.string().min(1), name: z.string().min(1) }))
    .min(1)
    .readonly(),
});
export type EquipmentKinds = z.infer<typeof EquipmentKinds>;

/** What a unit was handed out of one purchase. */
export const EquipmentIssue = z.strictObject({
  unit: z.string().trim().min(1).max(60),
  quantity: z.int().positive().max(100_000),
  issuedOn: Day,
});
export type EquipmentIssue = z.infer<typeof EquipmentIssue>;

/** One purchase of one kind. Units: fen. */
export const EquipmentLot = z.strictObject({
  id: z.string().min(1).max(40),
  kindId: z.string().min(1).max(40),
  /** As it is printed; kept, so that a kind that leaves the data stays readable. */
  name: z.string().trim().min(1).max(60),
  quantity: z.int().positive().max(100_000),
  unitPriceFen: z.int().nonnegative().max(1_000_000_000),
  boughtOn: Day,
  fundSource: z.string().trim().max(60),
  issues: z.array(EquipmentIssue).max(200).readonly(),
  note: z.string().trim().max(200),
});
export type EquipmentLot = z.infer<typeof EquipmentLot>;

/** What a purchase cost. Units: fen. Source: SPEC R-3. */
export function spentFen({ quantity, unitPriceFen }: EquipmentLot): number {
  return quantity * unitPriceFen;
}

export function issuedQuantity({ issues }: EquipmentLot): number {
  return issues.reduce((sum, { quantity }) => sum + quantity, 0);
}
