import { z } from 'zod';
import type { Stamp } from '../case/stamp.ts';
import { RecordingDevice } from '../evidence/device.ts';
import type { ImportProfile } from '../evidence/importProfile.ts';
import { nameForm } from '../evidence/nameForm.ts';
import { contradiction } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { asEntered, enteredRow, standing } from './enteredRow.ts';

/**
 * How the bureau's own recorders and stations name their files. Never changed afterwards; a wrong one is struck and entered anew.
 * Source: SPEC E-179.
 */
export const OwnProfile = z.strictObject({
  id: z.string().min(1).max(40),
  label: z.string().trim().min(2).max(60),
  deviceKind: RecordingDevice.shape.kind,
  /** As `nameForm` reads it. */
  form: z.string().trim().min(1).max(160),
  /** From which device or paper it is known. */
  basis: z.string().trim().min(2).max(120),
  ...enteredRow,
});
export type OwnProfile = z.infer<typeof OwnProfile>;

/** A profile as it is typed. */
export const OwnProfileInput = OwnProfile.omit({ entered: true, struck: true });
export type OwnProfileInput = z.infer<typeof OwnProfileInput>;

/** The profiles with one more. Fails: `case.contradiction` naming the field. Source: SPEC E-179. */
export function withProfile(
  profiles: readonly OwnProfile[],
  row: OwnProfileInput,
  stamp: Stamp,
): Result<readonly OwnProfile[]> {
  const { problem } = nameForm(row.form);
  if (problem !== null) return refused(contradiction('命名规则', problem));
  if (profiles.some(({ id }) => id === row.id))
    return refused(contradiction('导入命名规则', '登记以后不再改写；请划去后重新登记'));
  const same = standing(profiles).find(({ form, label }) => form === row.form || label === row.label);
  if (same !== undefined)
    return refused(contradiction('导入命名规则', `与“${same.label}”相同；请先划去那一条`));
  return ok([...profiles, asEntered(row, stamp)]);
}

/** A profile as the import reads names by it; `null` = its form cannot be read. */
export function profileOf({ id, label, basis, deviceKind, form }: OwnProfileInput): ImportProfile | null {
  const { pattern } = nameForm(form);
  const on = form.includes('/') ? 'path' : 'name';
  return pattern === null ? null : { id, label, source: basis, verified: true, deviceKind, on, pattern };
}

/** Those that hold; tried before those delivered. */
export function importProfilesOf(own: readonly OwnProfile[]): readonly ImportProfile[] {
  return standing(own).flatMap((one) => profileOf(one) ?? []);
}
