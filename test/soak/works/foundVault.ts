import { aFounding, doorAt, passwords } from '#test/vault/doorWorld.ts';
import { testActor, valueOf } from '#test/vault/vaultWorld.ts';
import { strayIn, unsound } from '../work.ts';
import type { Place, Work } from '../work.ts';

const vaultIn = (place: Place, number: number): Place => ({ ...place, folder: `${place.folder}/${number}` });

/** Founds one vault after the other: each is there with everybody in it, or can be founded anew. */
export const foundVaults: Work = {
  title: 'found a vault',
  prepare: async ({ folder, fileSystem }) => void (await fileSystem.makeFolder(folder)),
  async act(place, say, turns) {
    const first = (await place.fileSystem.list(place.folder)).length;
    for (let turn = first; turn < first + turns; turn += 1) {
      const { folder } = vaultIn(place, turn);
      const door = await doorAt(folder, { ...place, folder });
      valueOf(await door.found(aFounding()));
      say(String(turn));
      await door.release();
    }
  },
  async check(place, confirmed) {
    const last = Math.max(-1, ...(await place.fileSystem.list(place.folder)).map(Number));
    // Only the newest two can have been under way; older ones were looked at after the kills before.
    for (const number of [last - 1, last].filter((each) => each >= 0)) {
      const vault = vaultIn(place, number);
      const door = await doorAt(vault.folder, { ...vault });
      const wasFounded = door.condition() !== 'empty';
      if (!wasFounded) valueOf(await door.found(aFounding()));
      valueOf(await door.enter('auditor', passwords.auditor ?? ''));
      const troubles = [...(await strayIn(vault)), ...(await unsound(door.vaultFor(testActor)))];
      await door.release();
      if (confirmed.includes(String(number)) && !wasFounded)
        return [{ kind: 'lost', what: `vault ${number} was founded and is empty` }];
      if (troubles.length > 0) return troubles;
    }
    return [];
  },
};
