import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { readHostOptions } from '#hosts/hostOptions.ts';
import { sourceTreePlace } from '#hosts/sourceTreePlace.ts';
import { buildUiWhenStale } from '#hosts/loopback/freshUi.ts';
import { builtPage, runLoopback } from '#hosts/loopback/runLoopback.ts';
import { buildBundles } from './buildBundles.ts';
import { findRuntime } from './findRuntime.ts';

/** `npm start`: the program in a window, with Electron where its runtime is, in the PC's browser otherwise. */
const root = resolve(import.meta.dirname, '..');
const say = (line: string) => console.log(line);
await buildUiWhenStale(say);
const runtime = await findRuntime(root, process.env);
process.exitCode = runtime === undefined ? await startInBrowser() : await startElectron(runtime);

async function startInBrowser(): Promise<number> {
  say('本机没有 Electron 运行时，改用本机的 Chromium 或 Edge 打开（功能相同）。');
  const place = await sourceTreePlace();
  return runLoopback({
    compose: readHostOptions({ argv: process.argv, env: process.env }, place),
    page: () => builtPage(place.uiFolder),
    window: 'browser',
    say,
  });
}

async function startElectron(program: string): Promise<number> {
  await buildBundles();
  // Chromium refuses to start as root with its sandbox on.
  const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...rootFlags, root, ...process.argv.slice(2)], { stdio: 'inherit' });
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => done(code ?? 1));
  });
}
