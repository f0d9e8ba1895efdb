import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyPath } from '#dossier/verifyPath.ts';
import { rawZip, type RawEntry } from '../refused/rawZip.ts';
import { quietProgress } from './quietProgress.ts';
import { tempFolder } from './tempFolder.ts';
import { bagFiles, type BagRecipe } from './writeBagit.ts';

const zipFile = (bytes: Uint8Array) => {
  const path = join(tempFolder(), '卷宗.zip');
  writeFileSync(path, bytes);
  return path;
};
const entries = (prefix: string, recipe: BagRecipe, more: Partial<RawEntry> = {}): RawEntry[] =>
  [...bagFiles(recipe)].map(([name, content]) => ({ name: `${prefix}${name}`, content, ...more }));
const judge = (path: string) => verifyPath(path, quietProgress().progress);
const chinese: BagRecipe = {
  payload: { 'data/电子档案/登记表.txt': 'x', 'data/证据/𠮷.bin': 'y'.repeat(100_000), 'data/empty': '' },
};

describe('a bag inside a zip', () => {
  it.each([
    ['at the root', ''],
    ['in one folder', '维权卷宗_2026_0001/'],
  ])('is valid %s, stored or deflated', async (_, prefix) => {
    for (const isDeflated of [false, true]) {
      const verdict = await judge(zipFile(rawZip(entries(prefix, chinese, { isDeflated }))));
      expect(verdict).toMatchObject({ verdict: 'valid', version: '1.0', findings: [] });
      expect(verdict.warnings.map(({ code }) => code)).toEqual(prefix === '' ? ['zip.atRoot'] : []);
      expect(verdict.filesChecked).toBe(6);
    }
  });

  it('is read from names in GB 18030, as Chinese Windows writes them', async () => {
    const gbk = Buffer.from([0xd6, 0xd0]);
    const recipe = { payload: { 'data/中': 'x' } };
    const renamed = entries('', recipe).map((entry) =>
      entry.name === 'data/中'
        ? { ...entry, name: Buffer.concat([Buffer.from('data/'), gbk]), flags: 0 }
        : entry,
    );
    expect(await judge(zipFile(rawZip(renamed)))).toMatchObject({ verdict: 'valid', findings: [] });
  });

  it('names the file that was changed', async () => {
    const bytes = rawZip(entries('bag/', { ...chinese, afterwards: { 'data/证据/𠮷.bin': 'z' } }));
    const verdict = await judge(zipFile(bytes));
    expect(verdict.verdict).toBe('invalid');
    expect(verdict.findings).toContainEqual(
      expect.objectContaining({ code: 'bag.digestDiffers', path: 'data/证据/𠮷.bin' }),
    );
  });

  it('has nothing beside it but what the system adds', async () => {
    const bytes = rawZip([...entries('bag/', {}), { name: 'readme.txt', content: 'x' }]);
    const verdict = await judge(zipFile(bytes));
    expect(verdict).toMatchObject({
      verdict: 'invalid',
      findings: [{ code: 'zip.besideBag', path: 'readme.txt' }],
    });
    const packedOnMac = rawZip([...entries('bag/', {}), { name: '__MACOSX/._bag', content: 'x' }]);
    expect(await judge(zipFile(packedOnMac))).toMatchObject({
      verdict: 'valid',
      warnings: [{ code: 'zip.besideBag', path: '__MACOSX/._bag' }],
    });
  });

  it('is never written out', async () => {
    const folder = tempFolder();
    const path = join(folder, 'a.zip');
    writeFileSync(path, rawZip(entries('bag/', chinese)));
    await judge(path);
    expect(readdirSync(folder)).toEqual(['a.zip']);
  });

  it('is refused when cut at any of a hundred places', async () => {
    const whole = rawZip(entries('bag/', chinese, { isDeflated: true }));
    const path = zipFile(whole);
    for (let length = whole.length - 1; length > 0; length -= Math.ceil(whole.length / 100)) {
      truncateSync(path, length);
      expect((await judge(path)).verdict).not.toBe('valid');
    }
  });

  it(
    'is refused or found changed when any single byte differs, and never crashes',
    { timeout: 60_000 },
    async () => {
      const whole = rawZip(entries('b/', { payload: { 'data/a': 'abc', 'data/b': 'x' }, info: null }));
      const path = zipFile(whole);
      const accepted: number[] = [];
      for (let at = 0; at < whole.length; at++) {
        const changed = Buffer.from(whole);
        changed.writeUInt8(changed.readUInt8(at) ^ 0x20, at);
        writeFileSync(path, changed);
        if ((await judge(path)).verdict === 'valid') accepted.push(at);
      }
      // What may differ: times, versions and attributes in the headers. Never content or names.
      for (const at of accepted) expect([at, isHeaderTrivia(whole, at)]).toEqual([at, true]);
    },
  );

  it('made by Info-ZIP or Python is valid', async () => {
    const folder = tempFolder();
    const bag = join(folder, '卷宗');
    for (const [name, content] of bagFiles(chinese)) {
      mkdirSync(join(bag, name, '..'), { recursive: true });
      writeFileSync(join(bag, name), content);
    }
    const path = join(folder, 'made.zip');
    const tools = [
      ['zip', ['-qr', path, '卷宗']],
      ['python3', ['-m', 'zipfile', '-c', path, '卷宗']],
    ] as const;
    const made = tools.filter(([tool, args]) => {
      rmSync(path, { force: true });
      return spawnSync(tool, args, { cwd: folder }).status === 0;
    });
    expect(made.length).toBeGreaterThan(0);
    expect(await judge(path)).toMatchObject({ verdict: 'valid', findings: [] });
  });
});

describe('a file that is no zip', () => {
  it('cannot be judged', async () => {
    expect(await judge(zipFile(Buffer.from('x')))).toMatchObject({
      verdict: 'unjudged',
      findings: [{ code: 'zip.notAZip' }],
    });
    expect(await judge(join(tempFolder(), 'gone.zip'))).toMatchObject({ verdict: 'unjudged' });
  });
});

/** Version, flag, time, disk and attribute fields of local and directory headers. */
function isHeaderTrivia(zip: Buffer, at: number): boolean {
  const fields = [
    {
      signature: 0x04034b50,
      trivia: [
        [4, 8],
        [10, 14],
      ],
    },
    {
      signature: 0x02014b50,
      trivia: [
        [4, 10],
        [12, 16],
        [34, 42],
      ],
    },
  ] as const;
  for (let start = at; start >= Math.max(0, at - 46); start--) {
    const field = fields.find(
      ({ signature }) => start + 4 <= zip.length && zip.readUInt32LE(start) === signature,
    );
    if (field !== undefined) return field.trivia.some(([from, to]) => at - start >= from && at - start < to);
  }
  return false;
}
