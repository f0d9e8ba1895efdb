import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyPath } from '#dossier/verifyPath.ts';
import { rawZip, unicodeName, type RawEntry } from '../refused/rawZip.ts';
import { zip64 } from './conformance/zip64.ts';
import { quietProgress } from './quietProgress.ts';
import { tempFolder } from './tempFolder.ts';
import { bagFiles, putFiles } from './writeBagit.ts';

const bag = (): RawEntry[] => [...bagFiles()].map(([name, content]) => ({ name: `bag/${name}`, content }));
const withEntry = (...extra: RawEntry[]) => rawZip([...bag(), ...extra]);
const evil: RawEntry = { name: 'bag/data/hello.txt', content: 'EVIL\n' };

async function judge(archive: Uint8Array) {
  const path = join(tempFolder(), 'a.zip');
  writeFileSync(path, archive);
  const { verdict, findings, warnings } = await verifyPath(path, quietProgress().progress);
  for (const { message } of findings) expect(message).toMatch(/[\u4e00-\u9fff]/u);
  return { verdict, codes: findings.map(({ code }) => code), warnings: warnings.map(({ code }) => code) };
}
async function expectRefused(archive: Uint8Array, code: string) {
  const { verdict, codes } = await judge(archive);
  expect([verdict, codes]).toEqual(['invalid', expect.arrayContaining([code])]);
}
async function expectValid(archive: Uint8Array) {
  const { verdict, codes } = await judge(archive);
  expect([verdict, codes]).toEqual(['valid', []]);
}

/** Changes fields of the end record, whose place the caller is told. */
function withEnd(archive: Buffer, change: (bytes: Buffer, at: number) => void): Buffer {
  const changed = Buffer.from(archive);
  change(changed, changed.lastIndexOf('PK\u0005\u0006'));
  return changed;
}
const count = bag().length;

