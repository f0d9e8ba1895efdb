import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildWhenStale } from './buildWhenStale.ts';

/** Builds the page from `src/viewer`; only in a source tree. Gives where it lies. Fails: throws when the build fails. */
export async function buildViewerWhenStale(): Promise<string> {
  const root = resolve(import.meta.dirname, '../..');
  const sources = ['src/viewer', 'src/domain/dossier', 'src/domain/kernel'].map((path) => join(root, path));
  const result = join(root, '.vite/viewer/index.html');
  await buildWhenStale({ result, lock: join(root, '.vite/viewer.building'), sources }, async () => {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const args = [vite, 'build', '--config', join(root, 'src/viewer/vite.config.ts'), '--logLevel', 'warn'];
    const child = spawn(process.execPath, args, {
      cwd: root,
      // Vite keeps a NODE_ENV it is given, and a test's would make another page.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const code = await new Promise<number | null>((done) => child.once('exit', done));
    if (code !== 0) throw new Error(`查看页生成失败(${code ?? '被中断'})`);
  });
  return result;
}
