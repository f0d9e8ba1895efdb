import type { StoredBytes } from '#domain/case/rightsCase.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { ByteSource, OpenedObject } from './ports.ts';
import type { Surroundings } from './surroundings.ts';

/** Keeps bytes at hand in the object store. */
export async function storeBytes(around: Surroundings, bytes: Uint8Array): Promise<Result<StoredBytes>> {
  const stored = await around.vault.storeObject(inOnePart(bytes));
  return stored.ok ? ok({ sha256: stored.value.sha256, sizeBytes: stored.value.sizeBytes }) : stored;
}

/** Bytes at hand as the vault takes them. */
export async function* inOnePart(bytes: Uint8Array): ByteSource {
  yield bytes;
}

/** Bytes at hand as something opened. */
export function inMemory(bytes: Uint8Array): OpenedObject {
  return {
    sizeBytes: bytes.byteLength,
    stream: ({ start, end } = { start: 0, end: bytes.byteLength }) => inOnePart(bytes.subarray(start, end)),
  };
}
