import type { CarePolicy } from '#domain/care/carePolicy.ts';
import type { Day } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { carePolicyOn } from '#domain/registers/careStandard.ts';
import { carePolicy } from './shelfData.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** The bureau's own standard of a day, or the delivered one that says it is unchecked. Source: SPEC C-34. */
export async function carePolicyAt(around: Surroundings): Promise<Result<(day: Day) => CarePolicy>> {
  const delivered = await carePolicy(around.shelf);
  if (!delivered.ok) return delivered;
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const standards = unit.value.registers?.standards ?? [];
  return ok((day: Day) => carePolicyOn(delivered.value, standards, day));
}
