import type { HealthFinding } from '#app/keepingPorts.ts';
import type { Progress } from '#app/ports.ts';
import type { RightsCase, StoredBytes } from '#domain/case/rightsCase.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { epochMs } from '#domain/kernel/moment.ts';
import type { Submission } from '#domain/review/submission.ts';
import { anchorPlace } from '../trail/anchor.ts';
import type { Audited } from '../records/auditedRecord.ts';
import { casePlace, casesFolder, presentCases } from '../records/caseFiles.ts';
import { signingPlace } from '../trail/checkpoints.ts';
import { inspectRecord } from '../disk/durableAdapter.ts';
import type { Inspected, ReadablePlace, RecordPlace } from '../disk/durableAdapter.ts';
import { damagedOf, previousOf } from '../disk/durableWrite.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { orUnreadable } from './examination.ts';
import type { ObjectReference, VaultParts } from './examination.ts';
import { keyringPlace } from '../door/keyring.ts';
import { attemptsPlace } from '../door/loginAttempts.ts';
import { countNumbers, numbersPlace } from '../records/numbers.ts';
import { failureOf, VaultRefusal } from '../refusal.ts';
import { settingsPlace, submissionsPlace, vaultPlace } from '../records/vaultRecords.ts';

export interface ExaminedRecords {
  readonly findings: readonly HealthFinding[];
  /** Every object that a readable record names. */
  readonly references: readonly ObjectReference[];
  /** Cases that open, be it on the generation before. */
  readonly readableCases: number;
  /** The latest moment any case records. Units: milliseconds since 1970. */
  readonly newestMs: number;
}

/** Reads every record and the generation behind it. */
export async function examineRecords(
  { disk, cases }: VaultParts,
  progress?: Progress,
): Promise<ExaminedRecords> {
  const findings: HealthFinding[] = [];
  const references: ObjectReference[] = [];
  let newestMs = 0;
  let readableCases = 0;
  for (const [name, place] of namedPlaces(disk.folder)) {
    findings.push(...(await examineRecord(disk, place, name)).findings);
  }
  const settings = await examineRecord(disk, settingsPlace(disk.folder), 'settings.sealed');
  const submissions = await examineRecord(disk, submissionsPlace(disk.folder), 'submissions.sealed');
  findings.push(...settings.findings, ...submissions.findings);
  references.push(
    ...objectsOfSettings(settings.value?.record ?? null),
    ...objectsOf(submissions.value?.record.submissions ?? []).map(({ sha256 }) => ({
      sha256,
      namedBy: '送审卷宗（submissions.sealed）',
    })),
  );
  findings.push(...(await examineNumbers(disk)));
  const caseIds = (await presentCases(disk)).toSorted();
  for (const [done, caseId] of caseIds.entries()) {
    if (progress?.isCancelled() === true) break;
    const path = `${casesFolder}/${caseId}/case.sealed`;
    const examined = await examineRecord(disk, casePlace(disk.folder, caseId), path);
    findings.push(...examined.findings);
    if (examined.value !== null) {
      const rightsCase = examined.value.record;
      readableCases += 1;
      findings.push(...previousMissing(examined, path));
      if (examined.isCurrent) findings.push(...matchIndex(cases.index.revisionOf(caseId), rightsCase, path));
      references.push(...objectsOfCase(rightsCase));
      newestMs = Math.max(newestMs, ...rightsCase.events.map((event) => epochMs(event.at)));
    }
    progress?.report({
      phase: 'records',
      doneBytes: 0,
      totalBytes: 0,
      doneFiles: done + 1,
      totalFiles: caseIds.length,
    });
  }
  if (findings.length === 0 && progress?.isCancelled() !== true) {
    findings.push({
      code: 'record.intact',
      severity: 'ok',
      message: `案件记录 ${caseIds.length} 件全部完好。`,
    });
  }
  return { findings, references, readableCases, newestMs };
}

type AnyPlace = Pick<RecordPlace<unknown>, 'path'> & ReadablePlace<unknown>;

function namedPlaces(folder: string): readonly (readonly [string, AnyPlace])[] {
  return [
    ['vault.json', vaultPlace(folder)],
    ['numbers.sealed', numbersPlace(folder)],
    ['signing.sealed', signingPlace(folder)],
    ['anchor.sealed', anchorPlace(folder)],
    ['keyring.json', keyringPlace(folder)],
    ['attempts.json', attemptsPlace(folder)],
  ];
}

/** Evidence by its number; papers and whatever else by the case alone. */
function objectsOfCase({ evidence, ...rest }: RightsCase): readonly ObjectReference[] {
  const inCase = `案件 ${casesFolder}/${rest.id} `;
  const named = (value: unknown, what: string) =>
    [...new Set(objectsNamedIn(value))].map((sha256) => ({ sha256, namedBy: `${inCase}${what}` }));
  return [...evidence.flatMap((item) => named(item, `证据${item.number}`)), ...named(rest, '文书或者附件')];
}

/** The ledgers of stations and the bureau's own forms. */
function objectsOfSettings(settings: UnitSettings | null): readonly ObjectReference[] {
  const digests = objectsNamedIn([settings?.stations?.packs, settings?.ownForms]);
  return digests.map((sha256) => ({ sha256, namedBy: '单位设置（settings.sealed）' }));
}

