import type { AdvisedFinding, HealthFinding } from '#app/keepingPorts.ts';
import type { Progress } from '#app/ports.ts';
import { advised } from '#domain/keeping/healthCode.ts';
import { epochMs } from '#domain/kernel/moment.ts';
import { indexFile, readIndexCopy } from '../records/indexCopy.ts';
import { orUnreadable } from './examination.ts';
import type { VaultParts } from './examination.ts';
import { examineChains } from './examineChains.ts';
import { examineKeeping, lastLines } from './examineKeeping.ts';
import { examineObjects } from './examineObjects.ts';
import { examineOutside } from './examineOutside.ts';
import { examineRecords } from './examineRecords.ts';
import type { VaultRooms } from '../openRooms.ts';

/** Re-reads every stored byte and says what it found and what to do: one line per trouble, one `ok` line per area without any. */
export async function examineVault(
  rooms: VaultRooms,
  progress?: Progress,
): Promise<readonly AdvisedFinding[]> {
  const parts: VaultParts = rooms;
  await rooms.cases.settled();
  const outside = await examineOutside(rooms.disk, 'whoeverIsInside');
  const records = await examineRecords(parts, progress);
  const lines = await lastLines(rooms);
  const findings = [
    ...outside.filter(
      ({ code, path }) => !records.findings.some((told) => told.code === code && told.path === path),
    ),
    ...records.findings,
    ...(await examineObjects(parts, records.references, progress)),
    ...(await examineChains(rooms, progress)),
    ...(await examineKeeping(rooms, lines)),
    ...(await examineIndex(parts)),
    ...(await examineTemp(parts)),
    ...(await examineSpace(parts)),
    ...examineClock(parts, Math.max(records.newestMs, lines.lastAt === null ? 0 : epochMs(lines.lastAt))),
    ...wasCancelled(progress),
  ];
  return findings.map(advised);
}

/** A cut examination must not read like a clean one. */
function wasCancelled(progress: Progress | undefined): HealthFinding[] {
  if (progress?.isCancelled() !== true) return [];
  return [
    { code: 'examination.cancelled', severity: 'warning', message: '体检被中途停止，以上结果不完整。' },
  ];
}

async function examineIndex({ disk, cases }: VaultParts): Promise<HealthFinding[]> {
  const state = await orUnreadable(async () => (await readIndexCopy(disk)).state);
  if (state === 'damaged' || state === 'unreadable') {
    const message = '案件目录文件已损坏。下次打开时将从各案件重新生成，不影响案件内容。';
    return [{ code: 'index.damaged', severity: 'warning', message, path: indexFile }];
  }
  const { remadeBecause } = cases.index;
  if (remadeBecause !== null) {
    const message = `案件目录文件${remadeBecause === 'damaged' ? '已损坏' : '不见了'}，本次打开时已从各案件重新生成，不影响案件内容。`;
    return [{ code: 'index.rebuilt', severity: 'warning', message, path: indexFile }];
  }
  return [
    { code: 'index.intact', severity: 'ok', message: `案件目录完好，共 ${cases.index.ids().length} 件。` },
  ];
}

async function examineTemp({ disk }: VaultParts): Promise<HealthFinding[]> {
  const names = await orUnreadable(() => disk.fileSystem.list(disk.temp));
  if (names === 'unreadable')
    return [{ code: 'temp.unreadable', severity: 'error', message: '临时文件夹读不出来，请检查硬盘。' }];
  return names.map((name) => ({
    code: 'temp.stray',
    severity: 'warning',
    message: '有未写完的临时文件（可能正在导入）;下次打开时自动清理。',
    path: `temp/${name}`,
  }));
}

/** One evening of body-camera video; below it an import may stop half way, below a tenth of it even saving may fail. */
const LOW_SPACE_BYTES = 10 * 1024 ** 3;

async function examineSpace({ disk }: VaultParts): Promise<HealthFinding[]> {
  const free = await orUnreadable(() => disk.fileSystem.freeBytes(disk.folder));
  if (free === 'unreadable')
    return [{ code: 'space.unknown', severity: 'warning', message: '无法得知硬盘剩余空间。' }];
  const left = `硬盘剩余 ${(free / 1024 ** 3).toFixed(1)} GB`;
  if (free >= LOW_SPACE_BYTES) return [{ code: 'space.enough', severity: 'ok', message: `${left}。` }];
  const severity = free < LOW_SPACE_BYTES / 10 ? 'error' : 'warning';
  return [{ code: 'space.low', severity, message: `${left}，请清理硬盘，或者把资料库移到更大的硬盘。` }];
}

/** No vault was made before this program existed. */
const EARLIEST_MS = Date.UTC(2025, 0, 1);

function examineClock({ clock }: VaultParts, newestMs: number): HealthFinding[] {
  const now = Date.parse(clock.now());
  if (now < Math.max(EARLIEST_MS, newestMs)) {
    const message = '本机时钟早于已记录的事项，请校准时间；在此之前记录的时间可能不可信。';
    return [{ code: 'clock.implausible', severity: 'warning', message }];
  }
  return [
    { code: 'clock.plausible', severity: 'ok', message: `本机时钟 ${clock.now()}，不早于任何已记录的事项。` },
  ];
}
