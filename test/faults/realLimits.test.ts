import { execFileSync, spawnSync } from 'node:child_process';
import { appendFile, readdir, truncate } from 'node:fs/promises';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aFounding, anAccount, doorAt, passwords } from '#test/vault/doorWorld.ts';
import { aStoredCase, caseId } from '#test/vault/sampleRecords.ts';
import {
  clockAtNoon,
  collected,
  failureIn,
  idsInOrder,
  inParts,
  opened,
  patterned,
  testActor,
  valueOf,
  withFolder,
  testVaultKey,
} from '#test/vault/vaultWorld.ts';

import { openVault } from '#vault/openVault.ts';
import { openVaultDoor } from '#vault/door/vaultDoor.ts';

const MiB = 1024 * 1024;
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A real file system of 3 MB, or `null` where mounting is not allowed. */
function smallDisk(): { folder: string; unmount(): void } | null {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  const unmount = () => {
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'small-disk', folder]).status === 0)
    return { folder, unmount };
  unmount();
  return null;
}

describe('a disk that is really full', () => {
  it('[V-C4] refuses with advice, keeps what was there and works again when there is room', async () => {
    const disk = smallDisk();
    if (disk === null) return aFileSizeLimitInstead();
    try {
      const vault = await opened(disk.folder);
      const first = valueOf(await vault.saveCase(aStoredCase()));
      const kept = valueOf(await vault.storeObject(inParts(patterned(MiB))));

      expect(failureIn(await vault.storeObject(inParts(patterned(5 * MiB, 9)))).code).toBe('vault.diskFull');
      expect(await readdir(join(disk.folder, 'temp'))).toEqual([]);

      const filler = join(disk.folder, 'filler');
      await fillUp(filler);
      expect(failureIn(await vault.saveCase({ ...first, name: '写不下' })).code).toBe('vault.diskFull');
      expect(failureIn(await vault.nextNumber('维', 2026)).code).toBe('vault.diskFull');
      expect(valueOf(await vault.readCase(first.id))).toEqual(first);
      expect(valueOf(await vault.verifyObject(kept.sha256)).sizeBytes).toBe(MiB);

      await truncate(filler, 0);
      expect(valueOf(await vault.saveCase({ ...first, name: '有空间了' })).revision).toBe(2);
      expect(valueOf(await vault.nextNumber('维', 2026))).toBe(1);
      await vault.close();
    } finally {
      disk.unmount();
    }
  });

  it('[V-C4] keeps the door shut with advice and loses no line, and opens it when there is room', async () => {
    const disk = smallDisk();
    // Where mounting is not allowed, the injected ENOSPC of doorCalls.test.ts stands for it.
    if (disk === null) return;
    try {
      const door = await doorAt(disk.folder);
      valueOf(await door.found(aFounding()));
      valueOf(await door.enter('auditor', passwords.auditor ?? ''));
      const vault = door.vaultFor(testActor);
      valueOf(await vault.saveCase(aStoredCase()));
      const filler = join(disk.folder, 'filler');
      await fillUp(filler);
      let noted = 0;
      while ((await vault.note(caseId(1), { act: 'caseViewed', what: `查看${noted}` })).ok) noted += 1;
      const deed = { act: 'passwordChanged', what: '修改口令' } as const;
      const officer = anAccount('caseOfficer');
      expect(failureIn(await vault.accounts.setPassword(officer, '海阔天空-2026-新', deed)).code).toBe(
        'vault.diskFull',
      );
      await door.release();
      // What the refused work had taken and gave back.
      await fillUp(filler);
      const full = await doorAt(disk.folder);
      expect(failureIn(await full.enter('auditor', passwords.auditor ?? '')).code).toBe('vault.diskFull');
      await full.release();

      await truncate(filler, 0);
      const roomy = await doorAt(disk.folder);
      valueOf(await roomy.enter('caseofficer', passwords.caseOfficer ?? ''));
      const trail = { caseId: caseId(1), acts: ['caseViewed'], text: '', offset: 0, limit: 1 } as const;
      expect(valueOf(await roomy.vaultFor(testActor).readTrail(trail)).total).toBe(noted);
      const findings = await roomy.vaultFor(testActor).examine();
      const errors = findings.filter(({ severity, code }) => severity === 'error' && code !== 'space.low');
      expect(errors).toEqual([]);
      await roomy.release();
    } finally {
      disk.unmount();
    }
  });

  it('[V-C4] a place that cannot be written refuses with advice', async () => {
    await withFolder(async (folder) => {
      const undo = protectFromWriting(folder);
      try {
        const answer = await openVault({
          folder,
          clock: clockAtNoon,
          ids: idsInOrder,
          vaultKey: testVaultKey,
        });
        expect(failureIn(answer).code).toBe('vault.notWritable');
        const door = await openVaultDoor({ folder, clock: clockAtNoon, ids: idsInOrder });
        expect(failureIn(door).code).toBe('vault.notWritable');
      } finally {
        undo();
      }
    });
  });
});

