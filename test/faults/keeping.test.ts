import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { epochMs, momentOfEpoch } from '#domain/kernel/moment.ts';
import { caseSchemaVersion } from '#vault/records/caseFiles.ts';
import { verifyBackup } from '#vault/backup/verifyBackup.ts';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import type { FileSystem } from '#vault/disk/fileSystem.ts';
import { crashCopy, drives, entered, furnished, quiet, view } from '#test/vault/keeping/backupWorld.ts';
import { doorAt } from '#test/vault/doorWorld.ts';
import { filesBelow, opened, valueOf, withFolder } from '#test/vault/vaultWorld.ts';
import { recordsVersionIn, vaultOfVersion } from '#test/vault/keeping/olderVault.ts';
import { caseId, noon } from '#test/vault/sampleRecords.ts';
import { faultyDisk } from './faultyDisk.ts';

const worker = fileURLToPath(new URL('./backupWorker.ts', import.meta.url));

/** Every call at first, where they differ; then every so many, because copying one file is like copying another. */
function* callsToBreak(every: number): Generator<number> {
  for (let at = 1; ; at += at < 12 ? 1 : every) yield at;
}

const mediumRefusals = ['backup.mediumVanished', 'backup.mediumFull', 'backup.noneHere'];

describe('a drive that fails while it is backed up to', () => {
  for (const code of ['EIO', 'ENOSPC'] as const) {
    it(`with ${code} at any call: no half backup is called whole, and the next run goes on`, async () => {
      await withFolder(async (root) => {
        const medium = faultyDisk();
        const vault = await furnished(join(root, 'vault'), {
          drives: { ...drives, mediumFiles: medium.fileSystem },
        });
        for (const at of callsToBreak(97)) {
          const stick = join(root, `stick${at}`);
          await mkdir(stick);
          medium.breakWith({ at, code, lasts: 'fromThenOn' });
          const answer = await vault.backups.run(stick, false, quiet);
          const reached = medium.hasFailed();
          medium.heal();
          const where = `call ${at}: ${JSON.stringify(answer)}`;
          if (!answer.ok) expect(mediumRefusals, where).toContain(answer.failure.code);
          const verdict = await verifyBackup(stick, quiet);
          // A run that failed after its last step is whole and only not known to be.
          if (answer.ok) expect(verdict.ok, where).toBe(true);
          if (verdict.ok)
            expect(
              verdict.value.snapshots.flatMap(({ spoilt }) => spoilt),
              where,
            ).toEqual([]);
          valueOf(await vault.backups.run(stick, false, quiet));
          expect(valueOf(await vault.backups.drill(stick, null, quiet)).problems, where).toEqual([]);
          await rm(stick, { recursive: true });
          if (!reached) break;
        }
        await vault.close();
      });
    }, 120_000);
  }
});

describe('a drive that fails while old backups are let go', () => {
  it('at any call: nothing half gone is called a backup, and the next run lets it go for good', async () => {
    await withFolder(async (root) => {
      const medium = faultyDisk();
      const [full, stick] = [join(root, 'full'), join(root, 'stick')];
      await mkdir(full);
      let hours = 0;
      const clock = { now: () => momentOfEpoch(epochMs(noon) + hours * 3_600_000), uptimeMs: () => 0 };
      const vault = await furnished(join(root, 'vault'), {
        drives: { ...drives, mediumFiles: medium.fileSystem },
        clock,
      });
      for (; hours < 10; hours += 1) valueOf(await vault.backups.run(full, false, quiet));
      const freshStick = async () => {
        await rm(stick, { recursive: true, force: true });
        await cp(full, stick, { recursive: true });
      };
      await freshStick();
      const before = medium.calls();
      valueOf(await vault.backups.run(stick, false, quiet));
      const callsOfARun = medium.calls() - before;
      // The last thing a run does is to look into 256 folders for what is not needed; letting go comes just before.
      for (let at = callsOfARun - 270; at <= callsOfARun - 250; at += 2) {
        await freshStick();
        medium.breakWith({ at, code: 'EIO', lasts: 'fromThenOn' });
        await vault.backups.run(stick, false, quiet);
        medium.heal();
        const verdict = valueOf(await verifyBackup(stick, quiet));
        expect(
          verdict.snapshots.flatMap(({ spoilt }) => spoilt),
          `call ${at}`,
        ).toEqual([]);
        hours += 1;
        valueOf(await vault.backups.run(stick, false, quiet));
        expect(valueOf(await vault.backups.list(stick)), `call ${at}`).toHaveLength(10);
      }
      await vault.close();
    });
  }, 120_000);
});

