import { resolve } from 'node:path';
import type { DriverSetting, OpenedProgram } from '../app.ts';
import { launchStandIn } from './standInElectron/launchStandIn.ts';

/** The bundled main process and preload under a stand-in `electron`, the page in real Chromium. */
export async function openStandIn(setting: DriverSetting): Promise<OpenedProgram> {
  const context = await setting.newContext();
  const launch = await launchStandIn(context, {
    appPath: resolve(import.meta.dirname, '../../..'),
    env: setting.env,
  });
  return {
    page: launch.page,
    async close() {
      const code = await launch.close();
      await context.close();
      return code;
    },
  };
}
