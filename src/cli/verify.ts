import { basename, resolve } from 'node:path';
import type { Progress } from '#app/ports.ts';
import { signatureWords } from '#domain/dossier/packageVerdict.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { passwordOf } from './passwordOf.ts';
import { judgePackage } from '#runtime/judgePackage.ts';
import { askedToVerify, verifyUsage } from './verifyArgs.ts';

const exitCodes = { valid: 0, invalid: 1, unjudged: 2 } as const;
const words = { valid: '有效', invalid: '无效', unjudged: '无法判断' } as const;

/**
 * `verify <folder|zip|zip.age> [--json] [--password-file=<file>]`: exit 0 valid, 1 not valid, 2 could not judge.
 * Ctrl+C stops the check without a verdict.
 */
export async function verify(args: readonly string[]): Promise<number> {
  const asked = askedToVerify(args);
  if ('why' in asked) {
    if (asked.json) console.log(JSON.stringify(notUnderstood(asked.why)));
    else console.error(`${asked.why}\n\n${verifyUsage}`);
    return exitCodes.unjudged;
  }
  const { path, json } = asked;
  const verdict = await judgeAsking(asTyped(path), args);
  if (json) console.log(JSON.stringify(verdict));
  else tell(path, verdict);
  return exitCodes[verdict.verdict];
}

/** Whoever reads the JSON gets a verdict in any case. */
function notUnderstood(why: string): PackageVerdict {
  return {
    verdict: 'unjudged',
    version: null,
    filesChecked: 0,
    bytesChecked: 0,
    signature: { state: 'none', keyFingerprint: null },
    sealedFile: null,
    findings: [{ code: 'verify.notUnderstood', path: '', message: why }],
    warnings: [],
  };
}

/** Asks for the passphrase only when the package is sealed with one. */
async function judgeAsking(path: string, args: readonly string[]): Promise<PackageVerdict> {
  const progress = watchedBy(process.stderr);
  const verdict = await judgePackage(path, progress);
  if (!verdict.findings.some(({ code }) => code === 'sealed.needsPassphrase')) return verdict;
  const say = (text: string) => process.stderr.write(text);
  const passphrase = await passwordOf({ args, env: process.env, terminal: process.stdin, say });
  return passphrase === null ? verdict : judgePackage(path, progress, passphrase);
}

/** npm runs scripts in the folder of package.json; the person typed the path somewhere else. */
function asTyped(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env;
  return script === 'dossier' && typedIn !== undefined ? resolve(typedIn, path) : path;
}

/** Shows progress only to a person at a terminal: what is read by programs stays empty unless something is to be said. */
function watchedBy(terminal: NodeJS.WriteStream): Progress {
  let isCancelled = false;
  process.once('SIGINT', () => (isCancelled = true));
  return {
    isCancelled: () => isCancelled,
    report({ doneBytes, totalBytes, doneFiles, totalFiles }) {
      if (!terminal.isTTY) return;
      const isDone = doneFiles === totalFiles;
      const line = `${doneFiles}/${totalFiles} 个文件，${doneBytes}/${totalBytes} 字节`;
      terminal.write(isDone ? '\r\u001B[K' : `\r\u001B[K正在核对 ${line}`);
    },
  };
}

function tell(path: string, verdict: PackageVerdict): void {
  console.log(
    `${shown(basename(path))}:${words[verdict.verdict]}(BagIt ${verdict.version ?? '版本不明'}，核对 ${verdict.filesChecked} 个文件、${verdict.bytesChecked} 字节)`,
  );
  if (verdict.verdict !== 'unjudged') console.log(`  ${signatureWords(verdict.signature)}`);
  if (verdict.sealedFile !== null)
    console.log(`  加密文件 ${verdict.sealedFile.sizeBytes} 字节，SHA-256 ${verdict.sealedFile.sha256}`);
  for (const finding of verdict.findings)
    console.log(`  错误 ${finding.code} ${shown(finding.path)} ${shown(finding.message)}`);
  for (const warning of verdict.warnings)
    console.error(`  提示 ${warning.code} ${shown(warning.path)} ${shown(warning.message)}`);
}

/** Names come from whoever made the package; control and turning characters in them must not steer the terminal. */
function shown(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (mark) => {
    const code = mark.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}
