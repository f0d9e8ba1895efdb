import type { CarePolicy } from '#domain/care/carePolicy.ts';
import type { Day } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { carePolicyOn } from '#domain/registers/careStandard.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import type { TemplateShelf } from './paperPorts.ts';
import { carePolicy } from './shelfData.ts';

/** The bureau's own standard of a day, or the delivered one that says it is unchecked. Source: SPEC C-34. */
export async function carePolicyAt(
  shelf: TemplateShelf,
  { registers }: UnitSettings,
): Promise<Result<(day: Day) => CarePolicy>> {
  const delivered = await carePolicy(shelf);
  if (!delivered.ok) return delivered;
  const standards = registers?.standards ?? [];
  return ok((day: Day) => carePolicyOn(delivered.value, standards, day));
}
