import { describe, expect, it } from 'vitest';
import type { RawEntry } from '../refused/rawZip.ts';
import { inside, judge, zipOf } from './judging.ts';
import { tempFolder } from './tempFolder.ts';
import { bagFiles, line, putFiles, type BagRecipe } from './writeBagit.ts';

describe('a folder and a zip of it', () => {
  it.each<readonly [string, string, BagRecipe]>([
    ['valid', 'two listed names that differ in case', { payload: { 'data/a': '1', 'data/A': '2' } }],
    ['valid', 'a listed name with a colon', { payload: { 'data/10:30.txt': 'x' } }],
    ['valid', 'a listed name that ends in a dot', { payload: { 'data/etc.': 'x' } }],
    ['valid', 'a listed name that ends in a blank', { payload: { 'data/a ': 'x' } }],
    ['invalid', 'an unlisted twin of a listed name', { afterwards: { 'Bag-Info.txt': 'x' } }],
    ['invalid', 'an unlisted name Windows takes for a listed one', { afterwards: { 'bag-info.txt.': 'x' } }],
    ['invalid', 'an unlisted stream of a listed file', { afterwards: { 'bag-info.txt:x': 'x' } }],
  ])('[B-38] are both %s: %s', async (verdict, _, recipe) => {
    const folder = await judge(putFiles(tempFolder(), bagFiles(recipe)));
    const zip = await judge(zipOf(inside('bag/', recipe)));
    expect([folder[0], zip[0]]).toEqual([verdict, verdict]);
  });

  it('[B-38] may both be called with a colon', async () => {
    expect(await judge(zipOf(inside('案件 10:30/')))).toEqual(['valid', []]);
  });
});

describe('names in a zip that do not say their code page', () => {
  const byteNames: Readonly<Record<string, readonly number[]>> = {
    // Written with Python's encoders: cp437, Shift-JIS, Big5, GB 18030.
    'Müller Größe.txt': [
      0x4d, 0x81, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x47, 0x72, 0x94, 0xe1, 0x65, 0x2e, 0x74, 0x78, 0x74,
    ],
    '写真.jpg': [0x8e, 0xca, 0x90, 0x5e, 0x2e, 0x6a, 0x70, 0x67],
    '現場照片.jpg': [0xb2, 0x7b, 0xb3, 0xf5, 0xb7, 0xd3, 0xa4, 0xf9, 0x2e, 0x6a, 0x70, 0x67],
    '照片.jpg': [0xd5, 0xd5, 0xc6, 0xac, 0x2e, 0x6a, 0x70, 0x67],
  };
  const packed = (listed: string, raw: readonly number[], content = 'x') =>
    inside('bag/', { payload: { [`data/${listed}`]: 'x' } }).map((entry): RawEntry => {
      const isIt = entry.name === `bag/data/${listed}`;
      return isIt
        ? { name: Buffer.concat([Buffer.from('bag/data/'), Buffer.from(raw)]), content, flags: 0 }
        : { ...entry, flags: 0 };
    });

  it.each(Object.entries(byteNames))('[B-38] are read as the manifest spells them: %s', async (name, raw) => {
    expect(await judge(zipOf(packed(name, raw)))).toEqual(['valid', []]);
    expect(await judge(zipOf(packed(name, raw, 'EVIL')))).toEqual(['invalid', ['bag.digestDiffers']]);
  });

  it('[B-38] are not judged when no reading fits the manifest', async () => {
    const latin1 = [...Buffer.from('café.txt', 'latin1')];
    expect(await judge(zipOf(packed('café.txt', latin1)))).toEqual(['unjudged', ['zip.namesUnclear']]);
  });

  it('[B-38] do not hide that another file is missing or added', async () => {
    const [entry] = packed('café.txt', [...Buffer.from('café.txt', 'latin1')]).slice(0, 1);
    expect(entry).toBeDefined();
    const withExtra = [
      ...packed('café.txt', [...Buffer.from('café.txt', 'latin1')]),
      { name: 'bag/data/evil.exe', content: 'MZ' },
    ];
    const [verdict, codes] = await judge(zipOf(withExtra));
    expect([verdict, codes]).toEqual(['invalid', expect.arrayContaining(['bag.fileExtra'])]);
  });
});

describe('an entry of a zip that no manifest lists', () => {
  it('[B-38] is held against its own CRC', async () => {
    const entries = [...inside('bag/'), { name: 'bag/notes.txt', content: 'x', crc: 1 }];
    expect(await judge(zipOf(entries))).toEqual(['invalid', ['zip.crcDiffers']]);
  });

  it('[B-38] has nothing behind its packed data', async () => {
    const name = 'bag/data/hello.txt';
    for (const isListed of [true, false]) {
      const entries = inside('bag/').map((entry): RawEntry => {
        const isIt = isListed ? entry.name === name : entry.name === 'bag/bag-info.txt';
        return isIt ? { ...entry, isDeflated: true, packedTail: Buffer.from('hidden') } : entry;
      });
      expect(await judge(zipOf(entries))).toEqual(['invalid', ['zip.dataDamaged']]);
    }
  });
});

describe('two bags in one zip', () => {
  it('[B-38] are not judged, also when one of them lies at the root', async () => {
    expect(await judge(zipOf([...inside(''), ...inside('two/')]))).toEqual(['unjudged', ['zip.severalBags']]);
    const within = { payload: { 'data/inner/bagit.txt': line('md5', 'x', 'y') } };
    expect((await judge(zipOf(inside('', within))))[0]).toBe('valid');
  });
});
