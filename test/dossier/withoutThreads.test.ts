import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { tempFolder } from './tempFolder.ts';

const root = join(import.meta.dirname, '../..');
mkdirSync(join(root, '.work'), { recursive: true });
const copy = mkdtempSync(join(root, '.work/withoutThreads-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a program packed without the file of the hashing thread', () => {
  it('still exports and verifies, on its own thread', { timeout: 60_000 }, () => {
    cpSync(join(root, 'src/dossier'), join(copy, 'dossier'), { recursive: true });
    rmSync(join(copy, 'dossier/hashing/hashWorker.ts'));
    const target = tempFolder();
    const script = `
      import { writeBag } from ${JSON.stringify(pathToFileURL(join(copy, 'dossier/bag/writeBag.ts')).href)};
      const sizeBytes = 33 << 20;
      const chunk = Buffer.alloc(1 << 20, 'x');
      const entry = (path) => ({ path, sizeBytes, stream: async function* () { for (let i = 0; i < 33; i++) yield chunk; } });
      const quiet = { report: () => undefined, isCancelled: () => false };
      const result = await writeBag({ folderName: 'bag', info: [], payload: [entry('one.bin'), entry('two.bin')] }, ${JSON.stringify(target)}, quiet);
      console.log(result.ok && result.value.verdict.verdict);`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(said).toBe('valid\n');
    expect(readFileSync(join(target, 'bag/校验清单-SM3.txt'), 'utf8')).toMatch(
      /^(?:[0-9a-f]{64} {2}data\/(?:one|two)\.bin\n){2}$/u,
    );
  });

  it('[B-24] still seals and reads back, on its own thread', { timeout: 60_000 }, () => {
    cpSync(join(root, 'src/dossier'), join(copy, 'dossier'), { recursive: true });
    rmSync(join(copy, 'dossier/sealed/cipherWorker.ts'));
    const at = (path: string) => JSON.stringify(pathToFileURL(join(copy, 'dossier', path)).href);
    const script = `
      import { writeBag } from ${at('bag/writeBag.ts')};
      import { recipientOf } from ${at('sealed/packageKeys.ts')};
      const chunk = Buffer.alloc(1 << 20, 'x');
      const entry = { path: 'one.bin', sizeBytes: 5 << 20, stream: async function* () { for (let i = 0; i < 5; i++) yield chunk; } };
      const quiet = { report: () => undefined, isCancelled: () => false };
      const form = { by: 'recipients', recipients: [await recipientOf(new Uint8Array(32).fill(7))] };
      const result = await writeBag({ folderName: 'bag', info: [], payload: [entry] }, ${JSON.stringify(tempFolder())}, quiet, { form });
      console.log(result.ok && result.value.verdict.verdict);`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(said).toBe('valid\n');
  });
});
