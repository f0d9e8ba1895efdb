import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchSpec } from './harness.ts';
import { inChild, refuseMoreThan } from './inChild.ts';
import { photograph } from './photograph.ts';

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
      const pressed = await inChild<Pressed>('bench/longDossierChild.ts', who, photo);
      if (pressed.pages < FEWEST_PAGES) throw new Error(`${who}: only ${pressed.pages} pages`);
      return pressed;
    };
    return {
      async ours() {
        const { ms, addedMiB } = await pressedBy('ours');
        refuseMoreThan(MOST_ADDED, addedMiB);
        return ms;
      },
      peer: async () => (await pressedBy('peer')).ms,
    };
  },
};

export const longDossierRows: readonly BenchSpec[] = [longDossier];
