import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import { indexFile, readIndexCopy } from '#vault/records/indexCopy.ts';
import { aFounding, doorAt, passwords } from './doorWorld.ts';
import { everyCase } from './everyCase.ts';
import { aStoredCase, caseId } from './sampleRecords.ts';
import { opened, sealOf, testActor, valueOf, withFolder } from './vaultWorld.ts';

/** The file as its pieces, lengths and all. */
function piecesOf(bytes: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 4 + bytes.readUInt32BE(at);
    pieces.push(bytes.subarray(at, end));
    at = end;
  }
  return pieces;
}

describe('the copy of the case list', () => {
  it('is read whole and in order, or made again from the cases: no piece is lost, swapped or of another day', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, indexFile);
      const vault = await opened(folder);
      for (let number = 1; number <= 70; number += 1)
        valueOf(await vault.saveCase(aStoredCase({ id: caseId(number) })));
      await vault.close();
      const older = piecesOf(await readFile(path));
      const again = await opened(folder);
      valueOf(await again.saveCase(aStoredCase({ id: caseId(1), revision: 1, name: '第二版' })));
      await again.close();
      const newer = piecesOf(await readFile(path));
      const [first = Buffer.alloc(0), second = Buffer.alloc(0), third = Buffer.alloc(0)] = newer;
      const stale = older[1] ?? Buffer.alloc(0);
      expect(newer).toHaveLength(3);

      const disk = { fileSystem: realFileSystem, folder, seal: await sealOf(folder) };
      expect(await readIndexCopy(disk)).toMatchObject({ state: 'intact' });
      const spoilt: Readonly<Record<string, readonly Buffer[]>> = {
        'a piece missing in the middle': [first, third],
        'a piece missing at the end': [first, second],
        'two pieces swapped': [first, third, second],
        'a piece twice': [first, second, second, third],
        'a piece of an older writing': [first, stale, third],
        'cut inside a piece': [first, second, third.subarray(0, -5)],
        'cut inside a length': [first, second, third, Buffer.from([0, 0])],
        'a length no piece has': [first, second, Buffer.from([255, 255, 255, 255]), third],
        'nothing in it': [],
      };
      for (const [what, pieces] of Object.entries(spoilt)) {
        await writeFile(path, Buffer.concat(pieces));
        expect(await readIndexCopy(disk), what).toEqual({ state: 'damaged' });
        const mended = await opened(folder);
        expect((await mended.findCases(everyCase)).total, what).toBe(70);
        await mended.close();
        expect(await readIndexCopy(disk), what).toMatchObject({ state: 'intact' });
      }
    });
  });

  it('follows the files: a case put back to its last generation, and one taken away while nobody was in, show as they are', async () => {
    await withFolder(async (folder) => {
      const door = await doorAt(folder);
      valueOf(await door.found(aFounding()));
      const officer = ['caseofficer', passwords.caseOfficer ?? ''] as const;
      const list = async () => {
        valueOf(await door.enter(...officer));
        const { rows } = await door.vaultFor(testActor).findCases(everyCase);
        // Whoever leaves waits until the files have been looked at.
        await door.leave();
        return rows.map(({ id, revision }) => `${id} ${revision}`).toSorted();
      };
      valueOf(await door.enter(...officer));
      const vault = door.vaultFor(testActor);
      for (const number of [1, 2]) valueOf(await vault.saveCase(aStoredCase({ id: caseId(number) })));
      valueOf(await vault.saveCase(aStoredCase({ id: caseId(1), revision: 1, name: '第二版' })));
      await door.leave();
      const [first, second] = [1, 2].map((number) => join(folder, 'cases', caseId(number)));
      expect(await list()).toEqual([`${caseId(1)} 2`, `${caseId(2)} 1`]);

      await rename(join(first ?? '', 'case.sealed.prev'), join(first ?? '', 'case.sealed'));
      await rm(second ?? '', { recursive: true });
      await list();
      expect(await list()).toEqual([`${caseId(1)} 1`]);
      await door.release();
    });
  });
});
