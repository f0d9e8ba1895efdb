import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isFiled } from '#domain/evidence/evidenceItem.ts';
import type { Progress, Vault, VaultDoor } from '#app/ports.ts';
import { ok } from '#domain/kernel/result.ts';
import { epochMs, momentOfEpoch } from '#domain/kernel/moment.ts';
import type { VaultFolder } from '#vault/disk/takeVaultFolder.ts';
import { aFounding, doorAt, passwords } from '../doorWorld.ts';
import { anEvidenceItem, aStoredCase, caseId, noon } from '../sampleRecords.ts';
import { inParts, patterned, testActor, valueOf } from '../vaultWorld.ts';

/** A token of a test is the path itself. */
export const drives = { resolveFolder: async (token: string) => ok(token) };

export const quiet: Progress = { report: () => undefined, isCancelled: () => false };

/** A vault as one person works in it, entered through its door. */
export interface EnteredVault extends Vault {
  readonly door: VaultDoor;
  close(): Promise<void>;
}

/** Enters an existing vault. */
export async function entered(folder: string, changes: Partial<VaultFolder> = {}): Promise<EnteredVault> {
  const door = await doorAt(folder, { drives, ...changes });
  valueOf(await door.enter('caseofficer', passwords.caseOfficer ?? ''));
  return { ...door.vaultFor(testActor), door, close: () => door.release() };
}

/** A vault with two cases, small and large evidence, settings and a number. */
export async function furnished(folder: string, changes: Partial<VaultFolder> = {}): Promise<EnteredVault> {
  const founding = await doorAt(folder, changes);
  valueOf(await founding.found(aFounding()));
  await founding.release();
  const vault = await entered(folder, changes);
  valueOf(await vault.nextNumber('维', 2026));
  const small = valueOf(await vault.storeObject(inParts(patterned(700))));
  const large = valueOf(await vault.storeObject(inParts(patterned(600_000, 9))));
  const evidence = [anEvidenceItem(small), { ...anEvidenceItem(large), id: 'evidence-2', number: 2 }];
  const first = valueOf(await vault.saveCase(aStoredCase({ evidence })));
  valueOf(await vault.saveCase({ ...first, name: '第二版' }));
  valueOf(await vault.saveCase(aStoredCase({ id: caseId(2), name: '另一件' })));
  return vault;
}

/** Noon, so many days after the other tests' noon. */
export const dayLater = (days: number) => ({
  now: () => momentOfEpoch(epochMs(noon) + days * 24 * 3_600_000),
  uptimeMs: () => 0,
});

/** What a crash at this moment would leave. */
export async function crashCopy(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  await rm(join(to, 'lock'), { recursive: true, force: true });
}

/** What a person sees in the vault. */
export async function view(vault: EnteredVault) {
  const cases = await Promise.all(
    [1, 2].map(async (number) => valueOf(await vault.readCase(caseId(number)))),
  );
  const evidence = cases.flatMap((each) => each.evidence);
  return {
    settings: valueOf(await vault.readSettings()),
    cases,
    objects: await Promise.all(
      evidence.filter(isFiled).map(async ({ file }) => valueOf(await vault.verifyObject(file.sha256))),
    ),
  };
}
