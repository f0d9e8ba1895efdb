import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { createClient } from '#api/client.ts';
import { adviceFor } from '#api/failure.ts';
import { roleNames } from '#domain/access/role.ts';
import { sourceTreePlace } from '#hosts/sourceTreePlace.ts';
import { compose } from '#runtime/compose.ts';
import { inProcessTransport } from '#runtime/inProcessTransport.ts';
import { makeSampleStick } from '#runtime/sampleStick/makeSampleStick.ts';
import { whyRefused } from '../options.ts';
import { reportSample } from './reportSample.ts';
import { STICK_LABEL } from './play.ts';
import { runSample } from './runSample.ts';
import { samplePeople } from './samplePeople.ts';
import { schedule } from './scenario.ts';
import { scriptedClock } from './scriptedClock.ts';

const LastRun = z.strictObject({ vault: z.string(), packageFolder: z.string() });

/** `sample`: the main job on the sample case, headless; exit 0 only when everything was made and verified. */
export async function sample(args: readonly string[]): Promise<number> {
  const refused = whyRefused(args, ['--print-vault', '--print-package']);
  if (refused !== null) {
    console.error(refused);
    return 2;
  }
  const folder =
    process.env['WEIQUAN_SAMPLE_FOLDER'] ?? resolve(import.meta.dirname, '../../../.work/sample');
  if (args.includes('--print-vault')) return printLast(folder, 'vault');
  if (args.includes('--print-package')) return printLast(folder, 'packageFolder');
  return play(folder);
}

async function printLast(folder: string, what: keyof z.infer<typeof LastRun>): Promise<number> {
  const file = join(folder, 'last-run.json');
  if (!existsSync(file)) {
    console.error('还没有运行过样例。请先运行 npm run sample。');
    return 1;
  }
  console.log(LastRun.parse(JSON.parse(await readFile(file, 'utf8')))[what]);
  return 0;
}

async function play(folder: string): Promise<number> {
  const startedAt = performance.now();
  const stick = join(folder, 'stick');
  const vault = join(folder, 'vault');
  await rm(folder, { recursive: true, force: true });
  await mkdir(stick, { recursive: true });
  console.log('制作示例U盘（图片、视频、录音、文书均为程序绘制，人物均为虚构）');
  await makeSampleStick(stick);
  const place = await sourceTreePlace();
  const clock = scriptedClock(schedule.registered);
  const app = await compose({
    vaultFolder: vault,
    templatesFolder: place.templatesFolder,
    programVersion: place.programVersion,
    viewerFile: place.viewerFile,
    extraRoots: [{ label: STICK_LABEL, path: stick }],
    clock,
  });
  if (!app.ok) {
    const advice = adviceFor(app.failure);
    console.error(`${advice.what}。${advice.next}`);
    return 1;
  }
  try {
    const client = createClient(inProcessTransport(app.value.dispatcher));
    const outcome = await runSample(client, clock, (line) => console.log(line));
    const packageFolder = join(stick, outcome.receipt.folderName);
    await writeFile(join(folder, 'last-run.json'), JSON.stringify({ vault, packageFolder }));
    const seconds = (performance.now() - startedAt) / 1000;
    const people = peopleLines(outcome.recoveryCode);
    await writeFile(join(folder, '样例账号.txt'), `\uFEFF${people.join('\r\n')}\r\n`);
    console.log(`\n${people.join('\n')}`);
    return (await reportSample(outcome, { folder, vault, stick, packageFolder, seconds })) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await app.value.close();
  }
}

/** Who may enter the sample vault. Everybody in it is invented, so nothing is given away. */
function peopleLines(recoveryCode: string): readonly string[] {
  const people = Object.values(samplePeople).map(
    ({ role, name, loginName, password }) =>
      `  ${roleNames[role]}  ${name}  用户名 ${loginName}  口令 ${password}`,
  );
  return ['样例账号（人物虚构，口令公开，只能用于样例资料库）', ...people, `  恢复码 ${recoveryCode}`];
}
