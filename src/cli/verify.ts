import { basename } from 'node:path';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { judgePackage } from '#runtime/judgePackage.ts';

const exitCodes = { valid: 0, invalid: 1, unjudged: 2 } as const;
const words = { valid: '有效', invalid: '无效', unjudged: '无法判断' } as const;

/** `verify <folder|zip> [--json]`: exit 0 valid, 1 not valid, 2 could not judge. */
export async function verify(args: readonly string[]): Promise<number> {
  const path = args.find((arg) => !arg.startsWith('--'));
  if (path === undefined) {
    console.error('请给出要核验的文件夹或者 zip 文件。');
    return exitCodes.unjudged;
  }
  const verdict = await judgePackage(path, { report: () => undefined, isCancelled: () => false });
  if (args.includes('--json')) console.log(JSON.stringify(verdict));
  else tell(path, verdict);
  return exitCodes[verdict.verdict];
}

function tell(path: string, verdict: PackageVerdict): void {
  console.log(
    `${basename(path)}:${words[verdict.verdict]}(BagIt ${verdict.version ?? '版本不明'}，核对 ${verdict.filesChecked} 个文件、${verdict.bytesChecked} 字节)`,
  );
  for (const finding of verdict.findings)
    console.log(`  错误 ${finding.code} ${finding.path} ${finding.message}`);
  for (const warning of verdict.warnings)
    console.error(`  提示 ${warning.code} ${warning.path} ${warning.message}`);
}
