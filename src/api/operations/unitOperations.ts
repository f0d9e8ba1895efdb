import { z } from 'zod';
import { healthCodes, remedyKinds } from '#domain/keeping/healthCode.ts';
import { keptApart, UnitSettings } from '#domain/case/unitSettings.ts';
import { NewAccount, UserAccount } from '#domain/access/userAccount.ts';
import { operation } from '../operation.ts';
import type { Audience } from '../operation.ts';
import { list } from '../list.ts';

/** What the first-start screen asks for. */
export const UnitSetUp = UnitSettings.omit({
  schemaVersion: true,
  revision: true,
  setUpAt: true,
  ...keptApart,
});
export type UnitSetUp = z.infer<typeof UnitSetUp>;

export const HealthFindingView = z.strictObject({
  code: z.enum(healthCodes),
  severity: z.enum(['ok', 'warning', 'error']),
  message: z.string(),
  path: z.string().optional(),
  /** What to do next, and what of that the program can do. */
  next: z.string(),
  remedy: z.enum(remedyKinds).nullable(),
});
export type HealthFindingView = z.infer<typeof HealthFindingView>;

/** Someone an account is made for at the first start. */
export const FirstAccount = NewAccount.omit({ role: true });

/** The first start: the unit, and the four people without whom nothing can be done. */
export const FoundingInput = z.strictObject({
  unit: UnitSetUp,
  systemAdministrator: FirstAccount.extend({ password: z.string().max(300) }),
  securityOfficer: FirstAccount,
  auditor: FirstAccount,
  caseOfficer: FirstAccount,
});
export type FoundingInput = z.infer<typeof FoundingInput>;

/** A password someone else will be handed on paper, once; it must be changed at the first entry. */
export const InitialPassword = z.strictObject({ account: UserAccount, password: z.string() });
export type InitialPassword = z.infer<typeof InitialPassword>;

/** Shown once and never stored readable: the recovery code, and the sheet to print it on. */
export const RecoverySheet = z.strictObject({
  recoveryCode: z.string(),
  /** Content path of the PDF, kept in memory for ten minutes; `null` when it could not be pressed (a font is missing) and the code must be copied by hand. */
  sheet: z.string().nullable(),
});
export type RecoverySheet = z.infer<typeof RecoverySheet>;

const administrators: Audience = ['systemAdministrator'];
const systemPeople: Audience = ['systemAdministrator', 'securityOfficer', 'auditor'];

export const unitOperations = {
  'unit.read': operation(
    'query',
    'everyUser',
    z.strictObject({}),
    z.strictObject({ settings: UnitSettings, programVersion: z.string(), vaultPlace: z.string() }),
  ),
  'unit.setUp': operation(
    'command',
    'anyone',
    FoundingInput,
    RecoverySheet.extend({ initialPasswords: list(InitialPassword) }),
  ),
  'unit.save': operation('command', administrators, UnitSettings, UnitSettings),
  'unit.examine': operation('job', systemPeople, z.strictObject({}), list(HealthFindingView)),
};