/** What dossiers brought in for review keep: their case data, and of their files those that came in whole. */
function objectsOf(submissions: readonly Submission[]): readonly Pick<StoredBytes, 'sha256'>[] {
  return submissions.flatMap(({ caseData, files }) => [caseData, ...files.filter(({ isKept }) => isKept)]);
}

/** A record of the numbers that is older than what the anchor has seen would give them a second time. */
async function examineNumbers(disk: VaultDisk): Promise<HealthFinding[]> {
  const given = await orUnreadable(() => countNumbers(disk));
  const anchor = await orUnreadable(() =>
    inspectRecord(disk, anchorPlace(disk.folder), anchorPlace(disk.folder).path),
  );
  if (given === 'unreadable' || anchor === 'unreadable' || anchor.state !== 'intact') return [];
  return given >= anchor.value.numbersGiven ? [] : [finding('numbers.rolledBack', 'error', 'numbers.sealed')];
}

type Condition<T> = Inspected<T> | { readonly state: 'unreadable' | 'newer' };

async function examineRecord<T>(
  disk: VaultDisk,
  place: Pick<RecordPlace<T>, 'path'> & ReadablePlace<T>,
  path: string,
): Promise<{
  readonly findings: HealthFinding[];
  readonly value: T | null;
  readonly isCurrent: boolean;
  readonly isAlone: boolean;
}> {
  const inspect = async (file: string): Promise<Condition<T>> => {
    try {
      return await inspectRecord(disk, place, file);
    } catch (error) {
      if (failureOf(error, 'reading') === null) throw error;
      return { state: error instanceof VaultRefusal ? 'newer' : 'unreadable' };
    }
  };
  const current = await inspect(place.path);
  const previous = await inspect(previousOf(place.path));
  const aside = await inspect(damagedOf(place.path));
  const findings = [
    ...troubleWith(current.state, previous.state, path),
    ...(aside.state === 'absent' ? [] : [finding('record.setAside', 'warning', `${path}.damaged`)]),
  ];
  return {
    findings,
    value: whatReadersGet(current, previous),
    isCurrent: current.state === 'intact',
    isAlone: previous.state === 'absent',
  };
}

function whatReadersGet<T>(current: Condition<T>, previous: Condition<T>): T | null {
  if (current.state === 'intact') return current.value;
  const isGivenUp = current.state === 'damaged' || current.state === 'absent';
  return isGivenUp && previous.state === 'intact' ? previous.value : null;
}

/** What was saved more than once has left the generation before. */
function previousMissing(
  { value, isAlone }: { readonly value: Audited<RightsCase> | null; readonly isAlone: boolean },
  path: string,
): HealthFinding[] {
  const isDue = isAlone && value !== null && value.record.revision > 1;
  return isDue ? [finding('record.previousMissing', 'warning', `${path}.prev`)] : [];
}

type State = Condition<unknown>['state'];

function troubleWith(current: State, previous: State, path: string): HealthFinding[] {
  const hasBackup = previous === 'intact';
  if (current === 'damaged' || (current === 'absent' && hasBackup)) {
    return [finding(hasBackup ? 'record.recovered' : 'record.damaged', 'error', path)];
  }
  if (current === 'unreadable' || current === 'newer') return [finding(`record.${current}`, 'error', path)];
  if (previous === 'damaged' || previous === 'unreadable') {
    return [finding('record.previousDamaged', 'warning', `${path}.prev`)];
  }
  return [];
}

const messages = {
  'record.recovered':
    '记录文件已损坏或者丢失，读取时改用上一版本；最近一次保存的内容可能不在其中，请核对后重新保存。',
  'record.damaged': '记录文件已损坏，且没有可用的上一版本。其他案件不受影响，请从备份恢复。',
  'record.unreadable': '记录文件读不出来，请检查硬盘。',
  'record.newer': '记录由更新版本的程序写成，请先更新本机的程序。',
  'record.previousDamaged': '上一版本的备份已损坏，当前版本完好；下次保存时自动更换。',
  'record.previousMissing': '上一版本不见了，可能被删去；当前版本完好。',
  'numbers.rolledBack':
    '编号记录比上次关闭时旧，可能被换成旧版本；继续使用会重号，请从备份恢复“numbers.sealed”。',
  'record.setAside': '曾经损坏的记录文件已另存，供管理员查看。',
  'index.stale': '案件目录与案件记录不一致；打开该案件时自动更正。',
} as const;

function finding(
  code: keyof typeof messages,
  severity: HealthFinding['severity'],
  path: string,
): HealthFinding {
  return { code, severity, message: messages[code], path };
}

function matchIndex(indexed: number | null, rightsCase: RightsCase, path: string): HealthFinding[] {
  return indexed === rightsCase.revision ? [] : [finding('index.stale', 'warning', path)];
}

/** Digests under the key `sha256`, wherever the record holds them: a later part of the record is not forgotten here. */
function objectsNamedIn(value: unknown): Sha256[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const digest = key === 'sha256' ? Sha256.safeParse(inner) : null;
    return digest?.success === true ? [digest.data] : objectsNamedIn(inner);
  });
}
