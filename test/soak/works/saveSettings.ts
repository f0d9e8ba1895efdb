import { someSettings } from '#test/vault/sampleRecords.ts';
import { opened, valueOf } from '#test/vault/vaultWorld.ts';
import { troublesOf } from '../work.ts';
import type { Work } from '../work.ts';

const unitOf = (revision: number): string => `虚构市公安局第${revision}分局`;

/** Saves the settings of the unit over and over; each save has one line in the vault's trail. */
export const saveSettings: Work = {
  title: 'save the settings',
  async prepare(place) {
    const vault = await opened(place.folder, place);
    valueOf(await vault.saveSettings(someSettings({ unitName: unitOf(1) })));
    await vault.close();
  },
  async act(place, say, turns) {
    const vault = await opened(place.folder, place);
    let current = valueOf(await vault.readSettings()) ?? someSettings();
    for (let turn = 0; turn < turns; turn += 1) {
      current = valueOf(await vault.saveSettings({ ...current, unitName: unitOf(current.revision + 1) }));
      say(String(current.revision));
    }
    await vault.close();
  },
  check: (place, confirmed) =>
    troublesOf(place, async (vault) => {
      const last = Math.max(1, ...confirmed.map(Number));
      const read = await vault.readSettings();
      if (!read.ok || read.value === null)
        return [{ kind: 'lost', what: `the settings: ${JSON.stringify(read)}` }];
      const { revision, unitName } = read.value;
      if (revision < last) return [{ kind: 'lost', what: `settings ${last}, found ${revision}` }];
      const told = valueOf(
        await vault.readTrail({ caseId: null, acts: ['settingsChanged'], text: '', offset: 0, limit: 1 }),
      );
      const isWhole = unitName === unitOf(revision) && revision <= last + 1 && told.total === revision;
      return isWhole
        ? []
        : [{ kind: 'corrupt', what: `settings ${revision} after ${last}: ${unitName}, ${told.total} lines` }];
    }),
};
