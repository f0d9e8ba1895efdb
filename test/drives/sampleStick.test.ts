import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTicks } from '#domain/evidence/proofTicks.ts';
import { cameraCoverage } from '#domain/evidence/cameraCoverage.ts';
import type { EvidenceClaims } from '#domain/evidence/evidenceFile.ts';
import { EvidenceChecklist, checkEvidence } from '#domain/evidence/checklist.ts';
import { openDrives } from '#drives/drives.ts';
import { openInspector } from '#drives/inspector/inspector.ts';
import { makeSampleStick } from '#runtime/sampleStick/makeSampleStick.ts';
import { LONG_NAME, sampleStickManifest } from '#runtime/sampleStick/sampleStickManifest.ts';
import { aCase, aFile, anItem, noClaims } from '#test/people/aCase.ts';
import { objectOf } from './mediaFiles.ts';

const inspector = openInspector();
let stick = '';
let paths: readonly string[] = [];
let claims: ReadonlyMap<string, EvidenceClaims>;

beforeAll(async () => {
  stick = await mkdtemp(join(tmpdir(), 'stick-'));
  await makeSampleStick(stick);
  const entries = await readdir(stick, { recursive: true, withFileTypes: true });
  paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(stick, join(entry.parentPath, entry.name)));
  const found = new Map<string, EvidenceClaims>();
  for (const path of paths) {
    found.set(path, await inspector.inspect(objectOf(await readFile(join(stick, path))), path));
  }
  claims = found;
}, 180_000);
afterAll(async () => {
  await inspector.close();
  await rm(stick, { recursive: true, force: true });
});

const digestOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(join(stick, path)))
    .digest('hex');

describe('the sample stick', () => {
  it('holds at least twelve files of the kinds the main job needs, in less than 8 MB', async () => {
    const sizes = await Promise.all(paths.map(async (path) => (await stat(join(stick, path))).size));
    expect(paths.length).toBeGreaterThanOrEqual(12);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(8_000_000);
    const endings = new Set(paths.map((path) => path.split('.').at(-1)));
    expect([...endings].toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))).toEqual([
      'docx',
      'jpg',
      'mp4',
      'pdf',
      'txt',
      'wav',
    ]);
  });

  it('has one broken photograph, one disguised program and one duplicate, and nothing else is wrong', async () => {
    expect(paths.filter((path) => claims.get(path)?.damage !== null)).toEqual([
      '现场照片/IMG_20260324_210618.jpg',
    ]);
    const disguised = '现场照片/IMG_20260324_210702.jpg';
    expect(paths.filter((path) => claims.get(path)?.isExecutable)).toEqual([disguised]);
    expect(paths.filter((path) => claims.get(path)?.extensionMatches === false)).toEqual([disguised]);
    const digests = await Promise.all(paths.map(digestOf));
    expect(digests.length - new Set(digests).size).toBe(1);
  });

  it('carries a rare character and a 73-character Chinese name through our own drive listing', async () => {
    const drives = openDrives({
      approvedRoots: [{ path: stick, label: '示例U盘' }],
      removableVolumes: async () => [],
    });
    const [root] = await drives.roots();
    const files = await drives.filesBelow(root?.token ?? '');
    const names = files.ok ? files.value.map((file) => file.name) : [];
    expect(names).toContain('㛃𫖯便利店门前监控截图.jpg');
    expect(names).toContain(LONG_NAME);
    expect(LONG_NAME).toMatch(/^\p{Script=Han}{73}\.docx$/u);
    expect(names).toHaveLength(paths.length);
  });

  it('has one camera with a gap and a second that runs over part of it', () => {
    const videos = paths.filter((path) => path.endsWith('.mp4'));
    const items = videos.map((path, index) =>
      anItem(index + 1, { file: aFile(index + 1, { claims: claims.get(path) ?? noClaims }) }),
    );
    const coverage = cameraCoverage(items, []).toSorted((a, b) => a.device.localeCompare(b.device));
    expect(coverage.map((camera) => camera.device)).toEqual([
      '示例 执法记录仪 000001',
      '示例 执法记录仪 000002',
    ]);
    const [gap] = coverage[0]?.gaps ?? [];
    expect(coverage[0]?.gaps).toHaveLength(1);
    expect((gap?.untilMs ?? 0) - (gap?.fromMs ?? 0)).toBe(40_000);
    const [second] = coverage[1]?.recordings ?? [];
    expect(second?.fromMs).toBeLessThan(gap?.fromMs ?? 0);
    expect(second?.untilMs).toBeGreaterThan(gap?.fromMs ?? 0);
  });

  it('is described file by file, and the description proves all but two requirements', async () => {
    const noted = sampleStickManifest.map((note) => `${note.folder}/${note.fileName}`);
    expect(noted.filter((path) => !paths.includes(path))).toEqual([]);
    expect(
      paths.filter((path) => !noted.includes(path)).toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    ).toEqual([
      '现场照片/IMG_20260324_210412（副本）.jpg',
      '现场照片/IMG_20260324_210618.jpg',
      '现场照片/IMG_20260324_210702.jpg',
    ]);
    const checklist = EvidenceChecklist.parse(
      JSON.parse(await readFile('templates/checklists/evidence.json', 'utf8')),
    );
    const evidence = sampleStickManifest.map((note, index) =>
      anItem(index + 1, {
        proofs: withTicks([], note.proves),
        file: aFile(index + 1, { claims: claims.get(`${note.folder}/${note.fileName}`) ?? noClaims }),
      }),
    );
    const missing = checkEvidence(aCase({ evidence }), checklist).filter(
      (entry) => entry.state === 'missing',
    );
    expect(missing.map((entry) => entry.requirement.id)).toEqual([
      'counterpartyStatement',
      'counterpartyIdentity',
    ]);
  });

  it('dates its files within the evening of the case', async () => {
    const times = await Promise.all(paths.map(async (path) => (await stat(join(stick, path))).mtimeMs));
    expect(Math.min(...times)).toBeGreaterThan(Date.parse('2026-03-24T20:30:00+08:00'));
    expect(Math.max(...times)).toBeLessThan(Date.parse('2026-03-24T23:15:00+08:00'));
  });
});
