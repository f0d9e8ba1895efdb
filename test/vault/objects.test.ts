import { createHash } from 'node:crypto';
import { copyFile, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SourceFailure } from '#app/ports.ts';
import type { Vault } from '#app/ports.ts';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import type { FileSystem } from '#vault/disk/fileSystem.ts';
import { CHUNK_BYTES, HEADER_BYTES, SEALED_CHUNK_BYTES } from '#vault/objects/cobblestone.ts';
import { flip, objectFiles, onlyObject } from './objectFiles.ts';
import {
  collected,
  failureIn,
  filesBelow,
  inParts,
  opened,
  patterned,
  valueOf,
  withFolder,
} from './vaultWorld.ts';

const MiB = 1024 * 1024;

async function withVault(work: (vault: Vault, folder: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const vault = await opened(folder);
    try {
      await work(vault, folder);
    } finally {
      await vault.close();
    }
  });
}

const store = async (vault: Vault, bytes: Uint8Array) => valueOf(await vault.storeObject(inParts(bytes)));

/** What the examination finds wrong with objects; other parts of the vault have tests of their own. */
async function codes(vault: Vault): Promise<readonly string[]> {
  const findings = await vault.examine();
  return findings
    .filter(({ severity, code }) => severity !== 'ok' && code.startsWith('object.'))
    .map(({ code }) => code);
}

describe('an object at rest', () => {
  it('every byte of its file counts', async () => {
    await withVault(async (vault, folder) => {
      const { sha256 } = await store(vault, patterned(300));
      const path = await onlyObject(folder);
      const { length } = await readFile(path);
      expect(length).toBe(300 + HEADER_BYTES + 16);
      for (let at = 0; at < length; at += 1) {
        await flip(path, at);
        expect(failureIn(await vault.verifyObject(sha256)).code).toBe('vault.objectDamaged');
        await flip(path, at);
      }
      expect((await vault.verifyObject(sha256)).ok).toBe(true);
    });
  });

  it('a flipped byte in any slab of a large one is noticed', async () => {
    await withVault(async (vault, folder) => {
      const { sha256 } = await store(vault, patterned(3 * MiB + 5));
      const path = await onlyObject(folder);
      const { length } = await readFile(path);
      for (const at of [0, 30, 60, MiB, 2 * MiB + 9, 3 * MiB, length - 1]) {
        await flip(path, at);
        expect(failureIn(await vault.verifyObject(sha256)).code, `byte ${at}`).toBe('vault.objectDamaged');
        await flip(path, at);
      }
      expect((await vault.verifyObject(sha256)).ok).toBe(true);
    });
  });

  it('is not named by its digest, and another vault names it otherwise', async () => {
    await withVault(async (vault, folder) => {
      const bytes = patterned(5000);
      const { sha256, sm3 } = await store(vault, bytes);
      const [path = ''] = await objectFiles(folder);
      expect(path).toMatch(/^objects\/([0-9a-f]{2})\/\1[0-9a-f]{62}$/);
      for (const [name, content] of await filesBelow(folder)) {
        for (const told of [sha256, sm3]) {
          expect(name).not.toContain(told);
          expect(Buffer.from(content).includes(told), name).toBe(false);
          expect(Buffer.from(content).includes(Buffer.from(told, 'hex')), name).toBe(false);
        }
      }
      await withVault(async (other, elsewhere) => {
        await store(other, bytes);
        expect(await objectFiles(elsewhere)).not.toEqual([path]);
      });
    });
  });

  it('cut short, cut at the border of a chunk or lengthened is not served, and storing the bytes again heals it', async () => {
    await withVault(async (vault, folder) => {
      const bytes = patterned(3 * CHUNK_BYTES + 100);
      const { sha256 } = await store(vault, bytes);
      const path = await onlyObject(folder);
      const whole = await readFile(path);
      const border = HEADER_BYTES + 2 * SEALED_CHUNK_BYTES;
      for (const damaged of [
        ...[0, 10, HEADER_BYTES, border, border + 16, whole.length - 1].map((end) => whole.subarray(0, end)),
        Buffer.concat([whole, Buffer.of(0)]),
        Buffer.concat([whole, Buffer.alloc(SEALED_CHUNK_BYTES)]),
      ]) {
        await writeFile(path, damaged);
        expect(failureIn(await vault.openObject(sha256)).code).toBe('vault.objectDamaged');
        expect(failureIn(await vault.verifyObject(sha256)).code).toBe('vault.objectDamaged');
        expect((await store(vault, bytes)).alreadyStored).toBe(false);
        expect((await vault.verifyObject(sha256)).ok).toBe(true);
      }
      expect(await codes(vault)).toEqual(['object.orphan']);
    });
  });

  it('damaged within, whatever its length says, is healed by storing the bytes again', async () => {
    await withVault(async (vault, folder) => {
      const bytes = patterned(2 * MiB);
      const { sha256 } = await store(vault, bytes);
      await flip(await onlyObject(folder), MiB);
      expect((await store(vault, bytes)).alreadyStored).toBe(false);
      expect(Buffer.compare(await collected(valueOf(await vault.openObject(sha256)).stream()), bytes)).toBe(
        0,
      );
      expect(await codes(vault)).toEqual(['object.orphan']);
    });
  });
});

