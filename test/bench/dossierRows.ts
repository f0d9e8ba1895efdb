import { mkdir, readdir } from 'node:fs/promises';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeBag } from '#dossier/bag/writeBag.ts';
import { verifyPath } from '#dossier/verifyPath.ts';
import type { BenchSpec } from './harness.ts';
import { timed } from './harness.ts';
import { fileSource, makeFiles, shell } from './files.ts';

const quiet = { report: () => undefined, isCancelled: () => false };

const verify: BenchSpec = {
  id: 'verify-package',
  goal: 1.67,
  runs: 5,
  unit: 'ms',
  peerName: 'openssl dgst -sha256',
  async prepare({ folder, scale }) {
    const place = join(folder, 'verify');
    const files = await makeFiles(join(place, 'source'), Math.ceil(1024 * scale), Math.ceil(150 * scale));
    const stick = join(place, 'stick');
    await mkdir(stick, { recursive: true });
    const payload = await Promise.all(
      files.map(async (file) => ({
        path: `电子档案/${basename(file)}`,
        sizeBytes: (await stat(file)).size,
        stream: () => fileSource(file),
      })),
    );
    const written = await writeBag({ folderName: 'bag', info: [], payload }, stick, quiet);
    if (!written.ok) throw new Error(written.failure.code);
    const bag = join(stick, (await readdir(stick))[0] ?? 'bag');
    return {
      ours: () =>
        timed(async () => {
          const verdict = await verifyPath(bag, quiet);
          if (verdict.verdict !== 'valid') throw new Error(JSON.stringify(verdict.findings));
        }),
      peer: () => timed(() => shell(`find ${bag}/data -type f -exec openssl dgst -sha256 {} + > /dev/null`)),
    };
  },
};

export const dossierRows: readonly BenchSpec[] = [verify];
