import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Names the folder of one run of the journeys; the global setup makes and removes it. */
export const RUN_FOLDER = 'DOSSIER_JOURNEYS_FOLDER';

/**
 * A folder that one worker of the run makes and all others wait for.
 * `make` fills the folder it is given; when it fails, the next worker tries again.
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const run = process.env[RUN_FOLDER];
  if (run === undefined) throw new Error('the global setup of the journeys did not run');
  const made = join(run, name);
  for (;;) {
    if (await isThere(made)) return made;
    if (await isFirst(`${made}.begun`)) break;
    await pause(250);
  }
  const folder = `${made}.partial`;
  try {
    await mkdir(folder);
    await make(folder);
    await rename(folder, made);
  } catch (error) {
    await Promise.all([`${made}.begun`, folder].map((path) => rm(path, { recursive: true, force: true })));
    throw error;
  }
  return made;
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** A folder can be made by one only. */
async function isFirst(path: string): Promise<boolean> {
  return mkdir(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}