describe('an object in the place of another', () => {
  it('is refused when opened, though it is of equal size and only a part would be read', async () => {
    await withVault(async (vault, folder) => {
      const [one, other] = [patterned(5 * CHUNK_BYTES, 1), patterned(5 * CHUNK_BYTES, 2)];
      const first = await store(vault, one);
      const path = await onlyObject(folder);
      const second = await store(vault, other);
      const elsewhere = (await objectFiles(folder))
        .map((file) => join(folder, file))
        .find((file) => file !== path);
      const kept = await readFile(path);
      await copyFile(elsewhere ?? '', path);
      expect(failureIn(await vault.openObject(first.sha256)).code).toBe('vault.objectDamaged');
      expect(failureIn(await vault.verifyObject(first.sha256)).code).toBe('vault.objectDamaged');
      // With the facts of the other one too, the seal of the facts is of another place.
      await copyFile(`${elsewhere}.facts`, `${path}.facts`);
      expect(failureIn(await vault.openObject(first.sha256)).code).toBe('vault.objectDamaged');
      // And without any.
      await rm(`${path}.facts`);
      expect(failureIn(await vault.openObject(first.sha256)).code).toBe('vault.objectDamaged');
      await writeFile(path, kept);
      expect(valueOf(await vault.openObject(first.sha256)).sizeBytes).toBe(one.length);
      expect((await vault.verifyObject(second.sha256)).ok).toBe(true);
    });
  });

  it('is noticed by whoever has it open already', async () => {
    await withVault(async (vault, folder) => {
      const first = await store(vault, patterned(5 * CHUNK_BYTES, 1));
      const path = await onlyObject(folder);
      const object = valueOf(await vault.openObject(first.sha256));
      await store(vault, patterned(5 * CHUNK_BYTES, 2));
      const other = (await objectFiles(folder))
        .map((file) => join(folder, file))
        .find((file) => file !== path);
      await rename(other ?? '', path);
      const reading = collected(object.stream({ start: 100, end: 200 }));
      await expect(reading).rejects.toBeInstanceOf(SourceFailure);
      await expect(reading).rejects.toMatchObject({ failure: { code: 'vault.objectDamaged' } });
    });
  });

  it('chunk by chunk is noticed by the part that is read', async () => {
    await withVault(async (vault, folder) => {
      const { sha256 } = await store(vault, patterned(40 * CHUNK_BYTES + 9));
      const path = await onlyObject(folder);
      const bytes = await readFile(path);
      const at = (chunk: number) => HEADER_BYTES + chunk * SEALED_CHUNK_BYTES;
      const swapped = Buffer.from(bytes);
      bytes.copy(swapped, at(20), at(21), at(22));
      bytes.copy(swapped, at(21), at(20), at(21));
      await writeFile(path, swapped);
      const object = valueOf(await vault.openObject(sha256));
      const part = (from: number, to: number) =>
        collected(object.stream({ start: from * CHUNK_BYTES, end: to * CHUNK_BYTES }));
      expect((await part(0, 20)).length).toBe(20 * CHUNK_BYTES);
      expect((await part(22, 41)).length).toBe(18 * CHUNK_BYTES + 9);
      await expect(part(19, 21)).rejects.toBeInstanceOf(SourceFailure);
      await expect(part(21, 22)).rejects.toBeInstanceOf(SourceFailure);
    });
  });
});

