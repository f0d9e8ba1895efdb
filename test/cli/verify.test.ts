import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { passwordOf } from '../../src/cli/passwordOf.ts';
import { bagFiles, putFiles } from '../dossier/writeBagit.ts';

const folder = mkdtempSync(join(tmpdir(), 'weiquan-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bag = putFiles(join(folder, 'bag'), bagFiles());
const passwordFile = join(folder, 'password.txt');
writeFileSync(passwordFile, '虚构的口令\n');

/** Runs the command as a person would; its standard input is no terminal. */
function verify(...args: readonly string[]) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['src/cli/launch.mjs', 'src/cli/dossier.ts', 'verify', ...args],
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
    child.stdin?.end();
  });
}

describe('the command `verify`', { timeout: 60_000 }, () => {
  it.each([
    ['no path', []],
    ['an empty path', ['']],
    ['two paths', [bag, bag]],
    ['an option it does not know', [bag, '--jsno']],
    ['an option it does not know, as the path', ['-x']],
    ['a password file that is not named', [bag, '--password-file']],
  ])('[B-37] refuses %s with exit code 2, in words and as JSON', async (_, args) => {
    const { code, out, err } = await verify(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('用法');
    const told = await verify('--json', ...args);
    expect(told.code).toBe(2);
    expect(JSON.parse(told.out)).toMatchObject({
      verdict: 'unjudged',
      findings: [{ code: 'verify.notUnderstood', message: expect.stringMatching(/[\u4e00-\u9fff]/u) }],
    });
  });

  it('[B-37] refuses a value for --json, and says so as JSON', async () => {
    const { code, out } = await verify(bag, '--json=1');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'unjudged' });
  });

  it('[B-37] takes the word after --password-file as the file and not as the package', async () => {
    const { code, out } = await verify('--password-file', passwordFile, bag, '--json');
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ verdict: 'valid' })]);
  });
});

describe('the password', () => {
  it.each([[[`--password-file=${passwordFile}`]], [['--password-file', passwordFile]]])(
    '[B-37] comes from the file of %j',
    async (args) => {
      const from = { args, env: {}, terminal: process.stdin, say: () => undefined };
      expect(await passwordOf(from)).toBe('虚构的口令');
    },
  );
});
