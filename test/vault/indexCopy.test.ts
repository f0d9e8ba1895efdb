import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import { indexFile, readIndexCopy } from '#vault/records/indexCopy.ts';
import { everyCase } from './everyCase.ts';
import { aStoredCase, caseId } from './sampleRecords.ts';
import { opened, sealOf, valueOf, withFolder } from './vaultWorld.ts';

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
});
