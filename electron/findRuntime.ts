import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Finds the Electron program, which the npm package does not contain: in `ELECTRON_OVERRIDE_DIST_PATH`, or where its installer puts it.
 */
export async function findRuntime(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  const program = join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
  return access(program, constants.X_OK).then(
    () => program,
    () => undefined,
  );
}
