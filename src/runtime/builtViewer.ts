import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isViewerShell } from '#domain/dossier/viewerDossier.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { buildWhenStale } from './buildWhenStale.ts';

/** Gives the page that goes with every package, without a dossier in it. */
export type ViewerShelf = () => Promise<string>;

/**
 * The page at the given place, as a packaged program has it; in a source tree it is built when missing or stale.
 *
 * Fails: throws a `Fault` when the file there is not the page.
 */
export function viewerShelf(viewerFile: string | undefined): ViewerShelf {
  let shell: Promise<string> | null = null;
  return () => (shell ??= readShell(viewerFile));
}

async function readShell(viewerFile: string | undefined): Promise<string> {
  const text = await readFile(viewerFile ?? (await buildViewerWhenStale()), 'utf8');
  if (!isViewerShell(text)) throw new Fault('the viewer page has no place for a dossier');
  return text;
}

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
