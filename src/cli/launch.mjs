// Starts a TypeScript entry point under Node 24, whichever Node the machine has.
// npm puts node_modules/.bin/node (Node 24) first on PATH, but `--ignore-scripts`, a missing optional
// package or a direct call can leave us on an older one, which cannot read .ts files. This file is plain
// JavaScript so that any Node can read it and say what to do.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [entry, ...rest] = process.argv.slice(2);
const isNewEnough = (version) => Number(version.split('.')[0]) >= 24;

if (entry === undefined) {
  console.error('用法:node src/cli/launch.mjs <入口文件> [参数…]');
  process.exit(2);
}
const entryPath = resolve(root, entry);

// Half a thousand files of TypeScript are made ready once, not at every start; child processes use the same store.
process.env.NODE_COMPILE_CACHE ??= join(root, '.work', 'compiled');

if (isNewEnough(process.versions.node)) {
  // An older Node has no such store, and this file must be readable to it.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
  process.argv.splice(1, 2, entryPath);
  await import(pathToFileURL(entryPath).href);
} else {
  const bundled = bundledNode();
  if (bundled === undefined) {
    console.error(`需要 Node 24,本机是 ${process.versions.node},且没有找到随依赖安装的 Node 24。`);
    console.error('请运行 npm ci(不要加 --omit=optional),或把 Node 24 装到本机后再试。');
    process.exit(2);
  }
  const child = spawn(bundled, [fileURLToPath(import.meta.url), entry, ...rest], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}

function bundledNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const path = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  return existsSync(path) ? path : undefined;
}
