import { spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test as base } from './app.ts';
import { madeOnce } from './madeOnce.ts';

const root = resolve(import.meta.dirname, '../..');

/** The program on the vault that `npm run sample` makes; its stick is still in. The sample is played once, every test has a copy. */
export const test = base.extend<object, { readonly sampleFolder: string }>({
  sampleFolder: [
    async ({ browserName: _ }, use) => use(await madeOnce('sample', playSample)),
    { scope: 'worker', timeout: 420_000 },
  ],
  folders: async ({ folders, sampleFolder }, use) => {
    await cp(join(sampleFolder, 'vault'), folders.vault, { recursive: true });
    await cp(join(sampleFolder, 'stick'), folders.stick, { recursive: true });
    await use(folders);
  },
});

async function playSample(folder: string): Promise<void> {
  const child = spawn(process.execPath, ['src/cli/launch.mjs', 'src/cli/dossier.ts', 'sample'], {
    cwd: root,
    env: { ...process.env, WEIQUAN_SAMPLE_FOLDER: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  expect(code, 'the sample ran').toBe(0);
}