describe('the facts of an object', () => {
  it('lost or damaged are computed again from its bytes, by whoever needs them first', async () => {
    await withFolder(async (folder) => {
      const bytes = patterned(2 * MiB + 77);
      let vault = await opened(folder);
      const stored = await store(vault, bytes);
      const facts = `${await onlyObject(folder)}.facts`;
      for (const spoil of [() => rm(facts), () => flip(facts, 50), () => truncate(facts, 0)]) {
        await spoil();
        expect(valueOf(await vault.verifyObject(stored.sha256))).toEqual({ ...stored, alreadyStored: true });
        await spoil();
        expect(await codes(vault)).toEqual(['object.factsMended', 'object.orphan']);
        await spoil();
        // What a reader has looked at once it remembers; another one looks again.
        await vault.close();
        vault = await opened(folder);
        const object = valueOf(await vault.openObject(stored.sha256));
        expect(object.sizeBytes).toBe(bytes.length);
        expect(Buffer.compare(await collected(object.stream()), bytes)).toBe(0);
        expect(await codes(vault)).toEqual(['object.orphan']);
      }
      await vault.close();
    });
  });

  it('left by an import that never ended do not stand in the way of the next one', async () => {
    await withVault(async (vault, folder) => {
      const bytes = patterned(7000);
      const { sha256 } = await store(vault, bytes);
      await rm(await onlyObject(folder));
      expect(await codes(vault)).toEqual(['object.unfinished']);
      expect((await store(vault, bytes)).alreadyStored).toBe(false);
      expect(await codes(vault)).toEqual(['object.orphan']);
      expect(valueOf(await vault.openObject(sha256)).sizeBytes).toBe(7000);
    });
  });
});

describe('a range of an object', () => {
  it('is read without touching more than the chunks around it', async () => {
    await withFolder(async (folder) => {
      let readBytes = 0;
      const counting: FileSystem = {
        ...realFileSystem,
        open: async (path, mode) => {
          const file = await realFileSystem.open(path, mode);
          return {
            ...file,
            read: async (into, position) => {
              const got = await file.read(into, position);
              readBytes += got;
              return got;
            },
          };
        },
      };
      const vault = await opened(folder, { fileSystem: counting });
      const bytes = patterned(8 * MiB);
      const { sha256 } = await store(vault, bytes);
      const object = valueOf(await vault.openObject(sha256));
      for (const [start, end] of [
        [0, 1],
        [5 * MiB - 1, 5 * MiB + 1],
        [6 * MiB + 3, 6 * MiB + 70_000],
        [8 * MiB - 1, 8 * MiB],
      ] as const) {
        readBytes = 0;
        const part = await collected(object.stream({ start, end }));
        expect(Buffer.compare(part, bytes.subarray(start, end))).toBe(0);
        expect(readBytes).toBeLessThanOrEqual(end - start + 2 * SEALED_CHUNK_BYTES + 6 * 16 + HEADER_BYTES);
      }
      await vault.close();
    });
  });

  it('ends with a fault when the vault is closed meanwhile', async () => {
    await withFolder(async (folder) => {
      const vault = await opened(folder);
      const { sha256 } = await store(vault, patterned(4 * MiB));
      const object = valueOf(await vault.openObject(sha256));
      const parts = object.stream()[Symbol.asyncIterator]();
      expect((await parts.next()).done).toBe(false);
      await vault.close();
      await expect(parts.next()).rejects.toThrow('closed');
    });
  });

  it('given up early leaves no file open', async () => {
    await withVault(async (vault) => {
      const { sha256 } = await store(vault, patterned(4 * MiB));
      const object = valueOf(await vault.openObject(sha256));
      const before = await openFiles();
      for await (const part of object.stream()) {
        expect(part.length).toBeGreaterThan(0);
        break;
      }
      expect(await openFiles()).toBe(before);
    });
  });
});

describe('a large object', () => {
  it('of every length around a slab is stored and read back', async () => {
    await withVault(async (vault) => {
      for (const sizeBytes of [MiB + CHUNK_BYTES, 2 * MiB - 1, 2 * MiB, 2 * MiB + 1, 8 * MiB, 9 * MiB]) {
        const bytes = patterned(sizeBytes, sizeBytes);
        const { sha256 } = await store(vault, bytes);
        expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect(valueOf(await vault.verifyObject(sha256)).sizeBytes).toBe(sizeBytes);
        const read = await collected(valueOf(await vault.openObject(sha256)).stream());
        expect(Buffer.compare(read, bytes)).toBe(0);
      }
    });
  });
});

/** How many files this process has open; nothing where the system does not tell. */
async function openFiles(): Promise<number> {
  return (await realFileSystem.list('/proc/self/fd').catch(() => [])).length;
}
