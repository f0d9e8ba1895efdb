import { spawn } from 'node:child_process';
import { cp, mkdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/**
 * Copies what a package is made from, because `electron-forge package` deletes `.vite/`, where the journeys' builds lie.
 * Returns nothing; the copy shares the installed dependencies.
 */
export async function copyTree(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const parts = ['src', 'electron', 'templates', 'forge.config.ts', 'package.json', 'tsconfig.json'];
  await Promise.all(parts.map((part) => cp(join(root, part), join(folder, part), { recursive: true })));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
}

export interface ForgeRun {
  readonly code: number | null;
  readonly output: string;
}

/** Runs `electron-forge package` or `make` in the copy, on stub runtimes unless the environment says otherwise. */
export async function runForge(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ForgeRun> {
  const forge = join(root, 'node_modules/@electron-forge/cli/dist/electron-forge.js');
  const child = spawn(process.execPath, [forge, ...args], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, output };
}
