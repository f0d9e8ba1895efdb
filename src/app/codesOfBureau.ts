import { ok } from '#domain/kernel/result.ts';
import { withUnitCodes } from '#domain/ledger/statisticsCodes.ts';
import { statisticsCodes } from './shelfData.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** What those above count by, with the codes this bureau entered for its units. Fails: `document.templateDamaged`, `unit.notSetUp`. */
export async function codesOfBureau(around: Surroundings) {
  const codes = await statisticsCodes(around.shelf);
  if (!codes.ok) return codes;
  const unit = await unitOf(around);
  return unit.ok ? ok(withUnitCodes(codes.value, unit.value.unitCodes ?? [])) : unit;
}
