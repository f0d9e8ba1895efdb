import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSM3 } from 'hash-wasm';
import { SourceFailure } from '#app/ports.ts';
import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { verifyPath } from '#dossier/verifyPath.ts';
import { writeBag } from '#dossier/bag/writeBag.ts';
import { openPackager } from '#dossier/packager.ts';
import { NO_KEYS } from '#dossier/sealed/packageKeys.ts';
import { entryOf, patternBytes, patternChunks, planOf, samplePlan } from './samplePlan.ts';
import { quietProgress } from './quietProgress.ts';
import { tempFolder } from './tempFolder.ts';

const exported = async () => {
  const target = tempFolder();
  const result = await writeBag(samplePlan(), target, quietProgress().progress);
  if (!result.ok) throw new Error(result.failure.code);
  return { target, ...result.value };
};
const judge = (folder: string) => verifyPath(folder, quietProgress().progress);
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );

describe('writeBag', () => {
  it('writes a package that it and a stranger judge valid', async () => {
    const { target, folder, files, verdict } = await exported();
    expect(readdirSync(target)).toEqual(['维权卷宗_2026_0001']);
    expect(verdict).toMatchObject({ verdict: 'valid', version: '1.0', findings: [] });
    const again = await judge(folder);
    expect(again).toMatchObject({ verdict: 'valid', version: '1.0', findings: [], warnings: [] });
    expect(files).toHaveLength(6);
    expect(again.filesChecked).toBe(6 + 5);
  });

  it('takes known digests over, and lets nothing leave that is read back as something else', async () => {
    const bytes = Buffer.from('证据内容');
    const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
    const sm3 = Sm3.parse((await createSM3()).init().update(bytes).digest('hex'));
    const target = tempFolder();
    const right = { ...entryOf('a.txt', bytes), known: { sha256, sm3 } };
    const written = await writeBag(planOf([right]), target, quietProgress().progress);
    expect(written.ok && written.value.files[0]).toMatchObject({ sha256, sm3 });
    const wrong = { ...entryOf('a.txt', '改过的内容'), known: { sha256, sm3 } };
    const attempt = await writeBag(planOf([wrong], '另一卷'), target, quietProgress().progress);
    expect(attempt).toMatchObject({ ok: false, failure: { code: 'dossier.readBackDiffers' } });
    expect(readdirSync(target)).toEqual(['维权卷宗_2026_0001']);
  });

  it.each(['manifest-sha256.txt', 'tagmanifest-sha256.txt'])(
    'writes a %s that sha256sum agrees with',
    async (manifest) => {
      const { folder } = await exported();
      const said = execFileSync('sha256sum', ['-c', '--strict', manifest], { cwd: folder, encoding: 'utf8' });
      const lines = readFileSync(join(folder, manifest), 'utf8').trimEnd().split('\n');
      expect(said.trimEnd().split('\n')).toHaveLength(lines.length);
    },
  );

  it('escapes a percent sign in the manifest as BagIt 1.0 demands', async () => {
    const target = tempFolder();
    const plan = planOf([entryOf('伤残100%25.txt', 'x')]);
    const result = await writeBag(plan, target, quietProgress().progress);
    const folder = join(target, plan.folderName);
    expect(result.ok).toBe(true);
    expect(readFileSync(join(folder, 'manifest-sha256.txt'), 'utf8')).toContain('  data/伤残100%2525.txt\n');
    expect(readdirSync(join(folder, 'data'))).toEqual(['伤残100%25.txt']);
  });

  it('lists SHA-256, SM3, sizes and the digest of the tag manifest truly', async () => {
    const { folder, files, tagManifestSha256 } = await exported();
    const sm3 = await createSM3();
    for (const file of files) {
      const bytes = readFileSync(join(folder, file.path));
      expect(file.sizeBytes).toBe(bytes.length);
      expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(file.sm3).toBe(sm3.init().update(bytes).digest('hex'));
      expect(readFileSync(join(folder, '校验清单-SM3.txt'), 'utf8')).toContain(file.sm3);
    }
    const tagManifest = readFileSync(join(folder, 'tagmanifest-sha256.txt'));
    expect(tagManifestSha256).toBe(createHash('sha256').update(tagManifest).digest('hex'));
  });

  it('writes bag-info.txt with the given lines and the octet sum', async () => {
    const { folder } = await exported();
    expect(readFileSync(join(folder, 'bag-info.txt'), 'utf8')).toBe(
      'Source-Organization: 虚构市公安局测试分局\nBagging-Date: 2026-03-24\n' +
        'External-Description: 第一行\n  第二行\nPayload-Oxum: 3000017.6\n',
    );
  });

  it('explains in Chinese how to check without the program', async () => {
    const { folder } = await exported();
    const guide = readFileSync(join(folder, '校验说明.txt'), 'utf8');
    expect(guide).toContain('sha256sum -c manifest-sha256.txt');
    expect(guide).toContain('certutil -hashfile');
  });

  it('hashes large files in threads to the same digests', async () => {
    const sizeBytes = 24_000_001;
    const entry = (seed: number) => ({
      path: `证据/${seed}.mp4`,
      sizeBytes,
      async *stream() {
        yield* patternChunks(seed, sizeBytes);
      },
    });
    const result = await writeBag(
      planOf([entry(1), entry(2), entry(3)]),
      tempFolder(),
      quietProgress().progress,
    );
    const sm3 = await createSM3();
    expect(result.ok && result.value.verdict.verdict).toBe('valid');
    expect(result.ok && result.value.files.map((file) => file.sm3)).toEqual(
      [1, 2, 3].map((seed) => sm3.init().update(patternBytes(seed, sizeBytes)).digest('hex')),
    );
  });

  it('finds any flipped byte by the name of its file', async () => {
    const { folder } = await exported();
    for (const path of filesBelow(folder)) {
      const bytes = readFileSync(join(folder, path));
      if (bytes.length === 0) continue;
      for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
        writeFileSync(join(folder, path), changed);
        const verdict = await judge(folder);
        expect([path, at, verdict.verdict]).toEqual([
          path,
          at,
          path === 'tagmanifest-sha256.txt' || path === 'bagit.txt'
            ? expect.not.stringMatching(/^valid$/u)
            : 'invalid',
        ]);
        if (path.startsWith('data')) expect(verdict.findings.map((finding) => finding.path)).toContain(path);
      }
      writeFileSync(join(folder, path), bytes);
    }
    expect(await judge(folder)).toMatchObject({ verdict: 'valid' });
  });

  it('finds every missing, added, renamed and shortened file by name', async () => {
    const { folder } = await exported();
    const named = async () => (await judge(folder)).findings.map(({ code, path }) => `${code} ${path}`);
    for (const path of filesBelow(folder).filter((name) => name !== 'tagmanifest-sha256.txt')) {
      const full = join(folder, path);
      const bytes = readFileSync(full);
      rmSync(full);
      const code = path === 'bagit.txt' ? 'bag.declarationMissing' : 'bag.fileMissing';
      expect(await named()).toContain(`${code} ${path}`);
      writeFileSync(full, bytes);
    }
    const photo = 'data/证据/E001_𠀀𪚥𰻝_〇·测试民警甲.jpg';
    renameSync(join(folder, photo), join(folder, 'data/证据/改名.jpg'));
    expect(await named()).toEqual(
      expect.arrayContaining([`bag.fileMissing ${photo}`, 'bag.fileExtra data/证据/改名.jpg']),
    );
    renameSync(join(folder, 'data/证据/改名.jpg'), join(folder, photo));
    writeFileSync(join(folder, photo), readFileSync(join(folder, photo)).subarray(0, -1));
    expect(await named()).toEqual(
      expect.arrayContaining([`bag.digestDiffers ${photo}`, 'bag.oxumDiffers bag-info.txt']),
    );
  });
});

