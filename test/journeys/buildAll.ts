import { buildBundles } from '#electron/buildBundles.ts';
import { buildUiWhenStale } from '#hosts/loopback/freshUi.ts';

/** Playwright's global setup: the journeys run on what is in the source tree now. */
export default async function buildAll(): Promise<void> {
  await buildUiWhenStale(console.log);
  await buildBundles();
}
