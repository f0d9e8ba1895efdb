import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VerdictNotes } from '#dossier/bag/verdictNotes.ts';
import { finding } from '#dossier/bag/finding.ts';
import { verifyPath } from '#dossier/verifyPath.ts';
import { rawZip } from '../refused/rawZip.ts';
import { inside, judge, zipOf } from './judging.ts';
import { quietProgress } from './quietProgress.ts';
import { tempFolder } from './tempFolder.ts';
import { bagFiles, line, putFiles, type BagRecipe } from './writeBagit.ts';

const folderOf = (recipe: BagRecipe) => putFiles(tempFolder(), bagFiles(recipe));

describe('a right bag', () => {
  it('[B-36] may hold “Con Edison.pdf”, which is no device of Windows', async () => {
    expect(await judge(folderOf({ payload: { 'data/Con Edison.pdf': 'x' } }))).toEqual(['valid', []]);
    for (const name of ['CON', 'con .pdf', 'nul.tar.gz', 'AUX ']) {
      const [verdict, codes] = await judge(folderOf({ payload: { [`data/${name}`]: 'x' } }));
      expect([name, verdict, codes]).toEqual([name, 'invalid', expect.arrayContaining(['bag.pathReserved'])]);
    }
  });

  it('[B-36] of version 0.97 may escape line breaks and leave the percent sign', async () => {
    const payload = { 'data/a%25b\rc': 'x' };
    const tagFiles = { 'manifest-sha256.txt': line('sha256', 'x', 'data/a%25b%0Dc') };
    expect(await judge(folderOf({ version: '0.97', payload, tagFiles }))).toEqual(['valid', []]);
  });

  it('[B-36] may lie in a zip whose names begin with ./', async () => {
    expect(await judge(zipOf(inside('./bag/')))).toEqual(['valid', []]);
    const root = { name: './', mode: 0o040755 };
    expect(await judge(zipOf([root, ...inside('./')]))).toEqual(['valid', []]);
    const twice = await judge(
      zipOf([...inside('bag/'), { name: './bag/data/hello.txt', content: 'EVIL\n' }]),
    );
    expect(twice).toEqual(['invalid', ['zip.duplicate']]);
  });
});

describe('what is beyond the bounds of the program', () => {
  it('[B-36] could not be judged: a listed file that packs like a bomb', async () => {
    const payload = { 'data/zeros.bin': Buffer.alloc(4 << 20) };
    const entries = inside('bag/', { payload }).map((entry) => ({ ...entry, isDeflated: true }));
    expect(await judge(zipOf(entries))).toEqual(['unjudged', ['zip.bomb']]);
  });

  it('[B-36] could not be judged: a manifest of too many lines or bytes', { timeout: 60_000 }, async () => {
    const tooLong = '\n'.repeat(1_000_001);
    for (const text of [tooLong, ' '.repeat((64 << 20) + 1)]) {
      const folder = folderOf({ tagManifest: false, tagFiles: { 'manifest-md5.txt': text } });
      expect(await judge(folder)).toEqual(['unjudged', ['bag.tagFileTooLarge']]);
    }
  });

  it('[B-36] is told and does not end the program: hundreds of thousands of links', () => {
    const notes = new VerdictNotes();
    notes.wrongAsFound(Array.from({ length: 200_000 }, (_, at) => finding('bag.symlink', `data/${at}`)));
    expect(notes.verdict()).toMatchObject({ verdict: 'invalid' });
    expect(notes.verdict().findings).toHaveLength(200_000);
  });
});

describe('Payload-Oxum', () => {
  const wrong = 'Payload-Oxum: 1.1\n';
  it.each([
    ['0.95', 'package-info.txt', 'invalid'],
    ['0.95', 'bag-info.txt', 'valid'],
    ['0.96', 'bag-info.txt', 'invalid'],
    ['0.97', 'package-info.txt', 'valid'],
  ])('[B-36] of version %s in %s makes the bag %s', async (version, name, expected) => {
    const [verdict] = await judge(folderOf({ version, info: null, tagFiles: { [name]: wrong } }));
    expect(verdict).toBe(expected);
  });
});

describe('a broken package', () => {
  it('[B-36] that is a cut zip is called incomplete wherever it was cut', async () => {
    const whole = rawZip(inside('bag/'));
    for (const cut of [1, 10, 22, 50, 200, whole.length - 30]) {
      const path = join(tempFolder(), 'a.zip');
      writeFileSync(path, whole.subarray(0, whole.length - cut));
      expect([cut, ...(await judge(path))]).toEqual([cut, 'invalid', ['zip.truncated']]);
    }
  });

  it.each(['manifest-md5.txt', 'tagmanifest-md5.txt', 'fetch.txt', 'bag-info.txt'])(
    '[B-36] has a folder where %s belongs',
    async (name) => {
      const folder = folderOf({ info: null });
      mkdirSync(join(folder, name));
      const [verdict, codes] = await judge(folder);
      expect([verdict, codes]).toEqual(['invalid', ['bag.tagFileIsFolder']]);
      const entries = [...inside('bag/', { info: null }), { name: `bag/${name}/`, mode: 0o040755 }];
      expect(await judge(zipOf(entries))).toEqual(['invalid', ['bag.tagFileIsFolder']]);
    },
  );
});

describe('a folder inside the bag that cannot be listed', () => {
  it.skipIf(process.platform !== 'linux')(
    '[B-36] is told with its path, and what else is wrong too',
    async () => {
      // A path longer than the system takes: unreadable for everybody, the administrator too.
      const folder = folderOf({ afterwards: { 'data/hello.txt': 'hellO\n' } });
      const deep = `name=$(printf 'x%.0s' {1..200}); for i in {1..25}; do mkdir $name && cd -P $name; done`;
      expect(spawnSync('bash', ['-c', deep], { cwd: join(folder, 'data') }).status).toBe(0);
      const { verdict, findings } = await verifyPath(folder, quietProgress().progress);
      spawnSync('rm', ['-rf', folder]);
      expect(verdict).toBe('invalid');
      expect(findings.map(({ code }) => code)).toEqual(['bag.digestDiffers', 'bag.fileUnreadable']);
      expect(findings[1]).toMatchObject({
        path: expect.stringMatching(/^data\/x{200}\//u),
        message: expect.stringContaining('ENAMETOOLONG'),
      });
    },
  );
});

describe('a name on the disk that is not UTF-8', () => {
  it.skipIf(process.platform !== 'linux')('[B-36] is told and judged', async () => {
    const folder = folderOf({});
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/data/`), Buffer.from([0x61, 0xff])]), 'x');
    const { verdict, findings } = await verifyPath(folder, quietProgress().progress);
    expect([verdict, findings.map(({ code, path }) => [code, path])]).toEqual([
      'invalid',
      [['bag.nameNotUtf8', 'data/a\\xFF']],
    ]);
  });

  it.skipIf(process.platform !== 'linux')('[B-36] is told of a folder and of a tag file', async () => {
    const folder = folderOf({});
    const below = Buffer.concat([Buffer.from(`${folder}/data/`), Buffer.from([0xfe])]);
    mkdirSync(below);
    symlinkSync('x', Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xfd])]));
    const [verdict, codes] = await judge(folder);
    expect([verdict, [...codes].sort()]).toEqual(['invalid', ['bag.nameNotUtf8']]);
  });
});