describe('writeBag refuses', () => {
  it('an empty dossier', async () => {
    const result = await writeBag(planOf([]), tempFolder(), quietProgress().progress);
    expect(result).toEqual({ ok: false, failure: failure('dossier.nothingToExport') });
  });

  it('a name that is taken, even by an empty folder', async () => {
    const target = tempFolder();
    mkdirSync(join(target, samplePlan().folderName));
    const result = await writeBag(samplePlan(), target, quietProgress().progress);
    expect(result).toMatchObject({ ok: false, failure: { code: 'dossier.targetExists' } });
    expect(readdirSync(target)).toEqual([samplePlan().folderName]);
  });

  it('a target folder that is not there', async () => {
    const result = await writeBag(samplePlan(), join(tempFolder(), 'gone'), quietProgress().progress);
    expect(result).toMatchObject({ ok: false, failure: { code: 'dossier.mediumVanished' } });
  });

  it('what is too large for the medium, before writing', async () => {
    const target = tempFolder();
    const huge = { ...entryOf('证据/huge.mp4', ''), sizeBytes: 2 ** 52 };
    const result = await writeBag(planOf([huge]), target, quietProgress().progress);
    expect(result).toMatchObject({ ok: false, failure: { code: 'dossier.mediumFull' } });
    expect(readdirSync(target)).toEqual([]);
  });

  it.each(['../x', '/x', 'C:x', 'a\\b', '~x', 'a/CON', 'a/b.', 'a//b', 'a/', 'a?b', 'x'.repeat(256)])(
    'a plan with the path %j as a bug',
    async (path) => {
      const target = tempFolder();
      await expect(
        writeBag(planOf([entryOf(path, 'x')]), target, quietProgress().progress),
      ).rejects.toThrow();
      expect(readdirSync(target)).toEqual([]);
    },
  );

  it.each([
    ['a/b', 'A/B'],
    ['é', 'e\u0301'],
    ['a', 'a/b'],
  ])('a plan in which %j and %j meet as a bug', async (first, second) => {
    const plan = planOf([entryOf(first, 'x'), entryOf(second, 'y')]);
    await expect(writeBag(plan, tempFolder(), quietProgress().progress)).rejects.toThrow();
  });

  it('to go on when a source fails, passes its failure on and leaves nothing', async () => {
    const target = tempFolder();
    const broken = {
      ...entryOf('证据/b.bin', 'xx'),
      async *stream() {
        yield Buffer.from('x');
        throw new SourceFailure(failure('vault.objectDamaged'));
      },
    };
    const result = await writeBag(planOf([entryOf('a', 'x'), broken]), target, quietProgress().progress);
    expect(result).toEqual({ ok: false, failure: failure('vault.objectDamaged') });
    expect(readdirSync(target)).toEqual([]);
  });

  it('a source that is shorter than planned, as a fault that leaves nothing', async () => {
    const target = tempFolder();
    const short = { ...entryOf('a', 'xx'), sizeBytes: 3 };
    await expect(writeBag(planOf([short]), target, quietProgress().progress)).rejects.toThrow(/planned 3/u);
    expect(readdirSync(target)).toEqual([]);
  });
});

