import { describe, expect, it } from 'vitest';
import { attachedTo, sheetStandings } from '#app/attachedSheets.ts';
import { openSheetMemory } from '#app/sheetMemory.ts';
import { openTextReader } from '#documents/reading/textReader.ts';
import { isFiled } from '#domain/evidence/evidenceItem.ts';
import { openPictureShrinker } from '#drives/pictures/pictureShrinker.ts';
import { aForeignPage } from '#test/documents/foreignPdf.ts';
import { aFile, anItem, noClaims } from '#test/people/aCase.ts';
import { inParts, opened, valueOf, withFolder } from '#test/vault/vaultWorld.ts';
import { unwatched } from '#test/unwatched.ts';

/** A vault with one PDF from outside, whose openings are counted. */
async function world(folder: string) {
  const vault = await opened(folder);
  const { sha256, sizeBytes } = valueOf(await vault.storeObject(inParts(aForeignPage('FOREIGN'))));
  const claims = { ...noClaims, mediaType: 'application/pdf' };
  const item = anItem(1, { file: aFile(1, { sha256, sizeBytes, claims }) });
  if (!isFiled(item)) throw new Error('it has a file');
  const shrinker = openPictureShrinker();
  let openings = 0;
  const around = {
    vault: { ...vault, openObject: (asked: typeof sha256) => ((openings += 1), vault.openObject(asked)) },
    textReader: openTextReader(),
    shrinker,
    sheetMemory: openSheetMemory(),
  };
  const count = (purpose: 'binding' | 'looking') =>
    sheetStandings(around, { entries: [], evidence: [item], for: purpose }, unwatched);
  const bound = { carried: { as: 'file' as const, item }, withheld: null };
  const close = async () => {
    await shrinker.close();
    await vault.close();
  };
  return { around, count, bound, sha256, openings: () => openings, close };
}

describe('files that are bound', () => {
  it('[P-Z12] are read once for counting and binding together', () =>
    withFolder(async (folder) => {
      const { around, count, bound, openings, close } = await world(folder);
      const standings = valueOf(await count('binding'));
      const attached = valueOf(await attachedTo(around, bound, standings));
      expect(attached).toMatchObject([{ kind: 'pdf', pages: 1 }]);
      expect(openings()).toBe(1);
      // A second volume with the same file reads it again.
      expect(valueOf(await attachedTo(around, bound, standings))).toMatchObject([{ kind: 'pdf', pages: 1 }]);
      expect(openings()).toBe(2);
      await close();
    }));

  it('[P-Z12] are counted for looking once while the program runs, and read again for binding', () =>
    withFolder(async (folder) => {
      const { count, sha256, openings, close } = await world(folder);
      await count('looking');
      expect(valueOf(await count('looking')).get(sha256)).toEqual({ pages: 1 });
      expect(openings()).toBe(1);
      await count('binding');
      expect(openings()).toBe(2);
      await close();
    }));

  it('[P-Z24] are named while they are read, and nothing is kept of a count that was cancelled', () =>
    withFolder(async (folder) => {
      const { around, bound, sha256, close } = await world(folder);
      const phases: string[] = [];
      const progress = {
        report: ({ phase }: { readonly phase: string }) => phases.push(phase),
        // Asked before the file and after it.
        isCancelled: () => phases.length > 0,
      };
      const files = { entries: [], evidence: [bound.carried.item], for: 'looking' as const };
      expect(await sheetStandings(around, files, progress)).toMatchObject({
        failure: { code: 'api.cancelled' },
      });
      expect(phases[0]).toMatch(/^读取要装订的文件 /u);
      expect(around.sheetMemory.find(sha256)).toBeUndefined();
      await close();
    }));
});
