import type { Work } from '../work.ts';

/** Everything that is killed in the middle. Each is loaded by itself: a child that lives for a moment must not first load what the others need. */
export const killedWorks: ReadonlyMap<string, () => Promise<Work>> = new Map([
  ['save a case', async () => (await import('../works/saveCase.ts')).saveCase],
  ['save the settings', async () => (await import('../works/saveSettings.ts')).saveSettings],
  ['note in a trail', async () => (await import('../works/note.ts')).note],
  ['change an account', async () => (await import('../works/account.ts')).account],
  ['ingest', async () => (await import('../works/ingest.ts')).ingestOf([9000, 1_300_000, 60_000])],
  ['import evidence', async () => (await import('../works/importEvidence.ts')).importEvidence],
  ['export a package', async () => (await import('../works/exportPackage.ts')).exportPackage],
  ['produce a document', async () => (await import('../works/producePaper.ts')).producePaper],
  ['found a vault', async () => (await import('../works/foundVault.ts')).foundVaults],
  ['back up', async () => (await import('../works/backUp.ts')).backUp],
  ['migrate', async () => (await import('../works/migrate.ts')).migrate],
]);
