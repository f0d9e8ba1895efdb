import { aStoredCase, caseId } from '#test/vault/sampleRecords.ts';
import { inParts, opened, patterned, valueOf } from '#test/vault/vaultWorld.ts';
import type { TestVault } from '#test/vault/vaultWorld.ts';

// The child that killed.test.ts kills: works without end in every folder given, and says on its standard output what was confirmed.
const folders = process.argv.slice(2);
const brief = '处警经过。'.repeat(700);

function say(folder: string, work: string, confirmed: string | number): void {
  process.stdout.write(`${folder} ${work} ${confirmed}\n`);
}

async function saveForEver(folder: string, vault: TestVault): Promise<never> {
  const read = await vault.readCase(caseId(1));
  let current = read.ok ? read.value : aStoredCase();
  for (;;) {
    current = valueOf(await vault.saveCase({ ...current, incident: { ...current.incident, brief } }));
    say(folder, 'saving', current.revision);
  }
}

async function storeForEver(folder: string, vault: TestVault): Promise<never> {
  for (let turn = 1; ; turn += 1) {
    const bytes = patterned(turn % 4 === 0 ? 1_300_000 : 20_000, process.pid * 1000 + turn);
    say(folder, 'storing', valueOf(await vault.storeObject(inParts(bytes))).sha256);
  }
}

async function work(folder: string): Promise<void> {
  const vault = await opened(folder);
  await Promise.all([saveForEver(folder, vault), storeForEver(folder, vault)]);
}

await Promise.all(folders.map(work));
