import { resolve } from 'node:path';
import { adviceFor } from '#api/failure.ts';
import type { BackupVerdict } from '#app/keepingPorts.ts';
import { judgeBackup } from '#runtime/backupsByPath.ts';

/** `verify-backup <folder> [--json]`: exit 0 whole, 1 something is spoilt, 2 could not check. */
export async function verifyBackup(args: readonly string[]): Promise<number> {
  const path = args.find((arg) => !arg.startsWith('--'));
  if (path === undefined) {
    console.error('请给出要核对的备份文件夹。');
    return 2;
  }
  const judged = await judgeBackup(resolve(path), { report: () => undefined, isCancelled: () => false });
  if (!judged.ok) {
    const advice = adviceFor(judged.failure);
    console.error(`${advice.what}。${advice.next}`);
    return 2;
  }
  if (args.includes('--json')) console.log(JSON.stringify(judged.value));
  else tell(judged.value);
  return judged.value.snapshots.every(({ spoilt }) => spoilt.length === 0) ? 0 : 1;
}

function tell({ files, bytes, snapshots }: BackupVerdict): void {
  console.log(`共${snapshots.length}份备份，核对了${files}个文件、${(bytes / 1024 ** 2).toFixed(1)} MB。`);
  for (const { snapshot, takenAt, cases, objects, spoilt } of snapshots) {
    const state = spoilt.length === 0 ? '完好' : `有${spoilt.length}个文件损坏`;
    console.log(
      `${snapshot}  ${takenAt ?? '时间不明'}  案件${cases}件，证据和文书文件${objects}份  ${state}`,
    );
    for (const path of spoilt) console.log(`  损坏 ${path}`);
  }
}
