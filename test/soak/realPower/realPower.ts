import { spawn, spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import { withFolder } from '#test/vault/vaultWorld.ts';
import { dice } from '../chance.ts';
import { addTroubles, emptyTally, orLockedOut } from '../tally.ts';
import type { Tally } from '../tally.ts';
import type { Work } from '../work.ts';
import { note } from '../works/note.ts';
import { saveCase } from '../works/saveCase.ts';

const victim = fileURLToPath(new URL('./victim.ts', import.meta.url));
const IMAGE_BYTES = 256 * 1024 * 1024;

/**
 * The kernel forgets an ext4 at once, with everything that was not flushed: FS_IOC_SHUTDOWN, flag 2 = without its journal.
 * It says when, by the clock the child's words carry: a flush under way at that moment may be answered with success although its
 * transaction was given up (jbd2_complete_transaction finds it neither running nor committing). After a real cut nobody hears that answer.
 */
const shutDown = `import fcntl,os,struct,sys,time
print(time.monotonic_ns(), flush=True)
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587d, struct.pack('I', 2))`;

const succeeds = (command: string, ...given: readonly string[]): boolean =>
  spawnSync(command, given, { stdio: 'ignore' }).status === 0;

/** Takes the power from a real file system while a child works on it, mounts it again and looks. Needs root, loop devices, ext4 and python3. */
export async function cutRealPower({
  cuts,
  isOver,
}: {
  readonly cuts: number;
  readonly isOver?: () => boolean;
}): Promise<Tally | { readonly notRun: string }> {
  return withFolder(async (root) => {
    const [image, mount] = [join(root, 'disk.img'), join(root, 'disk')];
    await mkdir(mount);
    const isMade =
      succeeds('truncate', '-s', String(IMAGE_BYTES), image) && succeeds('mkfs.ext4', '-q', '-F', image);
    if (!isMade || !succeeds('python3', '-c', '0') || !succeeds('mount', '-o', 'loop', image, mount))
      return { notRun: 'needs root, loop devices, mkfs.ext4 and python3' };
    const tally = emptyTally();
    try {
      for (const work of [saveCase, note]) {
        const folder = join(mount, work.title.replaceAll(' ', '-'));
        await work.prepare({ folder, fileSystem: realFileSystem });
        succeeds('sync', '-f', mount);
        const before: string[] = [];
        const said: string[] = [];
        for (let cut = 0; cut < cuts / 2; cut += 1) {
          if (isOver?.() === true) break;
          const words = await workUntilCut(work, { folder, mount, waitMs: dice(cut).upTo(200) });
          before.push(...words.before);
          said.push(...words.said);
          if (!(await mountedAnew(image, mount))) return { notRun: 'the disk could not be mounted again' };
          const place = { folder, fileSystem: realFileSystem };
          // What was said in the instant of the cut may be there or not; everything before must be.
          const look = async () => [
            ...(await work.check(place, before)).filter(({ kind }) => kind === 'lost'),
            ...(await work.check(place, said)).filter(({ kind }) => kind !== 'lost'),
          ];
          addTroubles(tally, await orLockedOut(look), `${work.title}, real cut ${cut}`);
          tally.reached += 1;
        }
      }
    } finally {
      succeeds('umount', mount);
    }
    return tally;
  });
}

/** Another program that was started in a mount namespace of its own meanwhile keeps the dead file system alive for as long as it runs. */
async function mountedAnew(image: string, mount: string): Promise<boolean> {
  const probe = join(mount, 'probe');
  for (let seconds = 0; seconds < 60; seconds += 1) {
    const isMounted = succeeds('umount', mount) && succeeds('mount', '-o', 'loop', image, mount);
    if (isMounted && succeeds('touch', probe) && succeeds('rm', probe)) return true;
    await later(1000);
  }
  return false;
}

interface RealCut {
  readonly folder: string;
  readonly mount: string;
  readonly waitMs: number;
}

interface Words {
  readonly said: readonly string[];
  /** Said before the kernel was asked to cut. */
  readonly before: readonly string[];
}

async function workUntilCut(work: Work, { folder, mount, waitMs }: RealCut): Promise<Words> {
  const child = spawn(process.execPath, [victim, work.title, folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  let isDoomed = false;
  let cutAtNs: bigint | null = null;
  for await (const part of child.stdout) {
    said += String(part);
    if (isDoomed || said.split('\n').length < 4) continue;
    isDoomed = true;
    void later(waitMs).then((): null => {
      const cutter = spawnSync('python3', ['-c', shutDown, mount], { encoding: 'utf8' });
      child.kill('SIGKILL');
      if (cutter.status === 0) cutAtNs = BigInt(cutter.stdout.trim());
      return null;
    });
  }
  // Else this was a kill and no power cut.
  const endNs: bigint | null = cutAtNs;
  if (endNs === null) throw new Error('the kernel did not take the disk away');
  const words = said
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));
  const texts = (those: readonly (readonly string[])[]) => those.map(([, confirmed = '']) => confirmed);
  return { said: texts(words), before: texts(words.filter(([atNs = '']) => BigInt(atNs) < endNs)) };
}
