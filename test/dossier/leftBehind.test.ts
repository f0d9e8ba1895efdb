import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PackageEntry, PackageForm, PackagePlan } from '#app/paperPorts.ts';
import { writeBag } from '#dossier/bag/writeBag.ts';
import { verifyPath } from '#dossier/verifyPath.ts';
import { knownDigests } from './knownDigests.ts';
import { quietProgress } from './quietProgress.ts';
import { entryOf, patternBytes, planOf } from './samplePlan.ts';
import { tempFolder } from './tempFolder.ts';

const bytesOf = (seed: number) => patternBytes(seed, 300_000 + seed);
const pathOf = (seed: number) => `证据/E00${seed}/film.mp4`;

const seeds = [1, 2, 3, 4, 5, 6] as const;
const knownBySeed = new Map(
  await Promise.all(seeds.map(async (seed) => [seed, await knownDigests(bytesOf(seed))] as const)),
);

/** Evidence as the vault gives it, noting when it is asked for. */
function film(
  seed: (typeof seeds)[number],
  asked: number[] = [],
  whileRead?: () => Promise<void>,
): PackageEntry {
  const bytes = bytesOf(seed);
  const known = knownBySeed.get(seed);
  if (known === undefined) throw new Error('no such film');
  return {
    path: pathOf(seed),
    sizeBytes: bytes.length,
    known,
    async *stream() {
      asked.push(seed);
      await whileRead?.();
      yield bytes;
    },
  };
}

/** The same case, exported at some time. */
function planAt(time: number, payload: readonly PackageEntry[]): PackagePlan {
  const isLeftBehind = (name: string) => name.startsWith('dossier-a-');
  return { ...planOf(payload, `dossier-a-${time}`), isLeftBehind };
}

/** What an interrupted export left: these files below `data/`. */
function leftOn(stick: string, files: Readonly<Record<string, Uint8Array | string>>): string {
  const left = join(stick, 'dossier-a-1.partial');
  mkdirSync(join(left, 'data'), { recursive: true });
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(left, 'data', path)), { recursive: true });
    writeFileSync(join(left, 'data', path), bytes);
  }
  return left;
}

const exported = async (stick: string, plan: PackagePlan, form: PackageForm = 'folder') => {
  const written = await writeBag(plan, stick, quietProgress().progress, { form });
  if (!written.ok) throw new Error(written.failure.code);
  return written.value;
};

describe('what an interrupted export left on the medium', () => {
  it('[B-47] is gone on with: whole evidence is not written again, half and changed evidence is, and nothing else stays', async () => {
    const stick = tempFolder();
    leftOn(stick, {
      [pathOf(1)]: bytesOf(1),
      [pathOf(2)]: bytesOf(2).subarray(0, 1000),
      [pathOf(3)]: bytesOf(3).fill(7, 5, 6),
      [pathOf(4)]: bytesOf(4),
      '电子档案/卷宗.pdf': 'of the time before',
      '旧的/没有用的.txt': 'stray',
    });
    const asked: number[] = [];
    const films = ([1, 2, 3, 4, 5] as const).map((seed) => film(seed, asked));
    const written = await exported(stick, planAt(2, [entryOf('电子档案/卷宗.pdf', 'new'), ...films]));
    expect([written.keptFiles, asked.toSorted((a, b) => a - b)]).toEqual([2, [2, 3, 5]]);
    expect(readdirSync(stick)).toEqual(['dossier-a-2']);
    expect(readdirSync(join(stick, 'dossier-a-2', 'data')).toSorted()).toEqual(['电子档案', '证据']);
    for (const seed of [1, 2, 3, 4, 5])
      expect(readFileSync(join(written.folder, 'data', pathOf(seed))).equals(bytesOf(seed))).toBe(true);
    const { verdict, warnings } = await verifyPath(written.folder, quietProgress().progress);
    expect([verdict, warnings]).toEqual(['valid', []]);
  });

  it('[B-47] stays when the medium goes away, and is gone on with when it is back', async () => {
    const stick = join(tempFolder(), 'stick');
    mkdirSync(stick);
    const pull = async () => renameSync(stick, `${stick}.away`);
    const films = seeds.map((seed) => film(seed, [], seed === 3 ? pull : undefined));
    const pulled = await writeBag(planAt(1, films), stick, quietProgress().progress);
    expect(pulled).toMatchObject({ ok: false, failure: { code: 'dossier.mediumVanished' } });
    renameSync(`${stick}.away`, stick);
    const written = await exported(
      stick,
      planAt(
        2,
        seeds.map((seed) => film(seed)),
      ),
    );
    expect(written.keptFiles).toBeGreaterThanOrEqual(2);
    expect(readdirSync(stick)).toEqual(['dossier-a-2']);
  });

  it('[B-47] is not trusted at all when it holds a link or a file shared with another place, and nothing behind it is touched', async () => {
    for (const tamper of [symlinkSync, linkSync]) {
      const [stick, elsewhere] = [tempFolder(), join(tempFolder(), 'film.mp4')];
      writeFileSync(elsewhere, bytesOf(2));
      tamper(elsewhere, join(leftOn(stick, { [pathOf(1)]: bytesOf(1) }), 'data', 'film.mp4'));
      const written = await exported(stick, planAt(2, [film(1)]));
      expect([written.keptFiles, readdirSync(stick)]).toEqual([0, ['dossier-a-2']]);
      expect(readFileSync(elsewhere).equals(bytesOf(2))).toBe(true);
    }
  });

  it('[B-47] is removed when the export is to be one archive', async () => {
    const stick = tempFolder();
    leftOn(stick, { [pathOf(1)]: bytesOf(1) });
    writeFileSync(join(stick, 'dossier-a-0.zip.partial'), 'half');
    const written = await exported(stick, planAt(2, [film(1)]), 'zip');
    expect([written.keptFiles, readdirSync(stick)]).toEqual([0, ['dossier-a-2.zip']]);
  });

  it('[B-47] is not what another export is writing at the moment, nor anything of another case', async () => {
    const stick = tempFolder();
    mkdirSync(join(stick, 'dossier-b-1.partial'));
    const begun = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const wait = async () => {
      begun.resolve();
      await gate.promise;
    };
    const first = exported(stick, planAt(1, [film(1), film(2, [], wait)]));
    await begun.promise;
    const second = await exported(stick, planAt(2, [film(1), film(2)]));
    gate.resolve();
    expect([(await first).keptFiles, second.keptFiles]).toEqual([0, 0]);
    expect(readdirSync(stick).toSorted()).toEqual(['dossier-a-1', 'dossier-a-2', 'dossier-b-1.partial']);
  });
});
