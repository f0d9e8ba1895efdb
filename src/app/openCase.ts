import { activateCase } from '#domain/case/activateCase.ts';
import type { ActivationInput } from '#domain/case/activateCase.ts';
import { registerCase } from '#domain/case/registration.ts';
import type { Registration } from '#domain/case/registration.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Result } from '#domain/kernel/result.ts';
import { stampOf, unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Opens a case and, when asked, starts the mechanism in the same durable step.
 * A number is taken only after the registration was accepted, so that refusals leave no gap.
 */
export async function openCase(
  around: Surroundings,
  registration: Registration,
  activation: ActivationInput | null,
): Promise<Result<RightsCase>> {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const stamp = stampOf(around);
  const identity = {
    caseId: around.ids.next(),
    caseNumber: '',
    members: [around.user.id],
    nextId: () => around.ids.next(),
  };
  const registered = registerCase(registration, stamp, identity);
  if (!registered.ok) return registered;
  const opened = activation === null ? registered : activateCase(registered.value, activation, stamp);
  if (!opened.ok) return opened;
  const year = Number(stamp.now.slice(0, 4));
  const serial = await around.vault.nextNumber('case', year);
  if (!serial.ok) return serial;
  const organ = unit.value.organCode === '' ? '' : `${unit.value.organCode}（督）`;
  return around.vault.saveCase({ ...opened.value, caseNumber: `${organ}维字〔${year}〕${serial.value}号` });
}
