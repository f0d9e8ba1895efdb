import { z } from 'zod';
import { healthCodes } from '#domain/keeping/healthCode.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { list } from '../list.ts';
import { operation } from '../operation.ts';
import type { Audience } from '../operation.ts';

const folderToken = z.string().min(1).max(600);
const snapshot = z.string().max(40);

/** A finished backup on a drive; `takenAt: null` when its list cannot be read any more. */
export const SnapshotView = z.strictObject({
  snapshot: z.string(),
  takenAt: Moment.nullable(),
  cases: z.int().nonnegative(),
  objects: z.int().nonnegative(),
  totalBytes: z.number().nonnegative(),
});
export type SnapshotView = z.infer<typeof SnapshotView>;

/** Proof that everything was copied and read back. */
export const BackupReceiptView = SnapshotView.extend({
  takenAt: Moment,
  copiedBytes: z.number().nonnegative(),
});
export type BackupReceiptView = z.infer<typeof BackupReceiptView>;

/** What a restoring today would give. */
export const DrillView = z.strictObject({
  snapshot: z.string(),
  takenAt: Moment,
  /** 如果今天从这份备份恢复，可以得到…件案件、…份证据，最后保存于…。 */
  sentence: z.string(),
  cases: z.int().nonnegative(),
  evidence: z.int().nonnegative(),
  lastSavedAt: Moment.nullable(),
  problems: list(
    z.strictObject({
      code: z.enum([...healthCodes, 'backup.listNotVouchedFor']),
      severity: z.enum(['warning', 'error']),
      message: z.string(),
      path: z.string().optional(),
    }),
  ),
});
export type DrillView = z.infer<typeof DrillView>;

/** A place with backups, for a PC without a vault. */
export const BackupPlaceView = z.strictObject({
  folderToken: z.string(),
  label: z.string(),
  snapshots: list(SnapshotView),
});
export type BackupPlaceView = z.infer<typeof BackupPlaceView>;

export const RestoredView = z.strictObject({
  snapshot: z.string(),
  takenAt: Moment,
  cases: z.int().nonnegative(),
  objects: z.int().nonnegative(),
});
export type RestoredView = z.infer<typeof RestoredView>;

const RepairSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('previousGeneration') }),
  z.strictObject({ kind: z.literal('backup'), folderToken, snapshot }),
]);

/** An intact copy of a damaged file; the person chooses by digest and date. */
export const RepairOfferView = z.strictObject({
  source: RepairSource,
  sha256: Sha256,
  sizeBytes: z.number().nonnegative(),
  savedAt: Moment.nullable(),
  revision: z.int().nullable(),
});
export type RepairOfferView = z.infer<typeof RepairOfferView>;

const path = z.string().min(1).max(200);
const administrators: Audience = ['systemAdministrator'];
const nothing = z.strictObject({});

export const backupOperations = {
  'backup.run': operation(
    'job',
    administrators,
    /** `isThorough`: also reads again what earlier backups have copied. */
    z.strictObject({ folderToken, isThorough: z.boolean() }),
    BackupReceiptView,
  ),
  'backup.list': operation('query', administrators, z.strictObject({ folderToken }), list(SnapshotView)),
  'backup.drill': operation(
    'job',
    administrators,
    z.strictObject({ folderToken, snapshot: snapshot.nullable() }),
    DrillView,
  ),
  /** Backups on the drives that are plugged in; only while there is no vault here. */
  'backup.offers': operation('query', 'anyone', nothing, list(BackupPlaceView)),
  /** Only while there is no vault here; afterwards one enters with the passwords of the backup. */
  'backup.restore': operation('job', 'anyone', z.strictObject({ folderToken, snapshot }), RestoredView),
  'repair.offers': operation(
    'query',
    administrators,
    z.strictObject({ path, folderToken: folderToken.nullable() }),
    list(RepairOfferView),
  ),
  'repair.accept': operation(
    'command',
    administrators,
    z.strictObject({ path, source: RepairSource, sha256: Sha256 }),
    nothing,
  ),
  /** For damaged evidence: the same file from its original medium. */
  'repair.fromOriginal': operation(
    'job',
    administrators,
    z.strictObject({ path, fileToken: z.string().min(1).max(600) }),
    nothing,
  ),
};
