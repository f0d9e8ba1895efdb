import { resolve } from 'node:path';
import { _electron } from '@playwright/test';
import type { DriverSetting, OpenedProgram } from '../app.ts';

/** The real Electron program on the unpackaged app: the packaged one has the fuse off that Playwright needs. */
export async function openElectron(setting: DriverSetting): Promise<OpenedProgram> {
  // Chromium refuses to start as root with its sandbox on.
  const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: setting.electronPath,
    args: [...rootFlags, resolve(import.meta.dirname, '../../..')],
    env: { ...definedOnly(process.env), ...setting.env },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await app.firstWindow();
  setting.follow(page);
  return {
    page,
    async close() {
      await app.close();
      return app.process().exitCode ?? 1;
    },
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
