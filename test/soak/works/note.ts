import { aStoredCase, caseId } from '#test/vault/sampleRecords.ts';
import { everyCase } from '#test/vault/everyCase.ts';
import { opened, valueOf } from '#test/vault/vaultWorld.ts';
import type { TestVault } from '#test/vault/vaultWorld.ts';
import { linesMissing, troublesOf } from '../work.ts';
import type { Trouble, Work } from '../work.ts';

/** Notes in the trail of a case, of the vault, and of a case that is being saved too. */
export const note: Work = {
  title: 'note in a trail',
  async prepare(place) {
    const vault = await opened(place.folder, place);
    valueOf(await vault.saveCase(aStoredCase()));
    valueOf(await vault.saveCase(aStoredCase({ id: caseId(2) })));
    await vault.close();
  },
  async act(place, say, turns) {
    const vault = await opened(place.folder, place);
    const run = place.processes?.self.boot ?? String(process.pid);
    for (let turn = 0; turn < turns; turn += 1) {
      const about = [caseId(1), caseId(2), null][turn % 3] ?? null;
      const what = `查看${run}之${turn}`;
      // A line right after a save, whose own line is not flushed yet; for a new case that line made the trail's file.
      if (about === caseId(2)) await saveAgain(vault, about);
      if (turn === 4) valueOf(await vault.note(await saveNew(vault), { act: 'caseViewed', what }));
      if (turn === 4) say(`new ${what}`);
      valueOf(await vault.note(about, { act: 'caseViewed', what }));
      say(`${about ?? 'vault'} ${what}`);
    }
    await vault.close();
  },
  check: (place, confirmed) =>
    troublesOf(place, async (vault) => {
      const linesOf = (about: string) =>
        confirmed.flatMap((line) => (line.startsWith(`${about} `) ? [line.slice(about.length + 1)] : []));
      const fresh = await vault.findCases({ ...everyCase, text: '新案' });
      return [
        ...(await linesOfAll(
          vault,
          fresh.rows.map(({ id }) => id),
          linesOf('new'),
        )),
        ...(await linesMissing(vault, caseId(1), linesOf(caseId(1)))),
        ...(await linesMissing(vault, caseId(2), linesOf(caseId(2)))),
        ...(await linesMissing(vault, null, linesOf('vault'))),
      ];
    }),
};

async function saveAgain(vault: TestVault, id: string): Promise<void> {
  valueOf(await vault.saveCase(valueOf(await vault.readCase(id))));
}

async function saveNew(vault: TestVault): Promise<string> {
  const { total } = await vault.findCases(everyCase);
  const saved = valueOf(await vault.saveCase(aStoredCase({ id: caseId(total + 1), name: '新案' })));
  return saved.id;
}

/** Each of the lines in one of the cases. */
async function linesOfAll(
  vault: TestVault,
  caseIds: readonly string[],
  confirmed: readonly string[],
): Promise<readonly Trouble[]> {
  let missing = confirmed;
  for (const id of caseIds) {
    const page = valueOf(await vault.readTrail({ caseId: id, acts: [], text: '', offset: 0, limit: 100 }));
    missing = missing.filter((what) => !page.entries.some((entry) => entry.what === what));
  }
  return missing.map((what) => ({ kind: 'lost', what: `line ${what} of a new case` }));
}
