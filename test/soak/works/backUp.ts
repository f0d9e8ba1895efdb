import { mkdir } from 'node:fs/promises';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import { verifyBackup } from '#vault/backup/verifyBackup.ts';
import { entered, furnished, quiet } from '#test/vault/keeping/backupWorld.ts';
import { valueOf } from '#test/vault/vaultWorld.ts';
import { strayIn, unsound } from '../work.ts';
import type { Place, Trouble, Work } from '../work.ts';

/** A running clock: which of two backups is the newer decides which stays. */
const clock = { now: () => momentOfEpoch(Date.now()), uptimeMs: () => performance.now() };
const stickOf = ({ folder }: Place): string => `${folder}-stick`;

/** Backs up to a stick over and over, with a case changed in between. */
export const backUp: Work = {
  title: 'back up',
  async prepare(place) {
    await mkdir(stickOf(place));
    await (await furnished(place.folder, { clock })).close();
  },
  async act(place, say, turns) {
    const vault = await entered(place.folder, { clock });
    for (let turn = 0; turn < turns; turn += 1) {
      const { snapshot } = valueOf(await vault.backups.run(stickOf(place), false, quiet));
      say(snapshot);
    }
    await vault.close();
  },
  async check(place, confirmed) {
    const troubles: Trouble[] = [];
    const verdict = await verifyBackup(stickOf(place), quiet);
    const snapshots = verdict.ok ? verdict.value.snapshots : [];
    for (const { snapshot, spoilt } of snapshots)
      if (spoilt.length > 0) troubles.push({ kind: 'corrupt', what: `backup ${snapshot}: ${spoilt.join()}` });
    const last = confirmed.at(-1);
    if (last !== undefined && !snapshots.some(({ snapshot }) => snapshot === last))
      troubles.push({ kind: 'lost', what: `backup ${last}` });
    const vault = await entered(place.folder, { clock });
    troubles.push(...(await strayIn(place)), ...(await unsound(vault)));
    if (last !== undefined) {
      const drill = valueOf(await vault.backups.drill(stickOf(place), last, quiet));
      for (const problem of drill.problems) troubles.push({ kind: 'corrupt', what: JSON.stringify(problem) });
    }
    await vault.close();
    return troubles;
  },
};
