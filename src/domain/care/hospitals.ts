import { z } from 'zod';
import { Hospital } from '../case/unitSettings.ts';
import type { UnitSettings } from '../case/unitSettings.ts';
import { failure } from '../kernel/failure.ts';
import type { Day } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

/** The directory as the office types it, and the state of the settings it was looking at. */
export const HospitalsInput = z.strictObject({
  revision: z.int().nonnegative(),
  hospitals: z.array(Hospital).max(60).readonly(),
});
export type HospitalsInput = z.infer<typeof HospitalsInput>;

/**
 * The settings with another directory of 定点医院.
 *
 * Fails: `case.changedElsewhere` when someone saved settings in between; `case.contradiction` when a name stands there twice.
 * Source: SPEC C-15.
 */
export function withHospitals(
  settings: UnitSettings,
  { revision, hospitals }: HospitalsInput,
): Result<UnitSettings> {
  if (settings.revision !== revision) return refused(failure('case.changedElsewhere'));
  const names = hospitals.map(({ name }) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    return refused(failure('case.contradiction', { field: '医院名称', problem: `“${twice}”填写了两次` }));
  return ok({ ...settings, hospitals });
}

export type AgreementState = 'running' | 'expired' | 'notOnFile';
export const agreementStateNames: Readonly<Record<AgreementState, string>> = {
  running: '协议有效',
  expired: '协议已到期',
  notOnFile: '没有登记协议',
};

/** Where the 绿色通道 agreement with a hospital stands; its last day still counts. Source: SPEC C-15. */
export function agreementState({ agreementUntil }: Hospital, today: Day): AgreementState {
  if (agreementUntil == null) return 'notOnFile';
  return agreementUntil < today ? 'expired' : 'running';
}