describe('an archive that other programs unpack otherwise', () => {
  it.each([
    'bag//data/hello.txt',
    'bag/data//hello.txt',
    'bag//manifest-md5.txt',
    'bag/./data/hello.txt',
    'bag/more//',
  ])('[B-35] has an empty part in the name %s', (name) =>
    expectRefused(withEntry({ ...evil, name }), 'zip.emptySegment'),
  );

  it.each([
    ['both counts too small', [8, 10]],
    ['the total too small', [10]],
    ['the count of this disk too small', [8]],
  ])('[B-35] has %s', async (_, fields) => {
    const lying = withEnd(withEntry(evil), (bytes, at) => {
      for (const field of fields) bytes.writeUInt16LE(count, at + field);
    });
    await expectRefused(lying, 'zip.directoryDiffers');
  });

  it('[B-35] says another size of its directory', async () => {
    for (const lie of [() => 0, (size: number) => size - 60, (size: number) => size + 1]) {
      const lying = withEnd(rawZip(bag()), (bytes, at) =>
        bytes.writeUInt32LE(lie(bytes.readUInt32LE(at + 12)), at + 12),
      );
      await expectRefused(lying, 'zip.directoryDiffers');
    }
  });

  it('[B-35] has bytes between its directory and the end record', async () => {
    const whole = rawZip(bag());
    const end = whole.lastIndexOf('PK\u0005\u0006');
    const parted = Buffer.concat([whole.subarray(0, end), Buffer.from('x'.repeat(100)), whole.subarray(end)]);
    await expectRefused(parted, 'zip.directoryDiffers');
  });

  it('[B-35] has a zip64 end that leads to another directory than the plain one', async () => {
    const whole = zip64(bag(), { hasDescriptors: false });
    await expectValid(whole);
    for (const [field, value] of [
      [8, count - 1],
      [10, count - 1],
    ] as const)
      await expectRefused(
        withEnd(whole, (bytes, at) => bytes.writeUInt16LE(value, at + field)),
        'zip.directoryDiffers',
      );
    await expectRefused(
      withEnd(whole, (bytes, at) => bytes.writeUInt32LE(40, at + 16)),
      'zip.directoryDiffers',
    );
    // A second record between the first and the locator: whoever looks backwards finds that one.
    const end = whole.lastIndexOf('PK\u0005\u0006') - 20;
    const [records, locator] = [whole.subarray(0, end), whole.subarray(end)];
    await expectRefused(Buffer.concat([records, records.subarray(-56), locator]), 'zip.directoryDiffers');
  });

  it.each([2n ** 53n, 2n ** 63n, 2n ** 64n - 1n])(
    '[B-35] leads to a place no file reaches, byte %d, and is refused like every other lie',
    async (place) => {
      const whole = zip64(bag(), { hasDescriptors: false });
      const end = whole.lastIndexOf('PK\u0005\u0006');
      const firstOfDirectory = whole.indexOf('PK\u0001\u0002');
      const placeOfFirst = whole.indexOf(Buffer.from([1, 0]), firstOfDirectory + 46) + 4 + 16;
      // The record its locator names, the directory its record names, the file its directory names.
      for (const at of [end - 20 + 8, end - 20 - 56 + 48, placeOfFirst]) {
        const lying = Buffer.from(whole);
        lying.writeBigUInt64LE(place, at);
        const { verdict, codes } = await judge(lying);
        expect([verdict, codes]).toEqual(['invalid', [expect.stringMatching(/^zip\./u)]]);
      }
    },
  );

  it.each([
    ['replaces a file', 'bag/data/hello.txt', 'bag/readme.txt'],
    ['adds to the payload', 'bag/data/evil.exe', 'bag/readme.txt'],
    ['leads out of the bag', '../../evil', 'bag/readme.txt'],
    ['replaces a manifest', 'bag/manifest-md5.txt', 'bag/说明.txt'],
  ])('[B-35] has a raw name beside the Unicode one that %s', async (_, raw, shown) => {
    const field = unicodeName(raw, shown);
    const hidden = { name: raw, content: 'EVIL\n', flags: 0 };
    await expectRefused(
      withEntry({ ...hidden, directoryExtra: field, localExtra: field }),
      'zip.namesDiffer',
    );
  });

  it('[B-35] has a Unicode name in the local header alone', () =>
    expectRefused(
      withEntry({ name: 'bag/a', content: 'x', flags: 0, localExtra: unicodeName('bag/a', '../../evil') }),
      'zip.namesDiffer',
    ));

  it('[B-35] may write placeholders where the Unicode name has letters the code page lacks', async () => {
    const renamed = [...bagFiles({ payload: { 'data/照片 1.jpg': 'x' } })].map(
      ([name, content]): RawEntry => {
        const raw = `bag/${name}`.replace(/[^ -~]/gu, '?');
        return { name: raw, content, flags: 0, directoryExtra: unicodeName(raw, `bag/${name}`) };
      },
    );
    await expectValid(rawZip(renamed));
  });

  it('[B-35] has a file that its directory does not list', async () => {
    await expectRefused(withEntry({ ...evil, isHidden: true }), 'zip.hiddenEntries');
    const [first, ...others] = bag();
    await expectRefused(
      rawZip([...(first ? [first] : []), { ...evil, isHidden: true }, ...others]),
      'zip.hiddenEntries',
    );
    await expectRefused(rawZip([{ ...evil, isHidden: true }, ...bag()]), 'zip.hiddenEntries');
    await expectRefused(
      withEntry({ name: 'bag/x', content: 'x', followedBy: Buffer.alloc(16) }),
      'zip.hiddenEntries',
    );
  });

  it('[B-35] may describe its entries behind their data, truthfully', async () => {
    await expectValid(rawZip(bag().map((entry) => ({ ...entry, described: {} }))));
    for (const described of [{ crc: 1 }, { sizeBytes: 1 }])
      await expectRefused(rawZip(bag().map((entry) => ({ ...entry, described }))), 'zip.headerDiffers');
  });

  it('[B-35] has a folder that Windows takes for the payload folder', () =>
    expectRefused(withEntry({ name: 'bag/DATA/evil.exe', content: 'MZ' }), 'bag.payloadFolderTwin'));
});

describe('a folder with a twin of its payload folder', () => {
  it.each(['DATA/evil.exe', 'Data', 'data./evil.exe'])('[B-35] %s is refused', async (name) => {
    const folder = putFiles(tempFolder(), new Map([...bagFiles(), [name, Buffer.from('MZ')]]));
    const { verdict, findings } = await verifyPath(folder, quietProgress().progress);
    const codes = findings.map(({ code }) => code);
    expect([verdict, codes]).toEqual(['invalid', expect.arrayContaining(['bag.payloadFolderTwin'])]);
  });
});
