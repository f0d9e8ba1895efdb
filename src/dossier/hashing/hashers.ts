import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { createBLAKE2b, createBLAKE2s, createSHA3, createSM3 } from 'hash-wasm';

export interface Hasher {
  update(bytes: Uint8Array): void;
  hex(): string;
}

/** What Electron's BoringSSL has too; the others come as WebAssembly. Source: tech-store.md §0. */
const native = new Set(['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']);

const webAssembly: Readonly<Record<string, () => ReturnType<typeof createSM3>>> = {
  sm3: () => createSM3(),
  sha3224: () => createSHA3(224),
  sha3256: () => createSHA3(256),
  sha3384: () => createSHA3(384),
  sha3512: () => createSHA3(512),
  blake2b256: () => createBLAKE2b(256),
  blake2b512: () => createBLAKE2b(512),
  blake2s256: () => createBLAKE2s(256),
};

/** True for the algorithm names (as in `manifest-<name>.txt`) this program can compute. */
export function isHashable(algorithm: string): boolean {
  return native.has(algorithm) || Object.hasOwn(webAssembly, algorithm);
}

/** A running digest. Shape: `isHashable` names, or `crc32` for zip entries. */
export async function createHasher(algorithm: string): Promise<Hasher> {
  if (algorithm === 'crc32') return crcHasher();
  const create = native.has(algorithm) ? undefined : webAssembly[algorithm];
  if (create === undefined) {
    const hash = createHash(algorithm);
    return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
  }
  const hasher = (await create()).init();
  return { update: (bytes) => void hasher.update(bytes), hex: () => hasher.digest('hex') };
}

function crcHasher(): Hasher {
  let value = 0;
  return {
    update: (bytes) => void (value = crc32(bytes, value)),
    hex: () => value.toString(16).padStart(8, '0'),
  };
}
