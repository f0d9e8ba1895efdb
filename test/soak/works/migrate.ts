import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { vaultOfVersion } from '#test/vault/keeping/olderVault.ts';
import { caseSchemaVersion } from '#vault/records/caseFiles.ts';
import { caseId } from '#test/vault/sampleRecords.ts';
import { opened, valueOf } from '#test/vault/vaultWorld.ts';
import { troublesOf } from '../work.ts';
import type { Place, Trouble, Work } from '../work.ts';

const CASES = 5;
const template = ({ folder }: Place): string => join(folder, 'template');

/** Opens one copy after the other of a vault of an older version; each opening rewrites all of its cases. */
export const migrate: Work = {
  title: 'migrate',
  async prepare(place) {
    await mkdir(place.folder);
    await vaultOfVersion(template(place), 1, CASES);
  },
  async act(place, say, turns) {
    const names = await place.fileSystem.list(place.folder);
    const first = 1 + Math.max(0, ...names.map(Number).filter((number) => !Number.isNaN(number)));
    for (let turn = first; turn < first + turns; turn += 1) {
      const copying = join(place.folder, 'copying');
      await rm(copying, { recursive: true, force: true });
      await cp(template(place), copying, { recursive: true });
      await rename(copying, join(place.folder, String(turn)));
      const vault = await opened(join(place.folder, String(turn)));
      say(String(turn));
      await vault.close();
    }
  },
  async check(place) {
    const names = await place.fileSystem.list(place.folder);
    const numbers = names.map(Number).filter((number) => !Number.isNaN(number));
    const troubles: Trouble[] = [];
    for (const number of numbers.toSorted((a, b) => b - a).slice(0, 2))
      troubles.push(...(await lookAt({ ...place, folder: join(place.folder, String(number)) })));
    return troubles;
  },
};

/** However far the upgrade had come: every case is there as it was, with one line of the upgrade in its trail. */
function lookAt(place: Place): Promise<readonly Trouble[]> {
  return troublesOf(place, async (vault) => {
    const troubles: Trouble[] = [];
    for (let number = 1; number <= CASES; number += 1) {
      const id = caseId(number);
      const read = await vault.readCase(id);
      const isThere =
        read.ok && read.value.name === `第${number}件` && read.value.schemaVersion === caseSchemaVersion;
      if (!isThere)
        troubles.push({ kind: 'lost', what: `case ${number}: ${JSON.stringify(read).slice(0, 200)}` });
      const query = { caseId: id, acts: ['migrated'], text: '', offset: 0, limit: 9 } as const;
      const { total } = valueOf(await vault.readTrail(query));
      if (total !== 1)
        troubles.push({ kind: 'corrupt', what: `case ${number} has ${total} lines of its upgrade` });
    }
    return troubles;
  });
}
