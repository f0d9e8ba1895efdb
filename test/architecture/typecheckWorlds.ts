import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Layers that know Node and no browser: one world, looked at together because each would look at all it imports again. */
export const nodeLayers = [
  'src/vault',
  'src/documents',
  'src/dossier',
  'src/drives',
  'src/runtime',
  'src/hosts',
  'src/cli',
] as const;

/** Folders that compile alone, each with only the globals its layer may see. */
export const loneWorlds = [
  'src/domain',
  'src/api',
  'src/app',
  'src/ui',
  'src/viewer',
  'electron',
  'test',
] as const;

/** Compiler messages of one world; empty when it is sound. What is found of a layer stays for the next run, which looks only at what changed. */
export async function typecheck(world: string): Promise<string> {
  const isLayer = loneWorlds.some((layer) => layer === world);
  return compile(world, isLayer ? world.replaceAll('/', '-') : null);
}

/** The same of all layers that know Node, at once. Their own settings must be alike. */
export async function typecheckNodeLayers(): Promise<string> {
  mkdirSync(join(root, '.work'), { recursive: true });
  const project = join(root, '.work', 'nodeLayers.json');
  const include = nodeLayers.flatMap((layer) => [`../${layer}/**/*.ts`, `../${layer}/**/*.tsx`]);
  writeFileSync(project, JSON.stringify({ extends: '../src/runtime/tsconfig.json', include }));
  return compile(project, 'nodeLayers');
}

async function compile(project: string, remembered: string | null): Promise<string> {
  const memory =
    remembered === null
      ? []
      : ['--incremental', '--tsBuildInfoFile', `.work/types/${remembered}.tsbuildinfo`];
  const tsc = spawn(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false', ...memory, '-p', project],
    { cwd: root },
  );
  let output = '';
  tsc.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  tsc.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => tsc.on('close', resolve));
  return code === 0 ? '' : output || `tsc ended with ${code}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const waiting = [typecheckNodeLayers, ...loneWorlds.map((world) => () => typecheck(world))];
  const work = async () => {
    for (let look = waiting.shift(); look !== undefined; look = waiting.shift()) {
      const output = await look();
      if (output === '') continue;
      console.error(output);
      process.exitCode = 1;
    }
  };
  // Each compiler fills a core and takes a quarter of a gigabyte.
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
