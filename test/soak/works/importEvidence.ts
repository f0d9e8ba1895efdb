import { isFiled } from '#domain/evidence/evidenceItem.ts';
import { anEvidenceItem, aStoredCase, caseId } from '#test/vault/sampleRecords.ts';
import { inParts, opened, patterned, valueOf } from '#test/vault/vaultWorld.ts';
import { troublesOf } from '../work.ts';
import type { Trouble, Work } from '../work.ts';

/** What importing a file does to the vault: the bytes, reading them back, and the case that names them. */
export const importEvidence: Work = {
  title: 'import evidence',
  async prepare(place) {
    const vault = await opened(place.folder, place);
    valueOf(await vault.saveCase(aStoredCase()));
    await vault.close();
  },
  async act(place, say, turns) {
    const vault = await opened(place.folder, place);
    let current = valueOf(await vault.readCase(caseId(1)));
    for (let turn = 0; turn < turns; turn += 1) {
      const number = current.evidence.length + 1;
      const bytes = patterned(turn % 4 === 3 ? 300_000 : 9000, number * 7);
      const stored = valueOf(await vault.storeObject(inParts(bytes)));
      valueOf(await vault.verifyObject(stored.sha256));
      const item = { ...anEvidenceItem(stored), id: `e${number}`, number, title: `证据${number}` };
      current = valueOf(await vault.saveCase({ ...current, evidence: [...current.evidence, item] }));
      say(`${number} ${stored.sha256}`);
    }
    await vault.close();
  },
  check: (place, confirmed) =>
    troublesOf(place, async (vault) => {
      const { evidence } = valueOf(await vault.readCase(caseId(1)));
      const troubles: Trouble[] = [];
      for (const line of confirmed) {
        const [number = '', sha256 = ''] = line.split(' ');
        const item = evidence.find((each) => each.number === Number(number));
        if (item?.file?.sha256 !== sha256) troubles.push({ kind: 'lost', what: `evidence ${line}` });
      }
      // Whatever the case names is there, confirmed or not.
      for (const { file, number } of evidence.filter(isFiled).slice(-20)) {
        const read = await vault.verifyObject(file.sha256);
        if (!read.ok)
          troubles.push({ kind: 'lost', what: `bytes of evidence ${number}: ${read.failure.code}` });
      }
      return troubles;
    }),
};
