import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultVaultFolder, readHostOptions } from '#hosts/hostOptions.ts';
import { sourceTreePlace } from '#hosts/sourceTreePlace.ts';
import { findBrowser } from '#hosts/loopback/findBrowser.ts';
import { browserFlags, openInBrowser } from '#hosts/loopback/openInBrowser.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-hosts-'));
});
afterEach(() => rm(folder, { recursive: true }));

const place = {
  templatesFolder: '/t',
  uiFolder: '/u',
  programVersion: '1.2.3',
  viewerFile: async () => '/v.html',
};

describe('where the vault lies', () => {
  it('is said by the command line first, then by the environment', () => {
    const env = { WEIQUAN_VAULT: '/from-env' };
    expect(readHostOptions({ argv: ['--vault=/from-line'], env }, place).vaultFolder).toBe('/from-line');
    expect(readHostOptions({ argv: [], env }, place).vaultFolder).toBe('/from-env');
  });

  it('is the data folder of the user otherwise', () => {
    expect(defaultVaultFolder('linux', {}, '/home/jia')).toBe('/home/jia/.local/share/weiquan-dossier');
    expect(defaultVaultFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/jia')).toBe(
      '/data/weiquan-dossier',
    );
    expect(
      defaultVaultFolder('win32', { APPDATA: 'C:\\Users\\jia\\AppData\\Roaming' }, 'C:\\Users\\jia'),
    ).toContain('Roaming');
  });
});

describe('folders that play removable drives', () => {
  it('come from the environment', () => {
    const env = { WEIQUAN_EXTRA_ROOTS: '[{"label":"U盘","path":"/tmp/stick"}]' };
    expect(readHostOptions({ argv: [], env }, place).extraRoots).toEqual([
      { label: 'U盘', path: '/tmp/stick' },
    ]);
    expect(readHostOptions({ argv: [], env: {} }, place)).not.toHaveProperty('extraRoots');
  });

  it.each(['nonsense', '{}', '[{"label":"","path":"/x"}]', '[{"path":"/x"}]'])(
    'are refused when written as %s',
    (text) => {
      expect(() => readHostOptions({ argv: [], env: { WEIQUAN_EXTRA_ROOTS: text } }, place)).toThrow();
    },
  );
});

it('the source tree knows its own version', async () => {
  expect((await sourceTreePlace()).programVersion).toMatch(/^\d+\.\d+\.\d+$/);
});

describe('findBrowser', () => {
  const program = async (name: string, mode: number) => {
    await writeFile(join(folder, name), '');
    await chmod(join(folder, name), mode);
    return join(folder, name);
  };

  it('takes the browser that was named, or none', async () => {
    const own = await program('own-browser', 0o755);
    expect(await findBrowser('linux', { WEIQUAN_BROWSER: own, PATH: '/usr/bin' })).toBe(own);
    expect(
      await findBrowser('linux', { WEIQUAN_BROWSER: join(folder, 'none'), PATH: '/usr/bin' }),
    ).toBeUndefined();
  });

  it('prefers Chromium on the path and passes over what cannot run', async () => {
    await program('chromium', 0o644);
    const edge = await program('microsoft-edge-stable', 0o755);
    expect(await findBrowser('linux', { PATH: folder })).toBe(edge);
    await chmod(join(folder, 'chromium'), 0o755);
    expect(await findBrowser('linux', { PATH: folder })).toBe(join(folder, 'chromium'));
  });

  it('ignores relative places on the path', async () => {
    expect(await findBrowser('linux', { PATH: '.:bin' })).toBeUndefined();
  });
});

it('no secret reaches the command line of the browser', () => {
  const flags = browserFlags('/tmp/p', 'file:///tmp/p/open.html', false);
  expect(flags.join(' ')).not.toContain('key=');
  expect(flags).not.toContain('--no-sandbox');
  expect(flags).toContain('--proxy-server=http://127.0.0.1:9');
});

it('the browser finds a profile that keeps no passwords and no filled-in forms', async () => {
  const seen = join(folder, 'seen.json');
  const browser = join(folder, 'recorder');
  const copies = `for flag in "$@"; do case "$flag" in --user-data-dir=*) cp "\${flag#*=}/Default/Preferences" '${seen}';; esac; done`;
  await writeFile(browser, `#!/bin/sh\n${copies}\n`);
  await chmod(browser, 0o755);
  const window = await openInBrowser(browser, 'http://127.0.0.1:1/');
  expect(await window.closed).toBe(0);
  expect(JSON.parse(await readFile(seen, 'utf8'))).toMatchObject({
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
    autofill: { profile_enabled: false, credit_card_enabled: false },
  });
});
