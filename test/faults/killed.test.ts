import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Sha256 } from '#domain/kernel/digest.ts';
import { everyCase } from '#test/vault/everyCase.ts';
import { caseId } from '#test/vault/sampleRecords.ts';
import { opened, valueOf, withFolder } from '#test/vault/vaultWorld.ts';

const worker = fileURLToPath(new URL('./killedWorker.ts', import.meta.url));
/** Every kill interrupts a save and an ingest in each of the vaults: 64 of either. */
const KILLS = 8;
const VAULTS = 8;

interface Confirmed {
  readonly folder: string;
  readonly work: string;
  readonly what: string;
}

/** Starts the worker, lets it confirm some work, kills it; what it had confirmed. */
async function killAmidst(folders: readonly string[], round: number): Promise<readonly Confirmed[]> {
  const child = spawn(process.execPath, [worker, ...folders], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let isDoomed = false;
  for await (const part of child.stdout) {
    said += String(part);
    // The first ingest of a vault makes its folders and takes longer than many saves.
    const hasStored = folders.every((folder) => said.includes(`${folder} storing `));
    if (isDoomed || !hasStored || said.split('\n').length < 40 + 10 * round) continue;
    isDoomed = true;
    setTimeout(() => child.kill('SIGKILL'), (round * 7) % 23);
  }
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '))
    .map(([folder = '', work = '', what = '']) => ({ folder, work, what }));
}

async function inspect(folder: string, confirmed: readonly Confirmed[]): Promise<void> {
  const mine = confirmed.filter((entry) => entry.folder === folder);
  const saved = Number(mine.findLast((entry) => entry.work === 'saving')?.what ?? 0);
  const stored = mine.filter((entry) => entry.work === 'storing');
  expect(saved).toBeGreaterThan(0);
  expect(stored.length).toBeGreaterThan(0);

  const vault = await opened(folder);
  expect(await readdir(join(folder, 'temp'))).toEqual([]);
  const { revision, incident } = valueOf(await vault.readCase(caseId(1)));
  // The save under way may have arrived; nothing confirmed may be missing, and nothing may be half.
  expect([saved, saved + 1]).toContain(revision);
  expect(incident.brief).toHaveLength(3500);
  const listed = await vault.findCases(everyCase);
  expect(listed.rows[0]?.revision).toBe(revision);
  for (const { what } of stored) valueOf(await vault.verifyObject(Sha256.parse(what)));
  await vault.close();
}

describe('a process killed at a random moment', () => {
  it(`${KILLS * VAULTS} saves and as many ingests interrupted: nothing confirmed is lost, nothing half-written remains`, async () => {
    await withFolder(async (root) => {
      const folders = Array.from({ length: VAULTS }, (_, index) => join(root, `vault-${index}`));
      const confirmed: Confirmed[] = [];
      for (let round = 0; round < KILLS; round += 1) {
        confirmed.push(...(await killAmidst(folders, round)));
        for (const folder of folders) await inspect(folder, confirmed);
      }
      for (const folder of folders) {
        const vault = await opened(folder);
        const errors = (await vault.examine()).filter((finding) => finding.severity === 'error');
        expect(errors).toEqual([]);
        await vault.close();
      }
    });
  });
});
