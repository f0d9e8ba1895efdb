import { join } from 'node:path';
import { z } from 'zod';
import { UnitSettings } from '#domain/case/unitSettings.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { SubmissionRegister } from '#domain/review/submission.ts';
import { auditedShape } from './auditedRecord.ts';
import type { Audited } from './auditedRecord.ts';
import type { RecordPlace } from '../disk/durableAdapter.ts';

/** What makes a folder a vault. A newer `schemaVersion` keeps this program out of the whole vault. */
const VaultIdentity = z.strictObject({
  schemaVersion: z.literal(2),
  vaultId: z.string().min(1),
  createdAt: Moment,
  /** Every case record is at least of this version: checked at opening, so that ten thousand need not be looked at. */
  recordsVersion: z.int().positive(),
});
export type VaultIdentity = z.infer<typeof VaultIdentity>;

export function vaultPlace(folder: string): RecordPlace<VaultIdentity> {
  return {
    path: join(folder, 'vault.json'),
    sealedAs: null,
    schema: VaultIdentity,
    schemaVersion: 2,
    backup: 'twin',
  };
}

/** Written twice: nobody is let in without them. */
const settingsShape = auditedShape({
  schema: UnitSettings,
  schemaVersion: 1,
  backup: 'twin',
});

export function settingsPlace(folder: string): RecordPlace<Audited<UnitSettings>> {
  return { ...settingsShape, path: join(folder, 'settings.sealed'), sealedAs: 'settings' };
}

const submissionsShape = auditedShape({
  schema: SubmissionRegister,
  schemaVersion: 1,
  backup: 'previousGeneration',
});

/** Dossiers brought in for review; there is no file before the first. */
export function submissionsPlace(folder: string): RecordPlace<Audited<SubmissionRegister>> {
  return { ...submissionsShape, path: join(folder, 'submissions.sealed'), sealedAs: 'submissions' };
}