describe('a backup that is killed', () => {
  it('never shows what is not whole, and goes on (6 kills)', async () => {
    await withFolder(async (root) => {
      const [folder, stick] = [join(root, 'vault'), join(root, 'stick')];
      await mkdir(stick);
      await (await furnished(folder)).close();
      let unfinished = 0;
      for (let round = 0; round < 6; round += 1) {
        // The last one is killed in its second backup, however slow the machine is.
        await killAfter([folder, stick], { word: round === 5 ? 'ok' : 'entered', ms: round * 34 });
        const verdict = await verifyBackup(stick, quiet);
        if (verdict.ok) expect(verdict.value.snapshots.flatMap(({ spoilt }) => spoilt)).toEqual([]);
        else unfinished += 1;
      }
      const vault = await entered(folder);
      const { snapshot } = valueOf(await vault.backups.run(stick, false, quiet));
      expect(valueOf(await vault.backups.drill(stick, snapshot, quiet)).problems).toEqual([]);
      const backup = join(stick, (await readdir(stick))[0] ?? '');
      expect(await readdir(join(backup, 'temp'))).toEqual([]);
      expect((await readdir(join(backup, 'snapshots'))).filter((name) => name.endsWith('.partial'))).toEqual(
        [],
      );
      await vault.close();
      expect(unfinished).toBeLessThan(6);
    });
  }, 120_000);
});

/** Lets the child work until it says the word and a little longer, then kills it. */
function killAfter(
  args: readonly string[],
  { word, ms }: { readonly word: string; readonly ms: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [worker, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let isMarked = false;
    child.stdout.on('data', (words: Buffer) => {
      said += words.toString('utf8');
      if (isMarked || !said.includes(word)) return;
      isMarked = true;
      setTimeout(() => child.kill('SIGKILL'), ms);
    });
    child.on('exit', () => resolve());
    child.on('error', reject);
  });
}

