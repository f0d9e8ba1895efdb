import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWhenStale } from '#runtime/buildWhenStale.ts';

let folder: string;
let builds = 0;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-build-'));
  await writeFile(join(folder, 'source'), '1');
  builds = 0;
});
afterEach(() => rm(folder, { recursive: true }));

const product = () => ({
  result: join(folder, 'result'),
  lock: join(folder, 'lock'),
  sources: [join(folder, 'source')],
});
const build = async () => {
  builds += 1;
  await writeFile(join(folder, 'result'), 'built');
};

describe('buildWhenStale', () => {
  it('builds what is missing, once', async () => {
    await buildWhenStale(product(), build);
    await buildWhenStale(product(), build);
    expect(builds).toBe(1);
  });

  it('builds again after a change', async () => {
    await buildWhenStale(product(), build);
    const later = new Date(Date.now() + 5000);
    await utimes(join(folder, 'source'), later, later);
    await buildWhenStale(product(), build);
    expect(builds).toBe(2);
  });

  it('lets one build while the others wait for it', async () => {
    await Promise.all(Array.from({ length: 5 }, () => buildWhenStale(product(), build)));
    expect(builds).toBe(1);
  });

  it('leaves no lock behind when a build fails', async () => {
    await expect(buildWhenStale(product(), () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    await buildWhenStale(product(), build);
    expect(builds).toBe(1);
  });
});
