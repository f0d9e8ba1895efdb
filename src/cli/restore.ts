import { resolve } from 'node:path';
import { adviceFor } from '#api/failure.ts';
import { restoreBackup } from '#runtime/backupsByPath.ts';
import { whyNoVaultHere } from '#runtime/vaultFromOutside.ts';
import { whyRefused } from './options.ts';

/** `restore <backup folder> --vault=<folder> [--snapshot=<name>]`: exit 0 restored, 2 refused with the folder as it was. */
export async function restore(args: readonly string[]): Promise<number> {
  const refused = whyRefused(args, ['--vault=', '--snapshot=']);
  if (refused !== null) {
    console.error(refused);
    return 2;
  }
  const backup = args.find((arg) => !arg.startsWith('--'));
  const vault = valueOf(args, '--vault=');
  if (backup === undefined || vault === null) {
    console.error('用法:restore <备份文件夹> --vault=<空的资料库文件夹> [--snapshot=<名称>]');
    return 2;
  }
  const elsewhere = await whyNoVaultHere(resolve(vault));
  if (elsewhere !== null) {
    console.error(elsewhere);
    return 2;
  }
  const request = {
    backup: resolve(backup),
    vaultFolder: resolve(vault),
    snapshot: valueOf(args, '--snapshot='),
  };
  const restored = await restoreBackup(request, { report: () => undefined, isCancelled: () => false });
  if (!restored.ok) {
    const advice = adviceFor(restored.failure);
    console.error(`${advice.what}。${advice.next}`);
    return 2;
  }
  const { takenAt, cases, objects } = restored.value;
  console.log(`已恢复${takenAt}的备份：案件${cases}件，证据和文书文件${objects}份，全部回读一致。`);
  console.log('请用备份时的用户名和口令登录。');
  return 0;
}

function valueOf(args: readonly string[], name: string): string | null {
  return args.find((arg) => arg.startsWith(name))?.slice(name.length) ?? null;
}