describe('writeBag under way', () => {
  it.each(['copying', 'readingBack'])('leaves nothing when cancelled while %s', async (phase) => {
    const target = tempFolder();
    const { progress, steps } = quietProgress((seen) => seen.some((step) => step.phase === phase));
    const result = await writeBag(samplePlan(), target, progress);
    expect(result).toEqual({ ok: false, failure: failure('api.cancelled') });
    expect(readdirSync(target)).toEqual([]);
    expect(steps.some((step) => step.phase === phase)).toBe(true);
  });

  it('replaces what an earlier crash left', async () => {
    const target = tempFolder();
    const stale = join(target, `${samplePlan().folderName}.partial`, 'data');
    mkdirSync(stale, { recursive: true });
    writeFileSync(join(stale, 'old.txt'), 'old');
    const result = await writeBag(samplePlan(), target, quietProgress().progress);
    expect(result.ok).toBe(true);
    expect(readdirSync(target)).toEqual([samplePlan().folderName]);
    expect(readdirSync(join(target, samplePlan().folderName, 'data')).sort()).toEqual([
      '其他',
      '电子档案',
      '证据',
    ]);
  });

  it('notices a byte that changed on the medium before it is read back', async () => {
    const target = tempFolder();
    const first = join(target, `${samplePlan().folderName}.partial`, 'data/a.bin');
    const plan = { ...samplePlan(), payload: [entryOf('a.bin', 'x'), entryOf('b.bin', 'y')] };
    const { progress, steps } = quietProgress((seen) => {
      if (seen.at(-1)?.doneBytes === seen.at(-1)?.totalBytes && seen.length === 2) writeFileSync(first, 'X');
      return false;
    });
    const result = await writeBag(plan, target, progress);
    expect(steps.length).toBeGreaterThan(2);
    expect(result).toMatchObject({
      ok: false,
      failure: { code: 'dossier.readBackDiffers', detail: { file: 'data/a.bin' } },
    });
    expect(readdirSync(target)).toEqual([]);
  });

  it('reports bytes and files to the end of both passes', async () => {
    const { progress, steps } = quietProgress();
    await writeBag(samplePlan(), tempFolder(), progress);
    for (const phase of ['copying', 'readingBack']) {
      const last = steps.findLast((step) => step.phase === phase);
      expect(last?.doneBytes).toBe(last?.totalBytes);
      expect(last?.totalFiles).toBeGreaterThanOrEqual(6);
    }
  });
});

