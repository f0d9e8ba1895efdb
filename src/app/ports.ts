/**
 * What the actions need from the outside world. Adapters implement these; a suite per port (test/contract) proves them.
 * Everything is asynchronous data: no Node types, no paths from the screen.
 */
import type { LoginFailures } from '#domain/access/loginDelay.ts';
import type { Actor, UserAccount } from '#domain/access/userAccount.ts';
import type { Deed } from '#domain/audit/trailEntry.ts';
import type { CaseOrder } from '#domain/case/caseOrder.ts';
import type { CaseSummary } from '#domain/case/caseSummary.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import type { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Day, Moment } from '#domain/kernel/moment.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { LedgerCase } from '#domain/ledger/ledgerScope.ts';
import type { PeriodFigures } from '#domain/ledger/periodSentence.ts';
import type { StageCount } from '#domain/ledger/stageCounts.ts';
import type { CaseNumbers, NumberCount } from '#domain/papers/numberRegister.ts';
import type { SubmissionRegister } from '#domain/review/submission.ts';
import type { ClockFacts } from '#domain/timeLimits/clockFacts.ts';
import type { AdvisedFinding, BackupSnapshot, Backups, Repairs, RestoredVault } from './keepingPorts.ts';
import type { TrailExamination, TrailPage, TrailQuery } from './trailPorts.ts';

/** A stream of bytes; pulling is back-pressure, throwing means the medium failed. */
export type ByteSource = AsyncIterable<Uint8Array>;

/** How far a long piece of work is, and whether a person has asked it to stop. */
export interface Progress {
  report(step: ProgressStep): void;
  isCancelled(): boolean;
}
export interface ProgressStep {
  readonly phase: string;
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly doneFiles: number;
  readonly totalFiles: number;
}

export interface Clock {
  /** Wall clock, second precision, Chinese legal time; a person may set it, forward and back. */
  now(): Moment;
  /** Milliseconds since the program started; nobody can set it, so it shows when someone set the other. */
  uptimeMs(): number;
}

/** Unguessable identifiers: 26 lower-case letters and digits, never repeated. */
export interface IdSource {
  next(): string;
}

/** Half-open byte range `[start, end)`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}
export interface StoredObject {
  readonly sha256: Sha256;
  readonly sm3: Sm3;
  readonly sizeBytes: number;
  /** The same bytes were in the vault before. */
  readonly alreadyStored: boolean;
}
export interface OpenedObject {
  readonly sizeBytes: number;
  /** Bytes of the range, or all of them. */
  stream(range?: ByteRange): ByteSource;
}
export interface CaseQuery {
  /** Any substring of number, name, place, people; or pinyin initials. Empty = all. */
  readonly text: string;
  readonly stages: readonly string[];
  readonly kinds: readonly string[];
  /** Only cases this user is a member of; `null` = all. */
  readonly visibleTo: string | null;
  readonly order: CaseOrder;
  readonly offset: number;
  readonly limit: number;
}
export interface CasePage {
  readonly total: number;
  readonly rows: readonly CaseSummary[];
}
export interface SurveyQuery {
  /** First day of the period counted. */
  readonly since: Day;
  /** As in `CaseQuery`. */
  readonly visibleTo: string | null;
}
/** Figures over all cases, counted where they lie. */
export interface CaseSurvey {
  readonly stageCounts: readonly StageCount[];
  readonly period: PeriodFigures;
}
/** An open case as the desk's clocks need it. */
export interface CaseClockRow {
  readonly caseId: string;
  readonly caseName: string;
  readonly facts: ClockFacts;
}
/** An account, and the wrong passwords typed for it since it was last entered. */
export interface KnownAccount {
  readonly account: UserAccount;
  readonly failures: LoginFailures | null;
}
/** The people of an open vault. Every change is durable and in the vault's trail when resolved. */
export interface Accounts {
  list(): Promise<Result<readonly KnownAccount[]>>;
  /** Fails: `account.nameTaken`. */
  add(account: UserAccount, password: string, deed: Deed): Promise<Result<UserAccount>>;
  /** Stores the account as given; login name and id stay. Disabling takes the key away from it. Fails: `account.unknown`. */
  change(account: UserAccount, deed: Deed): Promise<Result<UserAccount>>;
  /** Gives a new password, by which the old one ends and wrong tries are forgotten. Fails: `account.unknown`. */
  setPassword(account: UserAccount, password: string, deed: Deed): Promise<Result<UserAccount>>;
  /** Whether this is the account's password. Counts as a try at the door. Fails: as `VaultDoor.enter`. */
  prove(loginName: string, password: string): Promise<Result<UserAccount>>;
  /** Forgets the wrong tries for an account. Fails: `account.unknown`. */
  forgive(accountId: string, deed: Deed): Promise<Result<UserAccount>>;
  /** A new recovery code; the one before no longer opens anything. */
  newRecoveryCode(deed: Deed): Promise<Result<string>>;
}

/** What a new vault begins with. */
export interface Founding {
  readonly settings: UnitSettings;
  readonly accounts: readonly { readonly account: UserAccount; readonly password: string }[];
}

/**
 * The vault from outside: what can be asked before anyone is known.
 *
 * A refused entry says the same, after the same time, for a wrong password and for a name nobody has.
 */
