import { open, stat } from 'node:fs/promises';
import type { PackageKeys } from '#app/paperPorts.ts';
import type { Progress } from '#app/ports.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { verifyBag } from './bag/verifyBag.ts';
import type { FindingCode, FindingFacts } from './bag/finding.ts';
import { VerdictNotes } from './bag/verdictNotes.ts';
import { otherArchive } from './otherArchive.ts';
import { errnoOf } from './errnoOf.ts';
import { NO_KEYS } from './sealed/packageKeys.ts';
import { isSealed, openSealedArchive } from './sealed/sealedArchive.ts';
import { openPlainArchive, type ArchiveFile } from './zip/archiveFile.ts';
import { verifyZip } from './zip/verifyZip.ts';

/** Judges a package folder, a zip of one, or a sealed one. Fails: never by throwing for what the path holds; unreadable is `unjudged`. */
export async function verifyPath(
  path: string,
  progress: Progress,
  keys: PackageKeys = NO_KEYS,
): Promise<PackageVerdict> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return await verifyBag(path, progress);
    // Opening a pipe would wait for a writer that never comes.
    if (!found.isFile()) return unjudged('zip.notAZip');
    const format = await otherArchive(path);
    if (format !== null) return unjudged('zip.otherFormat', { format });
    const archive = await archiveAt(path, keys);
    return 'verdict' in archive ? archive : await verifyZip(archive, progress);
  } catch (error) {
    return unjudged('bag.unreadable', { errno: errnoOf(error) });
  }
}

/** The archive a file is, opened when it is sealed; or why it cannot be read. Fails: throws what opening throws. */
export async function archiveAt(path: string, keys: PackageKeys): Promise<ArchiveFile | PackageVerdict> {
  if (!(await beginsSealed(path))) return openPlainArchive(path, false);
  const opened = await openSealedArchive(path, keys);
  if (opened.state === 'open') return opened.archive;
  if (opened.state !== 'damaged') return unjudged(`sealed.${opened.state}`);
  const notes = new VerdictNotes();
  notes.wrong('sealed.damaged', '');
  return notes.verdict();
}

async function beginsSealed(path: string): Promise<boolean> {
  await using handle = await open(path, 'r');
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
  return isSealed(buffer.subarray(0, bytesRead));
}

function unjudged(code: FindingCode, facts?: FindingFacts): PackageVerdict {
  const notes = new VerdictNotes();
  notes.unknown(code, '', facts);
  return notes.verdict();
}
