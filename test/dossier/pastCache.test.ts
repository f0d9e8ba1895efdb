import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBag } from '#dossier/bag/writeBag.ts';
import { digestFile } from '#dossier/hashing/digestFile.ts';
import { openPlainArchive } from '#dossier/zip/archiveFile.ts';
import { quietProgress } from './quietProgress.ts';
import { samplePlan } from './samplePlan.ts';
import { tempFolder } from './tempFolder.ts';

const MiB = 1 << 20;
const bytes = randomBytes(2 * MiB + 777);

function storedFile(): string {
  const path = join(tempFolder(), 'archive.bin');
  writeFileSync(path, bytes);
  return path;
}

/** Places and lengths at, just before and just behind the ends of sectors, of chunks and of the file. */
const places = [0, 1, 30, 4095, 4096, 4097, MiB - 1, MiB, MiB + 1, 2 * MiB + 700];
const lengths = [0, 1, 77, 4096, 65_536, MiB - 1, MiB, MiB + 1, 2 * MiB];

const warningsOf = async (form: 'folder' | 'zip') => {
  const written = await writeBag(samplePlan(), tempFolder(), quietProgress().progress, { form });
  if (!written.ok) throw new Error(written.failure.code);
  return written.value.verdict.warnings.map(({ code }) => code);
};

describe('reading past the cache', () => {
  it('[B-46] digests any part of a file, wherever it begins and ends', async () => {
    const path = storedFile();
    const watcher = { onBytes: () => undefined, isCancelled: () => false };
    for (const startAt of places)
      for (const length of lengths) {
        const part = bytes.subarray(startAt, startAt + length);
        const job = { path, algorithms: ['sha256'], sizeBytes: part.length, startAt, fromMedium: true };
        const { digests, sizeBytes } = await digestFile(job, watcher);
        const expected = createHash('sha256').update(part).digest('hex');
        expect([startAt, sizeBytes, digests['sha256']]).toEqual([startAt, part.length, expected]);
      }
  });

  it('[B-46] reads any part of an archive, wherever it begins and ends', async () => {
    const archive = await openPlainArchive(storedFile(), true);
    for (const position of places)
      for (const length of lengths) {
        const into = Buffer.alloc(length);
        const got = await archive.read(into, position);
        expect(into.subarray(0, got).equals(bytes.subarray(position, position + length))).toBe(true);
      }
    expect(await archive.read(Buffer.alloc(10), bytes.length + 5000)).toBe(0);
    await archive.close();
  });

  it('[B-46] an archive is read back from the medium wherever a folder is', async () => {
    expect(await warningsOf('zip')).toEqual(await warningsOf('folder'));
  });
});
