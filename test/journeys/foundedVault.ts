import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { test as base } from './app.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

/** The program on a vault whose people have all chosen their passwords and in which there is no case yet. */
export const test = base.extend<object, { readonly foundedFolder: string }>({
  foundedFolder: [
    async ({ browserName }, use) => {
      const work = await mkdtemp(join(tmpdir(), `dossier-founded-${browserName}-`));
      await run(process.execPath, ['test/journeys/drivers/foundEntry.ts', join(work, 'vault')], {
        cwd: root,
      });
      await use(work);
      await rm(work, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  folders: async ({ folders, foundedFolder }, use) => {
    await cp(join(foundedFolder, 'vault'), folders.vault, { recursive: true });
    await use(folders);
  },
});
