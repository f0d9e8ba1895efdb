import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDrives } from '#drives/drives.ts';
import type { BenchSpec } from './harness.ts';
import { timed } from './harness.ts';

/** A card of 5,000 files as the picker gets it, against asking the system for the same names, sizes and times. */
const list5000: BenchSpec = {
  id: 'drives.list5000',
  goal: 2,
  runs: 9,
  unit: 'ms',
  peerName: 'readdir + stat',
  async prepare({ folder, scale }) {
    const card = join(folder, 'card');
    await mkdir(card);
    const count = Math.ceil(5000 * scale);
    for (let index = 0; index < count; index += 1)
      await writeFile(join(card, `DSJ_000001_20260324203450_${String(index).padStart(4, '0')}.mp4`), '');
    const drives = openDrives({ approvedRoots: [{ path: card, label: '测试卡' }] });
    const token = (await drives.roots()).find(({ label }) => label === '测试卡')?.token ?? '';
    return {
      ours: () =>
        timed(async () => {
          const listing = await drives.list(token);
          if (!listing.ok || listing.value.entries.length !== count) throw new Error('not all files listed');
        }),
      peer: () =>
        timed(async () => {
          const names = await readdir(card);
          await Promise.all(names.map((name) => stat(join(card, name))));
        }),
    };
  },
};

export const driveRows: readonly BenchSpec[] = [list5000];
