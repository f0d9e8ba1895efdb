import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a script below `test/` measured in a process of its own, where nothing else has filled the memory; it prints JSON. */
export async function inChild<T>(script: string, ...words: readonly string[]): Promise<T> {
  const child = ['--disable-warning=ExperimentalWarning', `test/${script}`, ...words];
  const { stdout } = await run(process.execPath, child);
  return JSON.parse(stdout) as T;
}

/** Fails: throws when the work took more memory than its issue allows. Units: MiB. */
export function refuseMoreThan(mostMiB: number, addedMiB: number): void {
  if (addedMiB > mostMiB) throw new Error(`${addedMiB.toFixed(0)} MiB added, more than ${mostMiB}`);
}
