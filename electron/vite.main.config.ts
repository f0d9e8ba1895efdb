import { resolve } from 'node:path';
import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

/**
 * Main process and the threads it starts, as CommonJS beside each other.
 * No `node_modules` travels with the app, so everything but Electron and Node is inside.
 */
export default defineConfig({
  root,
  build: {
    outDir: resolve(root, '.vite/build'),
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node24',
    sourcemap: false,
    minify: false,
    lib: {
      entry: {
        main: resolve(root, 'electron/main.ts'),
        sm3Worker: resolve(root, 'src/vault/sm3Worker.ts'),
        hashWorker: resolve(root, 'src/dossier/hashing/hashWorker.ts'),
      },
      formats: ['cjs'],
      fileName: (_, name) => `${name}.cjs`,
    },
    rolldownOptions: {
      external: ['electron', ...builtinModules, /^node:/u],
      output: { chunkFileNames: '[name].cjs' },
    },
  },
  resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
});
