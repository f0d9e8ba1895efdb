import { join } from 'node:path';
import type { HealthFinding } from '#app/keepingPorts.ts';
import { daysSince } from '#domain/keeping/backupAge.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { casesFolder, caseSchemaVersion } from '../records/caseFiles.ts';
import { inspectRecord } from '../disk/durableAdapter.ts';
import { orUnreadable } from './examination.ts';
import { keyringPlace } from '../door/keyring.ts';
import { attemptsPlace } from '../door/loginAttempts.ts';
import type { VaultRooms } from '../openRooms.ts';

/** What the vault is kept by: its keyring, the counting of wrong passwords, backups, records brought up to date. */
export async function examineKeeping(rooms: VaultRooms, lines: LastLines): Promise<readonly HealthFinding[]> {
  return [
    ...(await examineKeyring(rooms)),
    ...(await examineAttempts(rooms)),
    ...examineBackups(rooms, lines.backedUpAt),
    ...(await examineVersions(rooms)),
  ];
}

/** What the vault's own trail says happened last. */
export interface LastLines {
  readonly lastAt: Moment | null;
  readonly backedUpAt: Moment | null;
}

/** Reads the vault's own trail once for everything that is asked of it here. */
export async function lastLines({ trail }: VaultRooms): Promise<LastLines> {
  let lastAt: Moment | null = null;
  let backedUpAt: Moment | null = null;
  for (const piece of await trail.trail.pieces()) {
    if (piece.kind !== 'frame') continue;
    const { at, act } = piece.frame.entry;
    lastAt = at;
    if (act === 'backedUp') backedUpAt = at;
  }
  return { lastAt, backedUpAt };
}

/** The file and its twin are examined with the records; here only what they say. */
async function examineKeyring({ disk, passwordCost }: VaultRooms): Promise<HealthFinding[]> {
  const place = keyringPlace(disk.folder);
  const keyring = await orUnreadable(() => inspectRecord(disk, place, place.path));
  // A vault that a tool opened with its key alone has none.
  if (keyring === 'unreadable' || keyring.state !== 'intact') return [];
  const outdated = keyring.value.slots.filter(({ cost }) => cost !== null && cost.n < passwordCost.n).length;
  if (outdated === 0) {
    const message = `口令文件完好，共${keyring.value.slots.length}个入口，保护强度均为现行标准。`;
    return [{ code: 'keyring.intact', severity: 'ok', message, path: 'keyring.json' }];
  }
  const message = `${outdated}个账号的口令保护强度低于现行标准。`;
  return [{ code: 'keyring.costOutdated', severity: 'warning', message, path: 'keyring.json' }];
}

async function examineAttempts({ disk }: VaultRooms): Promise<HealthFinding[]> {
  const place = attemptsPlace(disk.folder);
  const attempts = await orUnreadable(() => inspectRecord(disk, place, place.path));
  if (attempts !== 'unreadable' && attempts.state !== 'damaged')
    return [{ code: 'attempts.intact', severity: 'ok', message: '口令输错次数的记录完好。' }];
  const message = '口令输错次数的记录已损坏，可能有人想绕过登录限制。';
  return [{ code: 'attempts.damaged', severity: 'warning', message, path: 'attempts.json' }];
}

/** A week's work is much to type again. */
const OLD_DAYS = 7;

function examineBackups({ clock }: VaultRooms, backedUpAt: Moment | null): HealthFinding[] {
  if (backedUpAt === null)
    return [{ code: 'backup.never', severity: 'warning', message: '这个资料库还没有备份过。' }];
  const days = daysSince(backedUpAt, clock.now());
  const message = days === 0 ? '今天已备份。' : `上次备份在${days}天前。`;
  return days > OLD_DAYS
    ? [{ code: 'backup.old', severity: 'warning', message }]
    : [{ code: 'backup.recent', severity: 'ok', message }];
}

/** After a bringing up to date that could not be finished. */
async function examineVersions({ disk, recordsVersion }: VaultRooms): Promise<HealthFinding[]> {
  if (recordsVersion() >= caseSchemaVersion) return [];
  const cases = (await disk.fileSystem.list(join(disk.folder, casesFolder))).length;
  const message = `${cases}件案件的记录格式升级没有做完，其中部分仍是旧格式；不影响使用。`;
  return [{ code: 'record.older', severity: 'warning', message }];
}
