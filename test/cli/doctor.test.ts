import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFounding, copyFoundedVault, ownPassword } from '../people/thePeople.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weiquan-doctor-'));
  await copyFoundedVault(join(folder, 'vault'));
});
afterAll(() => rm(folder, { recursive: true }));

const { loginName } = aFounding.systemAdministrator;
const password = ownPassword.systemAdministrator;

/** Runs the command as a person would; its standard input is no terminal. */
function doctor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['src/cli/dossier.ts', 'doctor', `--vault=${join(folder, 'vault')}`, ...args],
      { env: { ...process.env, ...env } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
    child.stdin?.end();
  });
}

describe('the command `doctor`', () => {
  it('sees only the outside without a person, and says what it did not look at', async () => {
    const { code, out, err } = await doctor([]);
    expect(code).toBe(2);
    for (const seen of ['剩余', '没有被其他程序占用', '文书模板', '字体齐全']) expect(out).toContain(seen);
    expect(err).toContain('没有检查：资料库的内容');
  });

  it.each([
    ['the environment', [], { WEIQUAN_PASSWORD: password }],
    ['a file', ['--password-file'], {}],
  ])('examines the vault with a password from %s', async (_, flags, env) => {
    const file = join(folder, 'password.txt');
    await writeFile(file, `\uFEFF${password}\r\n`);
    const { code, out, err } = await doctor(
      ['--json', `--user=${loginName}`, ...flags.map((flag) => `${flag}=${file}`)],
      env,
    );
    const report: { findings: { code: string }[]; unseen: string | null } = JSON.parse(out);
    expect([code, report.unseen, err]).toEqual([0, null, '']);
    expect(report.findings.length).toBeGreaterThan(6);
    expect(out).not.toContain(password);
  });

  it('says why it was not let in', async () => {
    const wrong = await doctor([`--user=${loginName}`], { WEIQUAN_PASSWORD: 'wrong' });
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('用户名或者口令不对')]);
    const notAllowed = await doctor([`--user=${aFounding.caseOfficer.loginName}`], {
      WEIQUAN_PASSWORD: ownPassword.caseOfficer,
    });
    expect([notAllowed.code, notAllowed.err]).toEqual([2, expect.stringContaining('“办案民警”不能使用')]);
  });
});