describe('openPackager', () => {
  const target = () => tempFolder();
  const places = (folder: string) => ({
    resolveFolder: async (token: string) =>
      token === 'stick'
        ? ({ ok: true, value: folder } as const)
        : token.startsWith('/')
          ? ({ ok: true, value: token } as const)
          : ({ ok: false, failure: failure('drive.notFound') } as const),
    tokenFor: (path: string) => path,
    viewerShell: async () => '',
  });

  it('exports to the folder of a token and verifies what it made', async () => {
    const packager = openPackager(places(target()));
    const receipt = await packager.exportPackage(
      samplePlan(),
      { folderToken: 'stick', form: 'folder' },
      quietProgress().progress,
    );
    if (!receipt.ok) throw new Error(receipt.failure.code);
    expect(receipt.value).toMatchObject({ folderName: '维权卷宗_2026_0001', files: 6, bytes: 3_000_017 });
    expect(receipt.value.manifestLines).toHaveLength(6);
    const verdict = await packager.verifyPackage(
      receipt.value.packageToken,
      NO_KEYS,
      quietProgress().progress,
    );
    expect(verdict).toMatchObject({ ok: true, value: { verdict: 'valid' } });
  });

  it('passes on that a token is unknown, and that a check was cancelled', async () => {
    const folder = target();
    const packager = openPackager(places(folder));
    const unknown = await packager.exportPackage(
      samplePlan(),
      { folderToken: 'elsewhere', form: 'folder' },
      quietProgress().progress,
    );
    expect(unknown).toEqual({ ok: false, failure: failure('drive.notFound') });
    const receipt = await packager.exportPackage(
      samplePlan(),
      { folderToken: 'stick', form: 'folder' },
      quietProgress().progress,
    );
    const token = receipt.ok ? receipt.value.packageToken : '';
    const cancelled = await packager.verifyPackage(token, NO_KEYS, quietProgress(() => true).progress);
    expect(cancelled).toEqual({ ok: false, failure: failure('api.cancelled') });
  });
});
