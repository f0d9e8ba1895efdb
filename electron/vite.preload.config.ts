import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** A sandboxed preload is one CommonJS file that may require `electron` and nothing else. */
export default defineConfig({
  root,
  build: {
    outDir: resolve(root, '.vite/build'),
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'chrome140',
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      input: resolve(root, 'electron/preload.ts'),
      external: ['electron'],
      output: { format: 'cjs', codeSplitting: false, entryFileNames: '[name].cjs' },
    },
  },
});
