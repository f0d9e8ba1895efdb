import { statfs } from 'node:fs/promises';
import { createClient } from '#api/client.ts';
import type { Client } from '#api/client.ts';
import type { OutputOf } from '#api/contract.ts';
import { adviceFor } from '#api/failure.ts';
import { advised } from '#domain/keeping/healthCode.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { readHostOptions } from '#hosts/hostOptions.ts';
import { sourceTreePlace } from '#hosts/sourceTreePlace.ts';
import { compose } from '#runtime/compose.ts';
import { inProcessTransport } from '#runtime/inProcessTransport.ts';
import { outsideFindings } from '#runtime/outsideFindings.ts';
import { passwordOf } from './passwordOf.ts';

type Finding = OutputOf<'unit.examine'>[number];

/** What was found, and what could not be looked at. */
interface Look {
  readonly findings: readonly Finding[];
  readonly unseen: string | null;
}

/**
 * `doctor [--vault=<folder>] [--user=<name>] [--password-file=<file>] [--json]`: exit 0 sound, 1 something is wrong,
 * 2 could not look at everything. The vault is encrypted: without one of the three system people only its outside is seen.
 */
export async function doctor(args: readonly string[]): Promise<number> {
  const place = readHostOptions({ argv: args, env: process.env }, await sourceTreePlace());
  const opened = await compose(place);
  if (!opened.ok) {
    console.error(inWords(opened.failure));
    return 2;
  }
  const client = createClient(inProcessTransport(opened.value.dispatcher));
  const outside = [...(await machineFindings(place.vaultFolder)), ...(await outsideFindings(place))];
  const inside = await lookInside(client, args);
  await opened.value.close();
  const { unseen } = inside;
  const findings = [...outside, ...inside.findings];
  if (args.includes('--json')) console.log(JSON.stringify({ vault: place.vaultFolder, findings, unseen }));
  else for (const finding of findings) tell(finding);
  if (unseen !== null) console.error(`没有检查：${unseen}`);
  if (findings.some((finding) => finding.severity === 'error')) return 1;
  return unseen === null ? 0 : 2;
}

async function lookInside(client: Client, args: readonly string[]): Promise<Look> {
  const door = await client.call('session.read', {});
  if (!door.ok) return { findings: [], unseen: inWords(door.failure) };
  if (door.value.condition === 'empty') {
    const message = '资料库还没有建立，首次设置以后才有内容可查';
    return { findings: [advised({ code: 'vault.empty', severity: 'ok', message })], unseen: null };
  }
  const user = args.find((arg) => arg.startsWith('--user='))?.slice('--user='.length);
  const notEntered = '资料库的内容。请用 --user=<用户名> 指明系统管理员、安全保密员或者审计员，并提供口令';
  if (user === undefined) return { findings: [], unseen: notEntered };
  const say = (text: string) => void process.stderr.write(text);
  const password = await passwordOf({ args, env: process.env, terminal: process.stdin, say });
  if (password === null) return { findings: [], unseen: notEntered };
  const entered = await client.call('session.enter', { loginName: user, password });
  if (!entered.ok) return { findings: [], unseen: `资料库的内容。${inWords(entered.failure)}` };
  const examined = await client.run('unit.examine', {}, () => undefined).result;
  if (!examined.ok) return { findings: [], unseen: `资料库的内容。${inWords(examined.failure)}` };
  return { findings: examined.value, unseen: null };
}

/** Enough room for one more case with video. Units: bytes. */
const LOW_SPACE = 5 * 1024 ** 3;

async function machineFindings(vaultFolder: string): Promise<readonly Finding[]> {
  const space = await statfs(vaultFolder);
  const freeGiB = ((space.bavail * space.bsize) / 1024 ** 3).toFixed(1);
  const isLow = space.bavail * space.bsize < LOW_SPACE;
  return [
    advised({
      code: 'machine.node',
      severity: 'ok',
      message: `Node ${process.versions.node}，${process.platform} ${process.arch}`,
    }),
    advised({
      code: 'machine.space',
      severity: isLow ? 'warning' : 'ok',
      message: `资料库所在硬盘剩余 ${freeGiB} GiB`,
    }),
    advised({
      code: 'vault.folder',
      severity: 'ok',
      message: '资料库文件夹可以打开，没有被其他程序占用',
    }),
  ];
}

const marks = { ok: '正常', warning: '注意', error: '错误' } as const;

function tell({ severity, message, path, next }: Finding): void {
  console.log(`${marks[severity]}  ${message}${path === undefined ? '' : `(${path})`}`);
  if (severity !== 'ok') console.log(`      ${next}`);
}

function inWords(bad: Failure): string {
  const { what, next } = adviceFor(bad);
  return `${what}。${next}`;
}
