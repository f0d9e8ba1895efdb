import { join, resolve } from 'node:path';
import { build } from 'vite';
import { buildViewerWhenStale } from '#runtime/builtViewer.ts';
import { buildWhenStale } from '#runtime/buildWhenStale.ts';

const root = resolve(import.meta.dirname, '..');
const layers = ['domain', 'api', 'app', 'vault', 'documents', 'dossier', 'drives', 'runtime', 'hosts'];
const sources = [
  ...layers.map((layer) => join(root, 'src', layer)),
  join(root, 'electron'),
  join(root, 'package-lock.json'),
];

/** Bundles main process, threads and preload into `.vite/build` as the package does, and the page that goes with dossiers, unless what lies there is fresh. */
export async function buildBundles(): Promise<void> {
  const product = {
    result: join(root, '.vite/build/preload.cjs'),
    lock: join(root, '.vite/build.building'),
    sources,
  };
  await buildViewerWhenStale();
  await buildWhenStale(product, async () => {
    // The preload last: its date tells that everything is there.
    for (const configFile of ['vite.main.config.ts', 'vite.preload.config.ts']) {
      await build({ configFile: resolve(import.meta.dirname, configFile), logLevel: 'warn' });
    }
  });
}
