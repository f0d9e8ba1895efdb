import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folders that compile alone, each with only the globals its layer may see. */
export const worlds = [
  'src/domain',
  'src/api',
  'src/app',
  'src/vault',
  'src/documents',
  'src/dossier',
  'src/drives',
  'src/runtime',
  'src/hosts',
  'src/cli',
  'src/ui',
  'src/viewer',
  'electron',
  'test',
] as const;

/** Compiler messages of one world; empty when it is sound. What is found of a layer stays for the next run, which looks only at what changed. */
export async function typecheck(world: string): Promise<string> {
  const remembered = worlds.some((layer) => layer === world)
    ? ['--incremental', '--tsBuildInfoFile', `.work/types/${world.replaceAll('/', '-')}.tsbuildinfo`]
    : [];
  const tsc = spawn(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false', ...remembered, '-p', world],
    { cwd: root },
  );
  let output = '';
  tsc.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  tsc.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => tsc.on('close', resolve));
  return code === 0 ? '' : output || `tsc ended with ${code}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const waiting = [...worlds];
  const work = async () => {
    for (let world = waiting.shift(); world !== undefined; world = waiting.shift()) {
      const output = await typecheck(world);
      if (output === '') continue;
      console.error(output);
      process.exitCode = 1;
    }
  };
  // Each compiler fills a core and takes a quarter of a gigabyte.
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
