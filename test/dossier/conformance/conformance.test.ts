import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyPath } from '#dossier/verifyPath.ts';
import { quietProgress } from '../quietProgress.ts';
import { tempFolder } from '../tempFolder.ts';
import { putFiles } from '../writeBagit.ts';
import { archives } from './archives.ts';
import { brokenBags } from './brokenBags.ts';
import { conformanceCase, type Package } from './cases.ts';
import { soundBags } from './soundBags.ts';

const all = [...soundBags, ...brokenBags, ...archives];

function onDisk(made: Package): string {
  const folder = tempFolder();
  if ('files' in made) return putFiles(folder, made.files);
  const path = join(folder, `package.${made.ending}`);
  writeFileSync(path, made.archive);
  return path;
}

describe('bags and archives named for the verdict they must get', () => {
  it('are more than 150 and each has a name of its own', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  });

  it.each(all.map((each) => [each.title, each] as const))('%s', async (_, { verdict, code, made }) => {
    const judged = await verifyPath(onDisk(made), quietProgress().progress);
    const told = (verdict === 'valid' ? judged.warnings : judged.findings).map((each) => each.code);
    expect([judged.verdict, judged.findings]).toEqual([verdict, verdict === 'valid' ? [] : judged.findings]);
    if (code !== null) expect(told).toContain(code);
    if (verdict === 'valid') expect(judged.filesChecked).toBeGreaterThan(0);
  });
});

describe('dossier verify at the command line', () => {
  it('exits 0, 1 or 2 and says the same as JSON', { timeout: 120_000 }, () => {
    const exits = { valid: 0, invalid: 1, unjudged: 2 } as const;
    const titles = [
      'valid__1.0 with sha512',
      'invalid__bag.fileRenamed__payload, 0.97',
      'unjudged__bag.versionUnknown__2.0',
    ];
    for (const title of titles) {
      const { verdict, made } =
        all.find((each) => each.title === title) ?? conformanceCase('valid', { files: new Map() });
      const args = ['src/cli/launch.mjs', 'src/cli/dossier.ts', 'verify', onDisk(made), '--json'];
      const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
      expect([title, run.status, run.stderr]).toEqual([title, exits[verdict], '']);
      expect(JSON.parse(run.stdout)).toMatchObject({ verdict });
    }
  });
});
