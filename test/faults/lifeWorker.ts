import { producePapers } from '#app/producePapers.ts';
import { surroundingsOf } from '#test/soak/works/producePaper.ts';
import { aFounding, anAccount, doorAt, passwords } from '#test/vault/doorWorld.ts';
import { anEvidenceItem, aStoredCase, caseId } from '#test/vault/sampleRecords.ts';
import { inParts, testActor, valueOf } from '#test/vault/vaultWorld.ts';
import { unwatched } from '#test/unwatched.ts';

// The child of aLife.test.ts: lives a small life in a vault, says its secrets on the way, and goes on until it is killed.
const [folder = '', marker = ''] = process.argv.slice(2);
const say = (word: string): void => void process.stdout.write(`${word}\n`);

const door = await doorAt(folder);
if (door.condition() === 'empty') {
  const { recoveryCode } = valueOf(await door.found(aFounding()));
  say(`code ${recoveryCode}`);
}
// Typed into the wrong field, as happens: the name nobody has is a password.
await door.enter(`${marker}-typed-as-name`, 'wrong password');
valueOf(await door.enter('caseofficer', passwords.caseOfficer ?? ''));
const vault = door.vaultFor(testActor);
const stored = valueOf(await vault.storeObject(inParts(Buffer.alloc(60_000, marker))));
const evidence = [anEvidenceItem(stored, { fileName: `${marker}.mp4`, originalPath: `U盘/${marker}.mp4` })];
const read = await vault.readCase(caseId(1));
const saved = read.ok ? read.value : valueOf(await vault.saveCase(aStoredCase({ name: marker, evidence })));
const renamed = anAccount('auditor', { name: `${marker}审计` });
valueOf(await vault.accounts.change(renamed, { act: 'accountChanged', what: `改名为${marker}` }));
valueOf(await vault.note(saved.id, { act: 'printed', what: `打印${marker}` }));
valueOf(await producePapers(surroundingsOf(vault), saved.id, ['A03'], unwatched));
say('lived');
for (let turn = 0; ; turn += 1) {
  const current = valueOf(await vault.readCase(saved.id));
  const saving = vault.saveCase({ ...current, name: `${marker}${turn}` });
  valueOf(await vault.storeObject(inParts(Buffer.alloc(3_000_000 + turn, marker))));
  valueOf(await saving);
  say('again');
}
