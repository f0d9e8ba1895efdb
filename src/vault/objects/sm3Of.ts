import { Sm3 } from '#domain/kernel/digest.ts';
import { sm3Hasher } from './sm3Hasher.ts';
import type { Sm3Hasher } from './sm3Hasher.ts';

/** SM3 of bytes at hand. */
export async function sm3Of(bytes: Uint8Array): Promise<Sm3> {
  hasherHere ??= sm3Hasher();
  const hasher = await hasherHere;
  // No await between `init` and `digest`: the one hasher serves everybody.
  hasher.init();
  hasher.update(bytes);
  return Sm3.parse(hasher.digest());
}

let hasherHere: Promise<Sm3Hasher> | null = null;
