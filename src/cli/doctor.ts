import { statfs } from 'node:fs/promises';
import { readHostOptions, sourceTreePlace } from '#hosts/hostOptions.ts';
import { compose } from '#runtime/compose.ts';
import type { RunningApp } from '#runtime/compose.ts';
import { createClient } from '#api/client.ts';
import { adviceFor } from '#api/failure.ts';
import type { OutputOf } from '#api/contract.ts';
import { inProcessTransport } from '#runtime/inProcessTransport.ts';

type Finding = OutputOf<'unit.examine'>[number];

/** `doctor [--vault=<folder>] [--json]`: exit 0 sound, 1 something is wrong, 2 could not look. */
export async function doctor(args: readonly string[]): Promise<number> {
  const place = readHostOptions({ argv: args, env: process.env }, await sourceTreePlace());
  const opened = await compose(place);
  if (!opened.ok) {
    const advice = adviceFor(opened.failure);
    console.error(`${advice.what}。${advice.next}`);
    return 2;
  }
  const findings = [...(await machineFindings(place.vaultFolder)), ...(await vaultFindings(opened.value))];
  await opened.value.close();
  if (args.includes('--json')) console.log(JSON.stringify({ vault: place.vaultFolder, findings }));
  else for (const finding of findings) tell(finding);
  return findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}

async function vaultFindings(app: RunningApp): Promise<readonly Finding[]> {
  const client = createClient(inProcessTransport(app.dispatcher));
  const examined = await client.run('unit.examine', {}, () => undefined).result;
  if (examined.ok) return examined.value;
  return [{ code: examined.failure.code, severity: 'error', message: adviceFor(examined.failure).what }];
}

/** Enough room for one more case with video. Units: bytes. */
const LOW_SPACE = 5 * 1024 ** 3;

async function machineFindings(vaultFolder: string): Promise<readonly Finding[]> {
  const space = await statfs(vaultFolder);
  const freeGiB = ((space.bavail * space.bsize) / 1024 ** 3).toFixed(1);
  const isLow = space.bavail * space.bsize < LOW_SPACE;
  return [
    {
      code: 'machine.node',
      severity: 'ok',
      message: `Node ${process.versions.node},${process.platform} ${process.arch}`,
    },
    {
      code: 'machine.space',
      severity: isLow ? 'warning' : 'ok',
      message: `资料库所在硬盘剩余 ${freeGiB} GiB`,
    },
  ];
}

const marks = { ok: '正常', warning: '注意', error: '错误' } as const;

function tell({ severity, message, path }: Finding): void {
  console.log(`${marks[severity]}  ${message}${path === undefined ? '' : `(${path})`}`);
}
