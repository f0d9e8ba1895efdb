import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyPath } from '#dossier/verifyPath.ts';
import { planOf } from './samplePlan.ts';
import { quietProgress } from './quietProgress.ts';
import { tempFolder } from './tempFolder.ts';

const child = join(import.meta.dirname, 'exportChild.ts');
const name = planOf([]).folderName;

/** A mount namespace of its own: nothing to clean up, and no root needed where user namespaces are allowed. */
const namespace = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
const canMount = spawnSync('unshare', [...namespace, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

const lastLine = (text: string): unknown => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');
const exportTo = (target: string, event: string, form = 'folder') =>
  lastLine(
    execFileSync(process.execPath, [child, target, event, '4', '600000', form], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );

/** Exports onto a small file system made for this, and lists afterwards what is on it and what is below it. */
const exportToSmallStick = (event: string, size: string, form: string) => {
  const target = tempFolder();
  const script = `mount -t tmpfs -o size=${size} tmpfs "$1" && "$2" "$3" "$1" ${event} 4 600000 ${form}; ls -A "$1" >&2; umount "$1" 2>/dev/null; true`;
  const { stdout, stderr } = spawnSync(
    'unshare',
    [...namespace, 'sh', '-c', script, 'sh', target, process.execPath, child],
    { encoding: 'utf8' },
  );
  return { result: lastLine(stdout), left: stderr.trim().split('\n'), below: readdirSync(target) };
};
/** Where nothing may be mounted, a limit on file size is the other real way to run into a wall. */
const exportWithLimit = (form: string) => {
  const target = tempFolder();
  const script = 'trap "" XFSZ; ulimit -f 800; exec "$2" "$3" "$1" nothing 4 600000 "$4"';
  const { stdout } = spawnSync('sh', ['-c', script, 'sh', target, process.execPath, child, form], {
    encoding: 'utf8',
  });
  return { result: lastLine(stdout), below: readdirSync(target) };
};

describe.each(['folder', 'sealed'])('a medium that fails during the export (%s)', (form) => {
  it('is refused at once when it is too small', () => {
    const { result, below } = canMount ? exportToSmallStick('nothing', '2m', form) : exportWithLimit(form);
    expect(result).toMatchObject({ ok: false, failure: { code: 'dossier.mediumFull' } });
    expect(below).toEqual([]);
  });

  it('runs full in the middle: reported, and nothing of ours is left on it', () => {
    const full = canMount
      ? exportToSmallStick('fill', '4m', form)
      : { ...exportWithLimit(form), left: ['filler'] };
    expect(full.result).toMatchObject({
      ok: false,
      failure: { code: 'dossier.mediumFull', detail: expect.anything() },
    });
    expect(full.left).toEqual(['filler']);
  });

  it('is pulled in the middle: reported, and nothing is written in its place', () => {
    const pulled = canMount
      ? exportToSmallStick('unmount', '16m', form)
      : { result: exportTo(join(tempFolder(), '.'), 'remove', form), below: [] };
    expect(pulled.result).toMatchObject({ ok: false, failure: { code: 'dossier.mediumVanished' } });
    expect(pulled.below).toEqual([]);
  });

  it('loses its folder in the middle: reported', () => {
    const target = join(tempFolder(), '导出');
    mkdirSync(target);
    expect(exportTo(target, 'remove', form)).toMatchObject({
      ok: false,
      failure: { code: 'dossier.mediumVanished' },
    });
  });

  it('works when nothing happens to it', () => {
    const target = tempFolder();
    expect(exportTo(target, 'nothing', form)).toEqual({ ok: true });
    expect(readdirSync(target)).toEqual([form === 'sealed' ? `${name}.zip.age` : name]);
  });
});

describe('an export that is killed', () => {
  it('never leaves an incomplete package under the final name (20 kills)', { timeout: 120_000 }, async () => {
    const target = tempFolder();
    const outcomes = new Set<string>();
    for (let round = 0; round < 20; round++) {
      await exportAndKill(target, round * 25);
      const left = readdirSync(target);
      outcomes.add(left.join());
      if (left.includes(name)) {
        expect(await verifyPath(join(target, name), quietProgress().progress)).toMatchObject({
          verdict: 'valid',
        });
        execFileSync('rm', ['-rf', join(target, name)]);
      }
    }
    expect(outcomes).toContain(`${name}.partial`);
    expect(exportTo(target, 'nothing')).toEqual({ ok: true });
    expect(readdirSync(target)).toEqual([name]);
  });
});

/** Starts an export and kills it that many milliseconds after its first word. */
function exportAndKill(target: string, afterMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, target, 'nothing', '10', '2500000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.stdout.once('data', () => setTimeout(() => running.kill('SIGKILL'), afterMs));
    running.on('exit', () => resolve());
    running.on('error', reject);
  });
}
