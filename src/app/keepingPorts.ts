/** What the actions need so that nothing is lost: findings, backups, repairs. */
import type { HealthCode, RemedyKind } from '#domain/keeping/healthCode.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { ByteSource, Progress } from './ports.ts';

export interface HealthFinding {
  readonly code: HealthCode;
  readonly severity: 'ok' | 'warning' | 'error';
  readonly message: string;
  readonly path?: string;
}
/** A finding, what to do about it, and what of that the program can do. */
export interface AdvisedFinding extends HealthFinding {
  readonly next: string;
  readonly remedy: RemedyKind | null;
}

/** A finished backup on a drive. */
export interface BackupSnapshot {
  readonly snapshot: string;
  /** `null`: its list cannot be read any more. */
  readonly takenAt: Moment | null;
  readonly cases: number;
  /** Evidence and papers, each counted once. */
  readonly objects: number;
  readonly totalBytes: number;
}
export interface BackupReceipt {
  readonly snapshot: string;
  readonly takenAt: Moment;
  readonly cases: number;
  readonly objects: number;
  readonly totalBytes: number;
  /** What was not on the drive yet. */
  readonly copiedBytes: number;
}
export interface DrillProblem {
  readonly code: HealthCode | 'backup.listNotVouchedFor';
  readonly severity: 'warning' | 'error';
  readonly message: string;
  readonly path?: string;
}
/** What a restoring today would give. */
export interface DrillReport {
  readonly snapshot: string;
  readonly takenAt: Moment;
  /** Cases that open. */
  readonly cases: number;
  /** Objects that cases name and that open to their digest. */
  readonly evidence: number;
  /** The latest moment any of its cases records; `null` when there is none. */
  readonly lastSavedAt: Moment | null;
  readonly problems: readonly DrillProblem[];
}
export interface RestoredVault {
  readonly snapshot: string;
  readonly takenAt: Moment;
  readonly cases: number;
  readonly objects: number;
  readonly vaultId: string;
}
/** What is on a drive, judged by digests alone. */
export interface BackupVerdict {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly snapshots: readonly (Omit<BackupSnapshot, 'totalBytes'> & {
    /** Paths whose bytes are not as the list says. */
    readonly spoilt: readonly string[];
  })[];
}
/**
 * Backups of the open vault on a drive. Everything there is sealed.
 *
 * Must hold after a power cut, a kill or a pulled stick: what is listed is whole; what is not whole is not listed and is gone on with next time.
 */
export interface Backups {
  /** Fails: `backup.*`, `api.cancelled`, what the drive and the vault refuse. */
  run(folderToken: string, isThorough: boolean, progress: Progress): Promise<Result<BackupReceipt>>;
  /** Newest first. Fails: `backup.noneHere`. */
  list(folderToken: string): Promise<Result<readonly BackupSnapshot[]>>;
  /** Plays a restoring through without writing anything. `snapshot: null` = the newest. Fails: `backup.*`, `api.cancelled`. */
  drill(folderToken: string, snapshot: string | null, progress: Progress): Promise<Result<DrillReport>>;
}

/** Where a good copy of a damaged file comes from. */
export type RepairSource =
  | { readonly kind: 'previousGeneration' }
  | { readonly kind: 'backup'; readonly folderToken: string; readonly snapshot: string };
export interface RepairOffer {
  readonly source: RepairSource;
  /** Of the stored bytes; a repair takes exactly these or nothing. */
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  /** When the record was saved; `null` for what carries no date. */
  readonly savedAt: Moment | null;
  readonly revision: number | null;
}
/** Mends what an examination found damaged; `path` is that of the finding. Every repair is in the trail. */
export interface Repairs {
  /** Intact copies, newest first. Fails: `repair.notRepairable`, `backup.noneHere`. */
  offers(path: string, folderToken: string | null): Promise<Result<readonly RepairOffer[]>>;
  /** Fails: `repair.offerGone` when the copy is not the one that was offered. */
  accept(path: string, offer: Pick<RepairOffer, 'source' | 'sha256'>): Promise<Result<null>>;
  /** Takes the bytes of a damaged object from the file it once came from. Fails: `repair.otherContent`; what the source throws is thrown. */
  fromOriginal(path: string, source: ByteSource, progress: Progress): Promise<Result<null>>;
}
