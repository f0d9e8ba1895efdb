import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const repository = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Puts script and style into the page and locks it with a policy that knows exactly these two and no network at all: the page is opened
 * from a stick, where nothing else may be loaded beside it.
 */
function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const page = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.html'));
      const script = files.find((file) => file.type === 'chunk');
      const style = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
      if (page?.type !== 'asset' || script?.type !== 'chunk' || style?.type !== 'asset' || files.length !== 3)
        throw new Error('the viewer must be one page, one script and one style');
      const css = String(style.source).trim();
      const code = script.code.trim();
      if (/<\/(?:script|style)/iu.test(code + css)) throw new Error('script or style would end too early');
      page.source = String(page.source)
        .replace(/<script type="module"[^>]*><\/script>/u, '')
        .replace(/<link rel="stylesheet"[^>]*>/u, () => `<style>${css}</style>`)
        .replace('</body>', () => `<script type="module">${code}</script></body>`)
        .replace('<meta charset="utf-8" />', (meta) => `${meta}${policyMeta(code, css)}`);
      delete bundle[script.fileName];
      delete bundle[style.fileName];
    },
  };
}

function policyMeta(code: string, css: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${hash(code)}`,
    `style-src ${hash(css)}`,
    'img-src file:',
    'media-src file:',
    'frame-src file:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}" />`;
}

export default defineConfig({
  root: here,
  base: './',
  plugins: [oneFile()],
  build: {
    outDir: `${repository}.vite/viewer`,
    emptyOutDir: true,
    // As the loopback host: the oldest browser expected on a reviewer's PC.
    target: 'chrome109',
    assetsInlineLimit: 0,
    modulePreload: false,
    sourcemap: false,
  },
});
