import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
/** What the built page is made from. */
const sources = ['src/ui', 'src/api', 'src/domain', 'package-lock.json'];

/**
 * Builds the page when it is missing or older than its sources; only in a source tree.
 *
 * Fails: throws when the build fails; its messages went to the standard error.
 */
export async function buildUiWhenStale(say: (line: string) => void): Promise<void> {
  const built = await stat(join(root, '.vite/renderer/main_window/index.html')).catch(() => undefined);
  const newest = Math.max(...(await Promise.all(sources.map((path) => newestChange(join(root, path))))));
  if (built !== undefined && built.mtimeMs >= newest) return;
  say('正在生成界面……');
  const vite = [
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--config',
    join(root, 'src/ui/vite.config.ts'),
    '--logLevel',
    'warn',
  ];
  const child = spawn(process.execPath, vite, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  if (code !== 0) throw new Error(`界面生成失败(${code ?? '被中断'})`);
}

/** When something at or below a path last changed. Units: milliseconds since 1970. */
async function newestChange(path: string): Promise<number> {
  const facts = await stat(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  const names = await readdir(path);
  const below = await Promise.all(names.map((name) => newestChange(join(path, name))));
  return Math.max(facts.mtimeMs, ...below);
}
