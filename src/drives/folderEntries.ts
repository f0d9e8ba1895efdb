import type { BigIntStats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import type { FolderEntry } from '#app/drivePorts.ts';
import { errnoOf, saysGone } from './errno.ts';
import { momentOfFile } from './fileTime.ts';
import type { Places } from './places.ts';
import { joinRaw, lastNameOf, nativeOf, rawOf } from './rawPath.ts';
import type { RawPath } from './rawPath.ts';
import type { Volume } from './volume.ts';

/** A folder on disk and how it is named below its volume. */
export interface OpenFolder {
  readonly volume: Volume;
  readonly below: RawPath;
  readonly real: RawPath;
}

/** An entry with the way to it. */
export interface FoundEntry {
  readonly entry: FolderEntry;
  readonly below: RawPath;
  readonly real: RawPath;
}

/** Stat calls under way at once: more save little time, and a slow stick would hold up the vault’s own files behind them. */
const AT_ONCE = 512;
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });
/** Windows keeps the hidden flag where Node cannot read it; these are its own. */
const windowsOwn = /^(?:System Volume Information|\$RECYCLE\.BIN|RECYCLER|Thumbs\.db|desktop\.ini)$/i;

/**
 * Files and folders of one folder in name order; links, pipes and devices are left out and never opened.
 *
 * Fails: throws the file system's error when the folder itself cannot be read.
 */
export async function folderEntries(folder: OpenFolder, places: Places): Promise<readonly FoundEntry[]> {
  const names = (await readdir(nativeOf(folder.real), 'buffer')).map((name) => rawOf(name));
  const found: FoundEntry[] = [];
  for (let start = 0; start < names.length; start += AT_ONCE) {
    const batch = names.slice(start, start + AT_ONCE).map((name) => entryOf(folder, name, places));
    found.push(...(await Promise.all(batch)).filter((entry) => entry !== null));
  }
  return found.sort((a, b) => collator.compare(a.entry.name, b.entry.name) || (a.below < b.below ? -1 : 1));
}

async function entryOf(folder: OpenFolder, name: RawPath, places: Places): Promise<FoundEntry | null> {
  const below = joinRaw(folder.below, name);
  const real = joinRaw(folder.real, name);
  const stats = await statsOf(real);
  if (stats === 'gone') return null;
  if (stats !== 'unreadable' && !stats.isFile() && !stats.isDirectory()) return null;
  const text = lastNameOf(name);
  const seen = stats === 'unreadable' ? null : stats;
  const entry: FolderEntry = {
    token: places.tokenFor(folder.volume, below),
    name: text,
    isFolder: seen?.isDirectory() ?? false,
    isHidden: text.startsWith('.') || windowsOwn.test(text),
    sizeBytes: seen?.isFile() === true ? Number(seen.size) : 0,
    modifiedAt: momentOfFile(seen?.mtimeMs ?? 0n),
  };
  return { entry, below, real };
}

/** What cannot be looked at is still listed: reading it will say why, silence would hide it. */
async function statsOf(real: RawPath): Promise<BigIntStats | 'gone' | 'unreadable'> {
  try {
    return await lstat(nativeOf(real), { bigint: true });
  } catch (error) {
    return saysGone(error) && errnoOf(error) !== 'EIO' ? 'gone' : 'unreadable';
  }
}
