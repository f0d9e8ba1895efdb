import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '#app/ports.ts';
import { ok } from '#domain/kernel/result.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { anEvidenceItem, aStoredCase, caseId, someSettings } from '../sampleRecords.ts';
import { inParts, opened, patterned, valueOf } from '../vaultWorld.ts';
import type { TestVault } from '../vaultWorld.ts';
import type { VaultOptions } from '#vault/openVault.ts';

/** A token of a test is the path itself. */
export const drives = { resolveFolder: async (token: string) => ok(token) };

export const quiet: Progress = { report: () => undefined, isCancelled: () => false };

/** A vault with two cases, small and large evidence, settings and a number. */
export async function furnished(folder: string, changes: Partial<VaultOptions> = {}): Promise<TestVault> {
  const vault = await opened(folder, { drives, ...changes });
  valueOf(await vault.saveSettings(someSettings()));
  valueOf(await vault.nextNumber('维', 2026));
  const small = valueOf(await vault.storeObject(inParts(patterned(700))));
  const large = valueOf(await vault.storeObject(inParts(patterned(600_000, 9))));
  const first = valueOf(
    await vault.saveCase(
      aStoredCase({
        evidence: [anEvidenceItem(small), { ...anEvidenceItem(large), id: 'evidence-2', number: 2 }],
      }),
    ),
  );
  valueOf(await vault.saveCase({ ...first, name: '第二版' }));
  valueOf(await vault.saveCase(aStoredCase({ id: caseId(2), name: '另一件' })));
  return vault;
}

/** The next day, and the one after. */
export const dayLater = (days: number) => ({
  now: () => Moment.parse(`2026-${days < 7 ? '03' : '04'}-${String(days < 7 ? 24 + days : days - 6).padStart(2, '0')}T12:00:00+08:00`),
  uptimeMs: () => 0,
});

/** What a crash at this moment would leave. */
export async function crashCopy(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  await rm(join(to, 'lock'), { recursive: true, force: true });
}
