import { emptyRegisters } from '#domain/registers/bureauRegisters.ts';
import { changeRegisters } from '#domain/registers/changeRegisters.ts';
import type { RegisterChange } from '#domain/registers/changeRegisters.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import { equipmentKinds } from './readRegisters.ts';
import { stampOf, unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Writes one row of a register onto exactly the state the person was looking at; the trail tells of it.
 *
 * Fails: `case.changedElsewhere` when someone saved in between; whatever `changeRegisters` refuses; storage refusals.
 * Source: SPEC R-8.
 */
export async function keepRegisters(
  around: Surroundings,
  { revision, change }: { readonly revision: number; readonly change: RegisterChange },
) {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const kinds = await equipmentKinds(around);
  if (!kinds.ok) return kinds;
  const registers = unit.value.registers ?? emptyRegisters;
  if (registers.revision !== revision) return refused(failure('case.changedElsewhere'));
  const changed = changeRegisters(registers, change, { kinds: kinds.value, stamp: stampOf(around) });
  if (!changed.ok) return changed;
  const next = { ...unit.value, registers: changed.value.registers };
  const saved = await around.vault.saveSettings(next, changed.value.what.slice(0, 300));
  return saved.ok ? ok({ revision: changed.value.registers.revision }) : saved;
}
