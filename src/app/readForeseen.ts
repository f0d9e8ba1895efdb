import { ok } from '#domain/kernel/result.ts';
import { foreseenFor } from '#domain/registers/dutyRisk.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** What was foreseen of the duty of a case, and written before it happened. Fails: as reading the case. Source: SPEC M-73. */
export async function readForeseen(around: Surroundings, caseId: string) {
  const read = await around.vault.readCase(caseId);
  if (!read.ok) return read;
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  return ok({ assessments: foreseenFor(unit.value.registers?.risks ?? [], read.value) });
}
