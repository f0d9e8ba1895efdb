import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface BrowserWindow {
  /** Settles when the window was closed, with the exit code of the browser. */
  readonly closed: Promise<number>;
  close(): Promise<void>;
}

/**
 * Shows the program in a window of the PC's own browser, without tabs and address bar.
 *
 * The browser gets a fresh profile: no extensions, no history, no stored passwords, and its process ends with the window.
 * The launch address lies in a file only this user can read, because command lines are visible to everyone on the PC.
 */
export async function openInBrowser(browser: string, launchUrl: string): Promise<BrowserWindow> {
  const profile = await mkdtemp(join(tmpdir(), 'weiquan-window-'));
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(browserPreferences));
  const page = join(profile, 'open.html');
  await writeFile(
    page,
    `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${launchUrl}">`,
    { mode: 0o600 },
  );
  const child = spawn(browser, browserFlags(profile, pathToFileURL(page).href, isRoot()), {
    stdio: 'ignore',
  });
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const closed = thenRemove(exited, profile);
  return {
    closed,
    async close() {
      child.kill();
      await closed;
    },
  };
}

/** Chrome and Edge offer to keep passwords and what was typed into forms; here neither is wanted, not even until the window closes. */
export const browserPreferences = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
} as const;

/** Flags that show a warning bar in the window are left out: a proxy that is not there cuts the network without one. */
export function browserFlags(profile: string, page: string, asRoot: boolean): readonly string[] {
  return [
    `--app=${page}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-sync',
    '--disable-features=Translate',
    '--password-store=basic',
    '--proxy-server=http://127.0.0.1:9',
    '--lang=zh-CN',
    '--window-size=1440,900',
    // Chromium refuses to start as root with its sandbox on.
    ...(asRoot ? ['--no-sandbox'] : []),
  ];
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The browser's helpers may still hold files for a moment. */
async function thenRemove(exited: Promise<number>, profile: string): Promise<number> {
  try {
    return await exited;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
