import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
  return dossier(['doctor', `--vault=${join(folder, 'vault')}`, ...args], env);
}

function dossier(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['src/cli/dossier.ts', ...args],
      { timeout: 60_000, env: { ...process.env, ...env } },
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

interface Report {
  readonly findings: readonly { readonly code: string; readonly path?: string; readonly next: string }[];
  readonly unseen: string | null;
}

/** What `doctor --json` says of a copy of the founded vault to which something was done. */
async function judged(name: string, spoil: (vault: string) => Promise<unknown>) {
  const vault = join(folder, name);
  await cp(join(folder, 'vault'), vault, { recursive: true });
  await spoil(vault);
  const env = { WEIQUAN_PASSWORD: password };
  const { code, out, err } = await dossier(
    ['doctor', `--vault=${vault}`, `--user=${loginName}`, '--json'],
    env,
  );
  const report: Report = JSON.parse(out);
  return { code, err, vault, ...report };
}

async function flipped(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

const paths = ({ findings }: Report) => findings.flatMap(({ path }) => (path === undefined ? [] : [path]));

describe('a path that is no vault', () => {
  it.each(['nothing there', 'a file', 'an empty folder', 'a folder with other things'])(
    '[V-K10] is not made one by the doctor: %s',
    async (what) => {
      const path = join(folder, what);
      if (what === 'a file') await writeFile(path, 'x');
      else if (what !== 'nothing there') await mkdir(path);
      if (what === 'a folder with other things') await writeFile(join(path, '照片.jpg'), 'x');
      const before = await readdir(folder, { recursive: true });
      const { code, out } = await dossier(['doctor', `--vault=${path}`, '--json']);
      const report: Report = JSON.parse(out);
      expect([code, report.findings.map((finding) => finding.code)]).toEqual([
        2,
        expect.arrayContaining(['vault.notThere']),
      ]);
      expect(await readdir(folder, { recursive: true })).toEqual(before);
    },
  );

  it.each([
    ['restore', (path: string) => ['restore', join(folder, 'no backup'), `--vault=${path}`]],
    ['serve', (path: string) => ['serve', `--vault=${path}`, '--no-window']],
  ])('is not made one by `%s` when other things lie there', async (command, argsFor) => {
    const path = join(folder, `used by ${command}`);
    await mkdir(path);
    await writeFile(join(path, '照片.jpg'), 'x');
    const { code, err } = await dossier(argsFor(path));
    expect([code, err]).toEqual([2, expect.stringContaining('不是资料库')]);
    expect(await readdir(path)).toEqual(['照片.jpg']);
  });

  it('a file is refused by `serve` and `restore`, and a restore without a backup leaves no new vault', async () => {
    const file = join(folder, 'just a file');
    await writeFile(file, 'x');
    const [served, restored, empty] = [
      await dossier(['serve', `--vault=${file}`, '--no-window']),
      await dossier(['restore', folder, `--vault=${file}`]),
      await dossier(['restore', join(folder, 'no backup'), `--vault=${join(folder, 'not yet')}`]),
    ];
    expect([served.code, restored.code, empty.code]).toEqual([2, 2, 2]);
    expect(await readdir(folder)).not.toContain('not yet');
  });
});

describe('a vault nobody is let into', () => {
  it('[V-K9] one flipped bit of the settings locks nobody out, and the file is named', async () => {
    const { code, unseen, ...report } = await judged('one flip', (vault) =>
      flipped(join(vault, 'settings.sealed')),
    );
    expect([code, unseen]).toEqual([1, null]);
    expect(paths({ ...report, unseen })).toContain('settings.sealed');
  });

  it.each([
    ['settings.sealed', 'flipped'],
    ['settings.sealed', 'deleted'],
    ['signing.sealed', 'flipped'],
    ['signing.sealed', 'deleted'],
    ['keyring.json', 'flipped'],
    ['keyring.json', 'deleted'],
    ['vault.json', 'flipped'],
    ['vault.json', 'deleted'],
  ])(
    '[V-K9] %s and its copy %s: the file is named, with a way out that needs no login',
    async (file, how) => {
      const report = await judged(`${file} ${how}`, async (vault) => {
        for (const each of [file, `${file}.prev`])
          await (how === 'flipped' ? flipped(join(vault, each)) : rm(join(vault, each)));
      });
      expect(report.code).toBe(1);
      const found = report.findings.find(({ path }) => path === file);
      expect(found?.next).toContain('npm run -s dossier -- restore');
    },
  );

  it('[V-K10] a pipe in place of a record or of the copy does not hold up anything, and is named', async () => {
    const report = await judged('a pipe', async (vault) => {
      await rm(join(vault, 'settings.sealed'));
      await new Promise((done) => execFile('mkfifo', [join(vault, 'settings.sealed')], done));
    });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'vault.specialFile', path: 'settings.sealed' }),
    );
  });

  it('files that are missing or foreign are named', async () => {
    const report = await judged('odd files', async (vault) => {
      await rm(join(vault, 'attempts.json'));
      await rm(join(vault, 'keyring.json.prev'));
      await writeFile(join(vault, 'note.txt'), 'x');
      await mkdir(join(vault, 'cases', '0'.repeat(26)), { recursive: true });
      await writeFile(join(vault, 'cases', '0'.repeat(26), 'evil.exe'), 'MZ');
    });
    expect(paths(report)).toEqual(
      expect.arrayContaining([
        'attempts.json',
        'keyring.json.prev',
        'note.txt',
        `cases/${'0'.repeat(26)}/evil.exe`,
      ]),
    );
  });

  it.each([[['--bogus']], [['--user=a', '--password-file=/nowhere/at/all']]])(
    'what it does not understand or cannot read is refused: %s',
    async (args) => {
      const { code, err } = await doctor(args);
      expect(code).toBe(2);
      expect(err).not.toContain('    at ');
      expect(err).not.toBe('');
    },
  );
});
