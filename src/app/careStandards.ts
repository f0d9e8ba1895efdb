import type { CarePolicy } from '#domain/care/carePolicy.ts';
import type { Day } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { careGoalsOf, carePolicyOn } from '#domain/registers/careStandard.ts';
import type { CareGoals } from '#domain/timeLimits/careClocks.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import type { TemplateShelf } from './paperPorts.ts';
import { carePolicy } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

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

/** Goals that did not change stay the same object: what was counted by them holds. */
const goalsByShelf = new WeakMap<TemplateShelf, readonly CareGoals[]>();

/** What this office has set itself from which day on; before its first own standard, what was delivered. Fails: `document.templateDamaged`. */
export async function careGoals({
  shelf,
  vault,
}: Pick<Surroundings, 'shelf' | 'vault'>): Promise<Result<readonly CareGoals[]>> {
  const delivered = await carePolicy(shelf);
  if (!delivered.ok) return delivered;
  const settings = await vault.readSettings();
  const own = settings.ok ? (settings.value?.registers?.standards ?? []) : [];
  const goals = careGoalsOf(delivered.value, own);
  const before = goalsByShelf.get(shelf);
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(goals)) return ok(before);
  goalsByShelf.set(shelf, goals);
  return ok(goals);
}
