import { join } from 'node:path';
import type { App } from 'electron';
import type { ProgramPlace } from '#hosts/hostOptions.ts';

/** Templates and fonts lie beside the archive in a package, and in the source tree otherwise. */
export function programPlace(app: App): ProgramPlace {
  const base = app.isPackaged ? process.resourcesPath : app.getAppPath();
  return {
    templatesFolder: join(base, 'templates'),
    uiFolder: join(app.getAppPath(), '.vite', 'renderer', 'main_window'),
    // The bundle knows no source tree: what it would build there, its own build left behind.
    viewerFile: async () =>
      app.isPackaged ? join(base, 'viewer.html') : join(base, '.vite', 'viewer', 'index.html'),
    programVersion: app.getVersion(),
    ...(app.isPackaged ? { fontFolder: join(base, 'fonts') } : {}),
  };
}
