import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FileSystem } from '../disk/fileSystem.ts';
import { failureOf } from '../refusal.ts';
import type { OnBytes } from './copyVerified.ts';
import type { StoredFile } from './manifest.ts';
import { chunksFromMedium } from './readBack.ts';

interface BackupPlace {
  readonly fileSystem: FileSystem;
  readonly folder: string;
}

/** Reads every byte again that the files of a backup rest on; those that are not as their list says. Fails: throws what `onBytes` throws. */
export async function spoiltFiles(
  place: BackupPlace,
  files: readonly StoredFile[],
  onBytes: OnBytes,
): Promise<readonly StoredFile[]> {
  const byFile = Map.groupBy(files, ({ file }) => file);
  const spoilt: StoredFile[] = [];
  for (const [file, stored] of byFile) spoilt.push(...(await spoiltIn(place, file, stored, onBytes)));
  return spoilt;
}

async function spoiltIn(
  { fileSystem, folder }: BackupPlace,
  file: string,
  stored: readonly StoredFile[],
  onBytes: OnBytes,
): Promise<readonly StoredFile[]> {
  const waiting = stored.toSorted((a, b) => a.offset - b.offset).map(stretchOf);
  try {
    let position = 0;
    let first = 0;
    for await (const chunk of chunksFromMedium(fileSystem, join(folder, file))) {
      for (let at = first; at < waiting.length; at += 1) {
        const stretch = waiting[at];
        if (stretch === undefined || stretch.start >= position + chunk.length) break;
        stretch.take(chunk, position);
        if (at === first && stretch.end <= position + chunk.length) first += 1;
      }
      position += chunk.length;
      onBytes(chunk.length);
    }
  } catch (error) {
    // Unreadable is spoilt: what was not read by then does not have its digest.
    if (failureOf(error, 'reading') === null || isStop(error)) throw error;
  }
  return waiting.filter((stretch) => !stretch.isSound()).map(({ stored: each }) => each);
}

function isStop(error: unknown): boolean {
  return failureOf(error, 'reading')?.code === 'api.cancelled';
}

function stretchOf(stored: StoredFile) {
  const digest = createHash('sha256');
  const start = stored.offset;
  const end = start + stored.sizeBytes;
  return {
    stored,
    start,
    end,
    take(chunk: Uint8Array, position: number): void {
      const from = Math.max(0, start - position);
      const until = Math.min(chunk.length, end - position);
      if (until > from) digest.update(chunk.subarray(from, until));
    },
    isSound: () => digest.digest('hex') === stored.sha256,
  };
}
