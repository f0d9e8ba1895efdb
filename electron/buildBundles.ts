import { resolve } from 'node:path';
import { build } from 'vite';

/** Bundles main process, threads and preload into `.vite/build`, as the package does. */
export async function buildBundles(): Promise<void> {
  for (const configFile of ['vite.main.config.ts', 'vite.preload.config.ts']) {
    await build({ configFile: resolve(import.meta.dirname, configFile), logLevel: 'warn' });
  }
}
