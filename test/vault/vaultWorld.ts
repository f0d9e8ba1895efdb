import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { Accounts, ByteSource, Clock, IdSource, Vault } from '#app/ports.ts';
import type { Actor } from '#domain/access/userAccount.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { openVault } from '#vault/openVault.ts';
import type { OpenVault, VaultOptions } from '#vault/openVault.ts';
import { recordSeal } from '#vault/records/recordSeal.ts';
import type { RecordSeal } from '#vault/records/recordSeal.ts';
import { vaultKeys } from '#vault/door/vaultKeys.ts';
import { noon } from './sampleRecords.ts';

/** A folder that is gone when the test ends. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'vault-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const clockAtNoon: Clock = { now: () => noon, uptimeMs: () => 0 };

/** Tests of what lies behind the door need no password. */
export const testVaultKey = new Uint8Array(32).fill(7);

/** The seal of the vault in a folder, for tests that spoil or forge its files. */
export async function sealOf(folder: string): Promise<RecordSeal> {
  const identity: unknown = JSON.parse(await readFile(join(folder, 'vault.json'), 'utf8'));
  const { payload } = z.object({ payload: z.object({ vaultId: z.string() }) }).parse(identity);
  return recordSeal(vaultKeys(testVaultKey, payload.vaultId));
}

let given = 0;
/** Ids in order: nothing random in a test, and never the same twice in one process. */
export const idsInOrder: IdSource = {
  next: () => `${process.pid.toString(36)}x${(given++).toString(36)}`.padStart(26, '0'),
};

/** Whoever works in the vault of a test. */
export const testActor: Actor = { id: 'actor-1', name: '测试民警乙', role: 'caseOfficer' };

/** A vault that a test opened without a door, and closes itself. */
export interface TestVault extends Vault {
  close(): Promise<void>;
}

const nobody = (): never => {
  throw new Error('a vault opened without a door knows no accounts');
};
const noAccounts: Accounts = {
  // A change asks for the badge number of whoever is at work; here nobody has one.
  list: () => Promise.resolve({ ok: true, value: [] }),
  add: nobody,
  change: nobody,
  setPassword: nobody,
  prove: nobody,
  forgive: nobody,
  newRecoveryCode: nobody,
};

/** The vault as the test's person works in it. */
export function inhabited(vault: OpenVault): TestVault {
  return { ...vault.as(testActor, noAccounts), close: () => vault.close() };
}

/** Opens, or fails the test. */
export async function opened(folder: string, changes: Partial<VaultOptions> = {}): Promise<TestVault> {
  return inhabited(
    valueOf(
      await openVault({ folder, clock: clockAtNoon, ids: idsInOrder, vaultKey: testVaultKey, ...changes }),
    ),
  );
}

/** The value of an answer that must not be a refusal. */
export function valueOf<T>(answer: Result<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(`refused: ${JSON.stringify(answer.failure)}`);
}

export function failureIn(answer: Result<unknown>): Failure {
  if (!answer.ok) return answer.failure;
  throw new Error('was not refused');
}

/** Bytes that differ at every place of every megabyte, so that a swapped chunk shows. */
export function patterned(sizeBytes: number, seed = 1): Uint8Array {
  const bytes = Buffer.allocUnsafe(sizeBytes);
  let state = seed;
  for (let at = 0; at + 4 <= sizeBytes; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes.writeUInt32LE(state, at);
  }
  bytes.fill(seed & 0xff, sizeBytes - (sizeBytes % 4));
  return bytes;
}

/** Gives the bytes in parts of a size that fits nothing. */
export async function* inParts(bytes: Uint8Array, partBytes = 70_001): ByteSource {
  for (let at = 0; at < bytes.length; at += partBytes) yield bytes.subarray(at, at + partBytes);
}

export async function collected(source: ByteSource): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(Uint8Array.from(part));
  return Buffer.concat(parts);
}

/** Every file below a folder, by its path from there. */
export async function filesBelow(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (file) => [relative(folder, file), await readFile(file)] as const)),
  );
}
