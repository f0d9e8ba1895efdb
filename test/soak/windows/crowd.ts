import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { opened, withFolder } from '#test/vault/vaultWorld.ts';
import { emptyTally } from '../tally.ts';
import type { Tally } from '../tally.ts';

const opener = fileURLToPath(new URL('../../vault/openOnce.ts', import.meta.url));

export interface CrowdOptions {
  readonly rounds: number;
  readonly processes: number;
  readonly isOver?: () => boolean;
}

/** Many programs start at once on one vault: at most one is inside, and everybody else is told why not. */
export async function startAtOnce({ rounds, processes, isOver }: CrowdOptions): Promise<Tally> {
  const tally = emptyTally();
  await withFolder(async (folder) => {
    for (let round = 0; round < rounds; round += 1) {
      if (isOver?.() === true) break;
      const answers = await Promise.all(Array.from({ length: processes }, () => openElsewhere(folder)));
      const said = answers.map((answer) => answer.said);
      if (said.filter((each) => each === 'open').length > 1)
        tally.troubles.push({ kind: 'corrupt', what: `round ${round}: ${said.join()}` });
      const strange = said.filter((each) => each !== 'open' && each !== 'vault.inUse');
      if (strange.length > 0)
        tally.troubles.push({ kind: 'lost', what: `round ${round}: ${strange.join()}` });
      await Promise.all(answers.map((answer) => answer.end()));
      // Killed while inside, all of them: nobody is locked out by that.
      await (await opened(folder)).close();
      tally.reached += processes;
    }
  });
  return tally;
}

async function openElsewhere(folder: string) {
  const child = spawn(process.execPath, [opener, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const said = await new Promise<string>((resolve) => {
    child.stdout.once('data', (data) => resolve(String(data).trim()));
    child.once('exit', () => resolve('ended without a word'));
  });
  return {
    said,
    async end() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
