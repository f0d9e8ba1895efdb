import { withHospitals } from '#domain/care/hospitals.ts';
import type { HospitalsInput } from '#domain/care/hospitals.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import type { Result } from '#domain/kernel/result.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Keeps the directory of 定点医院; nothing else of the unit changes. Fails: as the domain's `withHospitals`. */
export async function keepHospitals(
  around: Surroundings,
  input: HospitalsInput,
): Promise<Result<UnitSettings>> {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const next = withHospitals(unit.value, input);
  if (!next.ok) return next;
  const what = `维护定点医院名录：${input.hospitals.length}家`;
  return around.vault.saveSettings(next.value, what);
}
