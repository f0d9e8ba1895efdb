import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeOpened } from '#dossier/bag/judgeOpened.ts';
import { writeBag } from '#dossier/bag/writeBag.ts';
import { openPlainArchive } from '#dossier/zip/archiveFile.ts';
import { openZipBag } from '#dossier/zip/openZipBag.ts';
import { directory, localHeader } from '#dossier/zip/zipFormat.ts';
import { quietProgress } from './quietProgress.ts';
import { entryOf, planOf, samplePlan } from './samplePlan.ts';
import { tempFolder } from './tempFolder.ts';

const exported = async (plan = samplePlan()) => {
  const target = tempFolder();
  const result = await writeBag(plan, target, quietProgress().progress, { form: 'zip' });
  if (!result.ok) throw new Error(result.failure.code);
  return { target, ...result.value };
};
const judge = async (path: string) => {
  const bag = await openZipBag(await openPlainArchive(path, false));
  try {
    return await judgeOpened(bag, quietProgress().progress);
  } finally {
    bag.close();
  }
};

describe('a package as one archive', () => {
  it('[B-8] has one name, is read back, and is judged valid without a warning', async () => {
    const { target, folder, verdict } = await exported();
    expect(readdirSync(target)).toEqual(['维权卷宗_2026_0001.zip']);
    expect(verdict).toMatchObject({ verdict: 'valid', findings: [] });
    expect(await judge(folder)).toMatchObject({ verdict: 'valid', findings: [], warnings: [] });
  });

  it('[B-8] is taken by Info-ZIP and by Python, with every Chinese name and every byte', async () => {
    const { target, folder } = await exported();
    execFileSync('unzip', ['-tqq', folder]);
    const script =
      'import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n' +
      'assert all(i.compress_type==0 and i.flag_bits&0x800 for i in z.infolist())\nz.extractall(sys.argv[2])';
    execFileSync('python3', ['-c', script, folder, target]);
    const bag = join(target, '维权卷宗_2026_0001');
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      execFileSync('sha256sum', ['-c', '--strict', '--quiet', manifest], { cwd: bag });
  });

  it('[B-8] is the same bytes for the same package', async () => {
    const [first, second] = [await exported(), await exported()];
    expect(readFileSync(first.folder).equals(readFileSync(second.folder))).toBe(true);
  });

  it('[B-8] shows a changed byte by the name of its file', async () => {
    const { folder } = await exported(planOf([entryOf('a.txt', 'one'), entryOf('b.txt', 'two')]));
    const bytes = readFileSync(folder);
    bytes[bytes.indexOf('two')] = 0x54;
    writeFileSync(folder, bytes);
    expect((await judge(folder)).findings.map(({ path }) => path)).toContain('维权卷宗_2026_0001/data/b.txt');
    appendFileSync(folder, 'x');
    expect((await judge(folder)).verdict).not.toBe('valid');
  });

  it('[B-8] never takes the place of another and leaves nothing when cancelled', async () => {
    const { target } = await exported();
    const again = await writeBag(samplePlan(), target, quietProgress().progress, { form: 'zip' });
    expect(again).toMatchObject({ ok: false, failure: { code: 'dossier.targetExists' } });
    const empty = tempFolder();
    const stopped = await writeBag(samplePlan(), empty, quietProgress(() => true).progress, { form: 'zip' });
    expect(stopped).toMatchObject({ ok: false, failure: { code: 'api.cancelled' } });
    expect(readdirSync(empty)).toEqual([]);
  });

  it('[B-8] names sizes and places of 4 GiB and more, and more than 65,534 files, in the fields of zip64', () => {
    const large = { name: 'a', sizeBytes: 5 * 2 ** 30, crc32: 1, startsAt: 6 * 2 ** 30 };
    expect(localHeader(large).readUInt32LE(18)).toBe(0xffffffff);
    expect(localHeader(large).readBigUInt64LE(30 + 1 + 4)).toBe(BigInt(large.sizeBytes));
    const far = directory([large], 7 * 2 ** 30);
    expect(far.readUInt32LE(42)).toBe(0xffffffff);
    expect(far.readBigUInt64LE(46 + 1 + 4 + 16)).toBe(BigInt(large.startsAt));
    expect(far.readUInt32LE(far.length - 22 - 20)).toBe(0x07064b50);
    const small = { name: 'a', sizeBytes: 1, crc32: 1, startsAt: 0 };
    const many = directory(
      Array.from({ length: 65_535 }, () => small),
      1,
    );
    expect(many.readUInt16LE(many.length - 22 + 8)).toBe(0xffff);
    expect(many.readBigUInt64LE(many.length - 22 - 76 + 24)).toBe(65_535n);
  });
});