/** Read-only mount for root, whom permissions do not stop; permissions for everybody else. */
function protectFromWriting(folder: string): () => void {
  const mount = spawnSync('sh', [
    '-c',
    `mount --bind "${folder}" "${folder}" && mount -o remount,ro,bind "${folder}"`,
  ]);
  if (mount.status === 0) return () => void execFileSync('umount', [folder]);
  chmodSync(folder, 0o500);
  return () => chmodSync(folder, 0o700);
}

/** Until there is no room left, nor any that the file system gives back with its next commit. */
async function fillUp(path: string): Promise<void> {
  let hadRoom = true;
  while (hadRoom) {
    hadRoom = await fillOnce(path);
    execFileSync('sync', ['-f', path]);
  }
}

/** Writes until nothing more goes in, first in large steps, then in small ones. */
async function fillOnce(path: string): Promise<boolean> {
  let hadRoom = false;
  for (const step of [MiB / 4, 4096, 1]) {
    let hasRoom = true;
    while (hasRoom) {
      hasRoom = await appendFile(path, Buffer.alloc(step)).then(
        () => true,
        () => false,
      );
      hadRoom ||= hasRoom;
    }
  }
  return hadRoom;
}

/** Where mounting is not allowed, `ulimit -f` is a real limit that ends a write half way (EFBIG). */
async function aFileSizeLimitInstead(): Promise<void> {
  await withFolder(async (folder) => {
    const command = `ulimit -f 2048; trap '' XFSZ; exec "$0" "$1" "$2"`;
    const run = spawnSync('bash', ['-c', command, process.execPath, here('./limitedWorker.ts'), folder], {
      encoding: 'utf8',
    });
    expect(run.stdout.trim()).toBe('vault.diskFull');
    const vault = await opened(folder);
    expect((await vault.readCase(caseId(1))).ok).toBe(true);
    expect(await readdir(join(folder, 'temp'))).toEqual([]);
    await vault.close();
  });
}

describe('memory', () => {
  it('stays flat while a file of 256 MiB is stored and read', async () => {
    await withFolder(async (folder) => {
      const vault = await opened(folder);
      valueOf(await vault.storeObject(manyOf(16)));
      const before = process.memoryUsage().rss;
      let highest = before;
      const progress = {
        report: () => void (highest = Math.max(highest, process.memoryUsage().rss)),
        isCancelled: () => false,
      };
      const stored = valueOf(await vault.storeObject(manyOf(256), progress));
      expect(stored.sizeBytes).toBe(256 * MiB);
      expect((highest - before) / MiB).toBeLessThan(150);
      const object = valueOf(await vault.openObject(stored.sha256));
      expect((await collected(object.stream({ start: 200 * MiB, end: 200 * MiB + 10 }))).length).toBe(10);
      await vault.close();
    });
  });
});

async function* manyOf(count: number) {
  const chunk = patterned(MiB, count);
  for (let turn = 0; turn < count; turn += 1) yield chunk;
}
