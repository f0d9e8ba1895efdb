import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildWhenStale } from '#runtime/buildWhenStale.ts';

const root = resolve(import.meta.dirname, '../../..');
/** What the built page is made from. */
const sources = ['src/ui', 'src/api', 'src/domain', 'package-lock.json'].map((path) => join(root, path));

/**
 * Builds the page when it is missing or older than its sources; only in a source tree.
 *
 * Fails: throws when the build fails; its messages went to the standard error.
 */
export async function buildUiWhenStale(say: (line: string) => void): Promise<void> {
  // Beside the folder and not in it: Vite empties the folder before it writes.
  const result = join(root, '.vite/renderer/main_window/index.html');
  await buildWhenStale({ result, lock: join(root, '.vite/renderer.building'), sources }, async () => {
    say('正在生成界面……');
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const args = [vite, 'build', '--config', join(root, 'src/ui/vite.config.ts'), '--logLevel', 'warn'];
    const child = spawn(process.execPath, args, {
      cwd: root,
      // Vite keeps a NODE_ENV it is given: asked for by a test, it would build a page with test behaviour.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const code = await new Promise<number | null>((done) => child.once('exit', done));
    if (code !== 0) throw new Error(`界面生成失败(${code ?? '被中断'})`);
  });
}
