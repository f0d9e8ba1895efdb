import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const repository = fileURLToPath(new URL('../..', import.meta.url));

/** One bundle for every host: relative addresses, nothing inline, so that the strictest content policy fits. */
export default defineConfig({
  root: here,
  base: './',
  plugins: [react()],
  server: { fs: { allow: [repository] } },
  build: {
    outDir: `${repository}.vite/renderer/main_window`,
    emptyOutDir: true,
    // The oldest browser the loopback host accepts; Electron's is newer.
    target: 'chrome109',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // Read from the local disk, never over a network.
    chunkSizeWarningLimit: 2500,
  },
});
