import { aStoredCase, caseId, noon } from '#test/vault/sampleRecords.ts';
import { opened, valueOf } from '#test/vault/vaultWorld.ts';
import { everyCase } from '#test/vault/everyCase.ts';
import type { Vault } from '#app/ports.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { linesMissing, troublesOf } from '../work.ts';
import type { Trouble, Work } from '../work.ts';

const lineOf = (turn: number): string => `第${turn}次保存`;
const briefOf = (turn: number): string => `第${turn}次处警经过。`.repeat(40);

/** Saves one case over and over; every version differs in three places that must agree. */
export const saveCase: Work = {
  title: 'save a case',
  async prepare(place) {
    const vault = await opened(place.folder, place);
    valueOf(await vault.saveCase(versionOf(aStoredCase(), 1)));
    await vault.close();
  },
  async act(place, say, turns) {
    const vault = await opened(place.folder, place);
    let current = valueOf(await vault.readCase(caseId(1)));
    for (let turn = 0; turn < turns; turn += 1) {
      current = valueOf(await vault.saveCase(versionOf(current, current.revision + 1)));
      say(String(current.revision));
    }
    await vault.close();
  },
  check: (place, confirmed) =>
    troublesOf(place, async (vault) => {
      const last = Math.max(1, ...confirmed.map(Number));
      const read = await vault.readCase(caseId(1));
      if (!read.ok) return [{ kind: 'lost', what: `the case: ${read.failure.code}` }];
      return [
        ...agreement(read.value, last),
        ...(await linesMissing(
          vault,
          caseId(1),
          confirmed.map((revision) => lineOf(Number(revision))),
        )),
        ...(await listed(vault, read.value.revision)),
      ];
    }),
};

function versionOf(rightsCase: RightsCase, turn: number): RightsCase {
  const [first = { at: noon, by: '', kind: 'registered' as const, summary: '' }] = rightsCase.events;
  return {
    ...rightsCase,
    name: lineOf(turn),
    incident: { ...rightsCase.incident, brief: briefOf(turn) },
    events: [first, { ...first, summary: lineOf(turn) }],
  };
}

/** Whole, and no older than what was confirmed; the one save under way may have arrived. */
function agreement({ revision, name, incident }: RightsCase, confirmed: number): readonly Trouble[] {
  if (revision < confirmed) return [{ kind: 'lost', what: `save ${confirmed}, found ${revision}` }];
  const isWhole = name === lineOf(revision) && incident.brief === briefOf(revision);
  if (!isWhole || revision > confirmed + 1)
    return [{ kind: 'corrupt', what: `save ${revision} after ${confirmed}: ${name}` }];
  return [];
}

async function listed(vault: Vault, revision: number): Promise<readonly Trouble[]> {
  const { rows } = await vault.findCases(everyCase);
  const shown = rows.map((row) => row.revision);
  return shown.length === 1 && shown[0] === revision
    ? []
    : [{ kind: 'corrupt', what: `the list shows ${shown.join(',')} for ${revision}` }];
}
