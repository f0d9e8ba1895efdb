import { resolve } from 'node:path';
import { builtinModules } from 'node:module';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const root = resolve(import.meta.dirname, '..');

const colourProfile = 'data/sRGB_IEC61966_2_1.icc';

/** pdfkit reads the colours of a PDF/A from a file beside its own code, and its code is in the bundle. */
const withColourProfile: Plugin = {
  name: 'with-colour-profile',
  generateBundle() {
    const require = createRequire(import.meta.url);
    const pdfmake = createRequire(require.resolve('pdfmake'));
    const source = readFileSync(resolve(pdfmake.resolve('pdfkit'), '..', colourProfile));
    this.emitFile({ type: 'asset', fileName: colourProfile, source });
  },
};

/**
 * Main process and the threads it starts, as CommonJS beside each other.
 * No `node_modules` travels with the app, so everything but Electron and Node is inside.
 */
export default defineConfig({
  root,
  plugins: [withColourProfile],
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
        slabWorker: resolve(root, 'src/vault/objects/slabWorker.ts'),
        inspectWorker: resolve(root, 'src/drives/inspector/inspectWorker.ts'),
        textWorker: resolve(root, 'src/documents/reading/textWorker.ts'),
        pictureWorker: resolve(root, 'src/drives/pictures/pictureWorker.ts'),
        hashWorker: resolve(root, 'src/dossier/hashing/hashWorker.ts'),
        cipherWorker: resolve(root, 'src/dossier/sealed/cipherWorker.ts'),
      },
      formats: ['cjs'],
      fileName: (_, name) => `${name}.cjs`,
    },
    rolldownOptions: {
      external: ['electron', ...builtinModules, /^node:/u],
      // CommonJS has no import.meta; every file of the bundle lies in one folder, so any of them may answer.
      transform: { define: { 'import.meta.url': '__bundleUrl', 'import.meta.dirname': '__dirname' } },
      output: {
        chunkFileNames: '[name].cjs',
        intro: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;",
      },
    },
  },
  resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
});