export interface VaultDoor {
  /** `empty`: nobody has founded a vault here yet. */
  condition(): 'empty' | 'closed' | 'open';
  /** Makes the vault: all of it is there afterwards, or nothing that counts. The door stays closed. Fails: `unit.alreadySetUp`. */
  found(founding: Founding): Promise<Result<{ readonly recoveryCode: string }>>;
  /**
   * Opens the vault, or proves a password to one that is open.
   * Fails: `session.wrongPassword`, `session.mustWait`, `session.accountLocked`, `session.awaitingApproval`, and what the vault refuses.
   */
  enter(loginName: string, password: string, progress?: Progress): Promise<Result<UserAccount>>;
  /** Backups at a place, newest first, for a PC without a vault. Fails: `unit.alreadySetUp`, `backup.noneHere`. */
  backupsAt(folderToken: string): Promise<Result<readonly BackupSnapshot[]>>;
  /** Brings a backup in: an empty vault before, the whole restored one after. Fails: `unit.alreadySetUp`, `backup.*`, `api.cancelled`. */
  restore(folderToken: string, snapshot: string, progress: Progress): Promise<Result<RestoredVault>>;
  /** Gives an account a new password by the printed code, forgets its wrong tries and makes it active. Fails: `session.wrongRecoveryCode`, `session.mustWait`, `account.unknown`. */
  recover(code: string, loginName: string, password: string): Promise<Result<UserAccount>>;
  /** The open vault as this person works in it; throws when the door is closed. */
  vaultFor(actor: Actor): Vault;
  /** Closes the vault and forgets its key once nobody is inside. */
  leave(): Promise<void>;
  /** Leaves, and gives the folder free for another program. */
  release(): Promise<void>;
}

/** Signs packages in the name of the vault. */
export interface PackageSigner {
  /** SubjectPublicKeyInfo of the Ed25519 key as PEM, which openssl reads. */
  readonly publicKeyPem: string;
  /** SHA-256 of the key's DER, by which people tell keys apart. */
  readonly keyFingerprint: Sha256;
  /** The raw signature, 64 bytes. Fails: throws for anything that is no tag manifest, because the same key signs the trails. */
  signTagManifest(bytes: Uint8Array): Uint8Array;
}

/**
 * Where confirmed work lives, as one person works in it.
 *
 * After a power cut: what a resolved promise confirmed is there; what was not confirmed is there whole or not at all.
 */
export interface Vault {
  readSettings(): Promise<Result<UnitSettings | null>>;
  /** `what` = the line of the trail. Fails: `case.changedElsewhere` when the stored revision is not `next.revision`. */
  saveSettings(next: UnitSettings, what?: string): Promise<Result<UnitSettings>>;
  /** Dossiers brought in for review; an empty register before the first. Fails: `review.notYours`. */
  readSubmissions(): Promise<Result<SubmissionRegister>>;
  /** Fails: `review.notYours`; `case.changedElsewhere` when the stored revision is not `next.revision`. */
  saveSubmissions(next: SubmissionRegister, deed: Deed): Promise<Result<SubmissionRegister>>;
  findCases(query: CaseQuery): Promise<CasePage>;
  surveyCases(query: SurveyQuery): Promise<CaseSurvey>;
  /** What the clocks of every open case are counted from, without opening one; the same list until something changes. `visibleTo` as in `CaseQuery`. */
  surveyClocks(visibleTo: string | null): Promise<readonly CaseClockRow[]>;
  /** Every case as 台账统计 counts it; the same list until something changes. `visibleTo` as in `CaseQuery`. */
  surveyLedger(visibleTo: string | null): Promise<readonly LedgerCase[]>;
  readCase(caseId: string): Promise<Result<RightsCase>>;
  /**
   * Stores the record one revision up; the line of the trail is `deed`, or else what its newest events say.
   * Fails: `case.changedElsewhere` when someone saved in between.
   */
  saveCase(next: RightsCase, deed?: Deed): Promise<Result<RightsCase>>;
  /** Hashes (SHA-256 and SM3) while copying; durable when resolved. Read failures are thrown by the source itself. */
  storeObject(source: ByteSource, progress?: Progress): Promise<Result<StoredObject>>;
  /** Reads the stored bytes again and compares. Fails: `vault.objectDamaged`, `vault.objectMissing`. */
  verifyObject(sha256: Sha256): Promise<Result<StoredObject>>;
  openObject(sha256: Sha256): Promise<Result<OpenedObject>>;
  /** Gap-free number per scheme and year, starting at 1; a number is given once. */
  nextNumber(scheme: string, year: number): Promise<Result<number>>;
  /** The last number given, by scheme and year. */
  givenNumbers(): Promise<Result<readonly NumberCount[]>>;
  /** The numbers every case and its papers bear, without opening one; the same list until something changes. */
  surveyNumbers(): Promise<readonly CaseNumbers[]>;
  /** Re-reads everything and reports typed findings. */
  examine(progress?: Progress): Promise<readonly AdvisedFinding[]>;
  /** Whether a case's file is damaged and the one before it is shown instead, without the last save. */
  recoveredFrom(caseId: string): Promise<Result<'previousGeneration' | null>>;
  /** Writes a line into the trail of a case, or of the vault: for what changes no record. Durable when resolved. */
  note(caseId: string | null, deed: Deed): Promise<Result<null>>;
  readTrail(query: TrailQuery): Promise<Result<TrailPage>>;
  packageSigner(): Promise<Result<PackageSigner>>;
  /** 32 bytes, the same every time, by which packages sealed for this vault are opened. */
  packageSecret(): Promise<Result<Uint8Array>>;
  /** Reads every chain and every signed checkpoint, and compares them with the records. */
  examineTrails(progress?: Progress): Promise<Result<TrailExamination>>;
  readonly accounts: Accounts;
  readonly backups: Backups;
  readonly repairs: Repairs;
}

/** Thrown inside a source stream, or by whoever finds its bytes changed; carries the typed failure to the action that reads. */
export class SourceFailure extends Error {
  override readonly name = 'SourceFailure';
  readonly failure: Failure;
  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options);
    this.failure = failure;
  }
}
