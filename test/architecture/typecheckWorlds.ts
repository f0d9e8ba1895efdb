import { spawn } from 'node:child_process';
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
  'electron',
  'test',
] as const;

/** Compiler messages of one world; empty when it is sound. */
export async function typecheck(world: string): Promise<string> {
  const tsc = spawn(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false', '-p', world],
    {
      cwd: root,
    },
  );
  let output = '';
  tsc.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  tsc.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => tsc.on('close', resolve));
  return code === 0 ? '' : output || `tsc ended with ${code}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outputs = await Promise.all(worlds.map(typecheck));
  for (const output of outputs) if (output !== '') console.error(output);
  process.exitCode = outputs.every((output) => output === '') ? 0 : 1;
}
