import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { test as base } from './app.ts';
import { madeOnce } from './madeOnce.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

/** The program on a vault whose people have all chosen their passwords and in which there is no case yet. */
export const test = base.extend<object, { readonly foundedFolder: string }>({
  foundedFolder: [
    async ({ browserName: _ }, use) => use(await madeOnce('founded', found)),
    { scope: 'worker', timeout: 120_000 },
  ],
  folders: async ({ folders, foundedFolder }, use) => {
    await cp(join(foundedFolder, 'vault'), folders.vault, { recursive: true });
    await use(folders);
  },
});

async function found(folder: string): Promise<void> {
  await run(process.execPath, ['test/journeys/drivers/foundEntry.ts', join(folder, 'vault')], { cwd: root });
}
