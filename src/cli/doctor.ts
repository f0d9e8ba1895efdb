import { statfs } from 'node:fs/promises';
import { createClient } from '#api/client.ts';
import type { Client } from '#api/client.ts';
import type { OutputOf } from '#api/contract.ts';
import { adviceFor } from '#api/failure.ts';
import type { HealthFinding } from '#app/keepingPorts.ts';
import { advised } from '#domain/keeping/healthCode.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { readHostOptions } from '#hosts/hostOptions.ts';
import { sourceTreePlace } from '#hosts/sourceTreePlace.ts';
import { compose } from '#runtime/compose.ts';
import type { ComposeOptions } from '#runtime/compose.ts';
import { inProcessTransport } from '#runtime/inProcessTransport.ts';
import { outsideFindings } from '#runtime/outsideFindings.ts';
import { lookFromOutside } from '#runtime/vaultFromOutside.ts';
import type { OutsideLook } from '#runtime/vaultFromOutside.ts';
import { whyRefused } from './options.ts';
import { passwordOf } from './passwordOf.ts';

type Finding = OutputOf<'unit.examine'>[number];
type Place = ComposeOptions;

/** What was found, and what could not be looked at. */
interface Look {
  readonly findings: readonly Finding[];
  readonly unseen: string | null;
}

/**
 * `doctor [--vault=<folder>] [--user=<name>] [--password-file=<file>] [--json]`: exit 0 sound, 1 something is wrong,
 * 2 could not look at everything. The vault is encrypted: without one of the three system people only its outside is seen.
 * The outside is looked at before anything is opened, because opening mends; where there is no vault, none is made.
 */
export async function doctor(args: readonly string[]): Promise<number> {
  const refused = whyRefused(args, ['--vault=', '--user=', '--password-file=', '--json']);
  if (refused !== null) {
    console.error(refused);
    return 2;
  }
  const place = readHostOptions({ argv: args, env: process.env }, await sourceTreePlace());
  const { state, findings } = await lookFromOutside(place.vaultFolder);
  if (state !== 'vault') {
    report(args, place, { findings: [advised(notThere[state])], unseen: null });
    return 2;
  }
  const machine = [...(await machineFindings(place.vaultFolder)), ...(await outsideFindings(place))];
  const inside = await lookInside(args, place, findings);
  const isNew = ({ code, path }: Finding): boolean =>
    path === undefined || !findings.some((told) => told.code === code && told.path === path);
  const all = [...machine, ...findings, ...inside.findings.filter(isNew)];
  return report(args, place, { findings: all, unseen: inside.unseen });
}

const noVault = { code: 'vault.notThere', severity: 'error' } as const;
const notThere: Readonly<Record<Exclude<OutsideLook['state'], 'vault'>, HealthFinding>> = {
  absent: { ...noVault, message: '这里没有资料库：没有这个文件夹。' },
  empty: { ...noVault, message: '这里没有资料库：文件夹是空的。' },
  notAFolder: { ...noVault, message: '这里没有资料库：这是一个文件，不是文件夹。' },
  other: { ...noVault, message: '这里没有资料库：文件夹里是别的东西。' },
};

/** Prints what was found, whatever else went wrong; the exit code. */
function report(args: readonly string[], { vaultFolder }: Place, { findings, unseen }: Look): number {
  const told = findings.map((finding) => withCommand(finding, vaultFolder));
  if (args.includes('--json')) console.log(JSON.stringify({ vault: vaultFolder, findings: told, unseen }));
  else for (const finding of told) tell(finding);
  if (unseen !== null) console.error(`没有检查：${unseen}`);
  if (findings.some((finding) => finding.severity === 'error')) return 1;
  return unseen === null ? 0 : 2;
}

/** Whoever runs the doctor has a command line: the way out that needs no login, word by word. */
function withCommand(finding: Finding, vaultFolder: string): Finding {
  if (finding.code !== 'record.damaged' && finding.code !== 'record.missing') return finding;
  const command = `npm run -s dossier -- restore <备份文件夹> --vault="${vaultFolder}"`;
  return { ...finding, next: `${finding.next}命令行：先把 ${vaultFolder} 改名留存，再运行 ${command}` };
}

/** Opening a vault that has lost one of these would make a new one in its place. */
const neverMadeAnew: readonly (string | undefined)[] = ['vault.json', 'keyring.json', 'signing.sealed'];

async function lookInside(args: readonly string[], place: Place, outside: readonly Finding[]): Promise<Look> {
  const lost = outside.find(({ code, path }) => code === 'record.missing' && neverMadeAnew.includes(path));
  if (lost !== undefined)
    return {
      findings: [],
      unseen: `资料库的内容。${lost.path ?? ''} 不见了，打开会在原处另建一个，没有打开`,
    };
  const opened = await compose(place);
  if (!opened.ok) return closedBy(opened.failure, '资料库的内容。');
  try {
    return await lookAsPerson(createClient(inProcessTransport(opened.value.dispatcher)), args);
  } finally {
    await opened.value.close();
  }
}

/** What kept everybody out, as a finding where it names a file. */
function closedBy(bad: Failure, what: string): Look {
  const unseen = `${what}${inWords(bad)}`;
  const path = bad.detail?.['path'];
  if (bad.code !== 'vault.recordDamaged' || typeof path !== 'string') return { findings: [], unseen };
  const message = '这个文件已损坏，没有可用的副本，谁也登录不了。';
  return { findings: [advised({ code: 'record.damaged', severity: 'error', message, path })], unseen };
}

async function lookAsPerson(client: Client, args: readonly string[]): Promise<Look> {
  const door = await client.call('session.read', {});
  if (!door.ok) return { findings: [], unseen: inWords(door.failure) };
  if (door.value.condition === 'empty') {
    const message = '资料库还没有建立，首次设置以后才有内容可查';
    return { findings: [advised({ code: 'vault.empty', severity: 'ok', message })], unseen: null };
  }
  const user = args.find((arg) => arg.startsWith('--user='))?.slice('--user='.length);
  const notEntered = '资料库的内容。请用 --user=<用户名> 指明系统管理员、安全保密员或者审计员，并提供口令';
  if (user === undefined) return { findings: [], unseen: notEntered };
  const password = await passwordOrWhy(args);
  if (password === null) return { findings: [], unseen: notEntered };
  if (typeof password !== 'string') return { findings: [], unseen: `资料库的内容。${password.why}` };
  const entered = await client.call('session.enter', { loginName: user, password });
  if (!entered.ok) return closedBy(entered.failure, '资料库的内容。');
  const examined = await client.run('unit.examine', {}, () => undefined).result;
  return examined.ok
    ? { findings: examined.value, unseen: null }
    : closedBy(examined.failure, '资料库的内容。');
}

async function passwordOrWhy(args: readonly string[]): Promise<string | null | { readonly why: string }> {
  const say = (text: string) => void process.stderr.write(text);
  try {
    return await passwordOf({ args, env: process.env, terminal: process.stdin, say });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { why: `口令读不出来：${error.message}` };
  }
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
