import { dayOf } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import { emptyRegisters } from '#domain/registers/bureauRegisters.ts';
import { dutyGaps, onDutyNow } from '#domain/registers/dutyRoster.ts';
import { standing } from '#domain/registers/enteredRow.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Whom to call at 维权办 now, and which turns of the coming days nobody has. Source: SPEC R-16. */
export async function readDuty(around: Surroundings) {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const registers = unit.value.registers ?? emptyRegisters;
  const now = around.clock.now();
  const hasRoster = standing(registers.duties).length > 0;
  return ok({
    onDuty: onDutyNow(registers, now),
    /** A bureau that keeps no roster has no gaps in it. */
    gaps: hasRoster ? dutyGaps(registers, dayOf(now)) : [],
    hasRoster,
  });
}