const namespace = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
const canMount = spawnSync('unshare', [...namespace, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

/** On a real file system of this size; where nothing may be mounted, on one that says it has so much room. */
async function answerOfStick(folder: string, stick: string, megabytes: number): Promise<string> {
  if (!canMount) {
    const freeBytes = async () => megabytes * 1024 ** 2;
    const vault = await entered(folder, {
      drives: { ...drives, mediumFiles: { ...realFileSystem, freeBytes } },
    });
    const answer = await vault.backups.run(stick, false, quiet);
    await vault.close();
    return answer.ok ? 'ok' : answer.failure.code;
  }
  const script = `mount -t tmpfs -o size=${megabytes}m tmpfs "$1" && "$2" "$3" "$4" "$1" once; umount "$1"`;
  const args = ['sh', '-c', script, 'sh', stick, process.execPath, worker, folder];
  const said = execFileSync('unshare', [...namespace, ...args], { encoding: 'utf8' });
  return said.trim().split('\n').at(-1) ?? '';
}

describe('a stick that is too small', () => {
  it.each([
    [2, 'backup.mediumFull'],
    [4, 'backup.mediumFull'],
    [64, 'ok'],
  ])('of %s MB answers %s', async (megabytes, expected) => {
    await withFolder(async (root) => {
      const [folder, stick] = [join(root, 'vault'), join(root, 'stick')];
      await mkdir(stick);
      await (await furnished(folder)).close();
      expect(await answerOfStick(folder, stick, megabytes)).toBe(expected);
    });
  });
});

describe('a stick that is pulled', () => {
  it('in the middle is reported, nothing is written in its place, and what was on it is whole', async () => {
    await withFolder(async (root) => {
      const [folder, stick, away] = [join(root, 'vault'), join(root, 'stick'), join(root, 'away')];
      await mkdir(stick);
      let calls = 0;
      let pullAt = Number.POSITIVE_INFINITY;
      const beforeEach = async (): Promise<void> => {
        calls += 1;
        if (calls !== pullAt) return;
        await rename(stick, away);
        await mkdir(stick);
      };
      const vault = await furnished(folder, { drives: { ...drives, mediumFiles: announcing(beforeEach) } });
      valueOf(await vault.backups.run(stick, false, quiet));
      let pulled = 0;
      for (const at of callsToBreak(5)) {
        // Gone before the first look is another case: then the empty folder is what the person chose.
        if (at === 1) continue;
        const saved = valueOf(await vault.readCase(caseId(1)));
        valueOf(await vault.saveCase({ ...saved, name: `第${at}次` }));
        [calls, pullAt] = [0, at];
        const answer = await vault.backups.run(stick, false, quiet);
        pullAt = Number.POSITIVE_INFINITY;
        if (calls < at) break;
        pulled += 1;
        // The last calls only tidy up: the backup was whole when the stick went.
        if (!answer.ok) expect(['backup.mediumVanished', 'backup.noneHere']).toContain(answer.failure.code);
        const written = [...(await filesBelow(stick)).keys()].map((path) => path.split('/').at(-1) ?? '');
        expect(
          written.filter((name) => !['说明.txt', 'backup.json'].includes(name)),
          `call ${at}`,
        ).toEqual([]);
        await rm(stick, { recursive: true });
        await rename(away, stick);
        const verdict = valueOf(await verifyBackup(stick, quiet));
        expect(
          verdict.snapshots.flatMap(({ spoilt }) => spoilt),
          `call ${at}`,
        ).toEqual([]);
      }
      expect(pulled).toBeGreaterThan(20);
      valueOf(await vault.backups.run(stick, false, quiet));
      expect(valueOf(await vault.backups.drill(stick, null, quiet)).problems).toEqual([]);
      await vault.close();
    });
  }, 120_000);
});

/** The real file system, which tells of every call that goes by a path before it is made. */
function announcing(before: () => Promise<void>): FileSystem {
  const real = realFileSystem;
  const told = async <T>(call: () => Promise<T>): Promise<T> => {
    await before();
    return call();
  };
  return {
    ...real,
    open: (path, mode) => told(() => real.open(path, mode)),
    readWhole: (path) => told(() => real.readWhole(path)),
    rename: (from, to) => told(() => real.rename(from, to)),
    remove: (path) => told(() => real.remove(path)),
    makeFolder: (path) => told(() => real.makeFolder(path)),
    removeFolder: (path) => told(() => real.removeFolder(path)),
    list: (path) => told(() => real.list(path)),
    facts: (path) => told(() => real.facts(path)),
    factsOfMany: (paths) => told(() => real.factsOfMany(paths)),
    syncFolder: (path) => told(() => real.syncFolder(path)),
    freeBytes: (path) => told(() => real.freeBytes(path)),
  };
}

describe('a restoring whose disk fails', () => {
  for (const lasts of ['once', 'fromThenOn'] as const) {
    it(`${lasts} at any call leaves the empty or the whole vault`, async () => {
      await withFolder(async (root) => {
        const stick = join(root, 'stick');
        await mkdir(stick);
        const first = await furnished(join(root, 'first'));
        const { snapshot } = valueOf(await first.backups.run(stick, false, quiet));
        const seen = await view(first);
        await first.close();
        const disk = faultyDisk();
        const [live, crashed] = [join(root, 'live'), join(root, 'crashed')];
        let round = 0;
        for (const at of callsToBreak(29)) {
          await rm(live, { recursive: true, force: true });
          const door = await doorAt(live, { drives, fileSystem: disk.fileSystem });
          disk.breakWith({ at, code: 'EIO', lasts });
          const answer = await door.restore(stick, snapshot, quiet);
          const reached = disk.hasFailed();
          disk.heal();
          await crashCopy(live, crashed);
          await door.release();
          const where = `call ${at}: ${JSON.stringify(answer)}`;
          const again = await doorAt(crashed, { drives });
          if (again.condition() === 'empty') {
            expect(answer.ok, where).toBe(false);
            if (round % 8 === 0) valueOf(await again.restore(stick, snapshot, quiet));
          }
          const isWhole = again.condition() === 'closed';
          await again.release();
          round += 1;
          if (isWhole && (round % 8 === 0 || !reached)) {
            const vault = await entered(crashed);
            expect(await view(vault), where).toEqual(seen);
            await vault.close();
          }
          if (!reached) break;
        }
      });
    }, 120_000);
  }
});

describe('bringing records up to date', () => {
  for (const lasts of ['once', 'fromThenOn'] as const) {
    it(`with every call of the opening failing ${lasts} is finished by the next opening`, async () => {
      await withFolder(async (root) => {
        const [template, live] = [join(root, 'template'), join(root, 'live')];
        await vaultOfVersion(template, 1, 4);
        const disk = faultyDisk();
        for (let at = 1, reached = true; reached; at += 1) {
          await crashCopy(template, live);
          disk.breakWith({ at, code: 'ENOSPC', lasts });
          const vault = await opened(live, { fileSystem: disk.fileSystem }).catch(() => null);
          reached = disk.hasFailed();
          disk.heal();
          await crashCopy(live, join(root, 'crashed'));
          const again = await opened(join(root, 'crashed'));
          for (const number of [1, 2, 3, 4]) {
            const read = valueOf(await again.readCase(caseId(number)));
            expect(read, `call ${at}`).toMatchObject({
              schemaVersion: caseSchemaVersion,
              revision: 2,
              name: `第${number}件`,
            });
          }
          expect(await recordsVersionIn(join(root, 'crashed')), `call ${at}`).toBe(caseSchemaVersion);
          expect(valueOf(await again.examineTrails()).broken, `call ${at}`).toEqual([]);
          await again.close();
          await vault?.close();
        }
      });
    }, 120_000);
  }

  it('on a full disk keeps nobody out', async () => {
    await withFolder(async (folder) => {
      await vaultOfVersion(folder, 1, 2);
      const disk = faultyDisk();
      let readInMemory = 0;
      for (let at = 1; ; at += 1) {
        disk.breakWith({ at, code: 'ENOSPC', lasts: 'fromThenOn' });
        const answer = await opened(folder, { fileSystem: disk.fileSystem }).catch(() => null);
        disk.heal();
        if (answer === null) {
          await rm(join(folder, 'lock'), { recursive: true, force: true });
          continue;
        }
        if ((await recordsVersionIn(folder)) === 1) {
          expect(valueOf(await answer.readCase(caseId(1))).schemaVersion).toBe(caseSchemaVersion);
          expect((await answer.examine()).map(({ code }) => code)).toContain('record.older');
          readInMemory += 1;
        }
        await answer.close();
        if ((await recordsVersionIn(folder)) === caseSchemaVersion) break;
      }
      expect(readInMemory).toBeGreaterThan(0);
    });
  });
});
