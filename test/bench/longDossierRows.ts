import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchSpec } from './harness.ts';
import { photograph } from './photograph.ts';

const run = promisify(execFile);
/** The limits. Units: MiB. */
const MOST_ADDED = 600;
const FEWEST_PAGES = 300;

interface Pressed {
  readonly ms: number;
  readonly addedMiB: number;
  readonly pages: number;
}

/** Three hundred pages with a hundred photographs of print size as one PDF. `ours` must also add less than 600 MiB. */
const longDossier: BenchSpec = {
  id: 'dossier-300-pages',
  goal: 1.1,
  runs: 3,
  unit: 'ms',
  peerName: 'plain pdfmake, same words, type and photos',
  async prepare({ folder }) {
    const photo = join(folder, 'print-size.jpg');
    await writeFile(photo, photograph(1600, 1200));
    const pressedBy = async (who: 'ours' | 'peer'): Promise<Pressed> => {
      const child = ['--disable-warning=ExperimentalWarning', 'test/bench/longDossierChild.ts', who, photo];
      const { stdout } = await run(process.execPath, child);
      const pressed = JSON.parse(stdout) as Pressed;
      if (pressed.pages < FEWEST_PAGES) throw new Error(`${who}: only ${pressed.pages} pages`);
      return pressed;
    };
    return {
      async ours() {
        const { ms, addedMiB } = await pressedBy('ours');
        if (addedMiB > MOST_ADDED)
          throw new Error(`${addedMiB.toFixed(0)} MiB added, more than ${MOST_ADDED}`);
        return ms;
      },
      peer: async () => (await pressedBy('peer')).ms,
    };
  },
};

export const longDossierRows: readonly BenchSpec[] = [longDossier];
