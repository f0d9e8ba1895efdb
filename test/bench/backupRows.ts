import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { furnished, drives } from '#test/vault/keeping/backupWorld.ts';
import { unwatched } from '#test/unwatched.ts';
import { valueOf } from '#test/vault/vaultWorld.ts';
import { fileSource, makeFiles, readBackOf, shell } from './files.ts';
import type { BenchSpec } from './harness.ts';
import { timed } from './harness.ts';

/** A first backup of evidence large and small. Both sides read back from the medium what they wrote and digest it. */
const backup: BenchSpec = {
  id: 'make-backup',
  goal: 1,
  runs: 3,
  unit: 'ms',
  peerName: 'cp -r + sync + dd iflag=direct | openssl dgst',
  async prepare({ folder, scale }) {
    const place = join(folder, 'make-backup');
    const files = await makeFiles(join(place, 'source'), Math.ceil(1024 * scale), Math.ceil(150 * scale));
    const vaultFolder = join(place, 'vault');
    const vault = await furnished(vaultFolder, { drives });
    for (const file of files) valueOf(await vault.storeObject(fileSource(file)));
    const stick = join(place, 'stick');
    const fresh = async (): Promise<void> => {
      await rm(stick, { recursive: true, force: true });
      await mkdir(stick);
    };
    return {
      async ours() {
        await fresh();
        return timed(async () => valueOf(await vault.backups.run(stick, false, unwatched)));
      },
      async peer() {
        await fresh();
        const command = `cp -r ${vaultFolder} ${stick}/copy && sync -f ${stick} && ${readBackOf(`${stick}/copy`)}`;
        return timed(() => shell(command));
      },
      async close() {
        await vault.close();
        await rm(place, { recursive: true, force: true });
      },
    };
  },
};

export const backupRows: readonly BenchSpec[] = [backup];
