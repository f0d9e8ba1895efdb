import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBundles } from '#electron/buildBundles.ts';
import { buildUiWhenStale } from '#hosts/loopback/freshUi.ts';
import { RUN_FOLDER } from './madeOnce.ts';

/** Playwright's global setup: the journeys run on what is in the source tree now. Returns what ends the run. */
export default async function buildAll(): Promise<() => Promise<void>> {
  await buildUiWhenStale(console.log);
  await buildBundles();
  const folder = await mkdtemp(join(tmpdir(), 'dossier-journeys-'));
  process.env[RUN_FOLDER] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
