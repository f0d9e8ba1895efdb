import { open, stat } from 'node:fs/promises';
import type { PackageKeys } from '#app/paperPorts.ts';
import type { FindingCode, FindingFacts } from './bag/finding.ts';
import { openFolderSource } from './bag/folderSource.ts';
import type { ReadablePackage } from './bag/packageTarget.ts';
import { VerdictNotes } from './bag/verdictNotes.ts';
import { otherArchive } from './otherArchive.ts';
import { isSealed } from './sealed/payloadKey.ts';
import { openSealedArchive } from './sealed/sealedArchive.ts';
import { openPlainArchive } from './zip/archiveFile.ts';
import { openZipBag } from './zip/openZipBag.ts';

/** Enough to tell every kind of archive. */
const HEAD_BYTES = 512;

/** What a path held. */
export interface OpenedBag extends ReadablePackage {
  /** It came out of a sealed file. */
  readonly isSealed: boolean;
}

/** Opens what a path holds: a package folder, a zip of one, or a sealed one. Fails: throws what reading throws. */
export async function openBagAt(path: string, keys: PackageKeys): Promise<OpenedBag> {
  const notes = new VerdictNotes();
  const shut = { source: null, notes, isSealed: false, close: () => undefined };
  const unknown = (code: FindingCode, facts?: FindingFacts) => {
    notes.unknown(code, '', facts);
    return shut;
  };
  const found = await stat(path);
  if (found.isDirectory()) return { ...shut, source: await openFolderSource(path) };
  // Opening a pipe would wait for a writer that never comes.
  if (!found.isFile()) return unknown('zip.notAZip');
  const head = await headOf(path);
  const format = otherArchive(head);
  if (format !== null) return unknown('zip.otherFormat', { format });
  if (!isSealed(head))
    return { ...(await openZipBag(await openPlainArchive(path, false), notes)), isSealed: false };
  const opened = await openSealedArchive(path, keys);
  if (opened.state === 'open') return { ...(await openZipBag(opened.archive, notes)), isSealed: true };
  if (opened.state !== 'damaged') return unknown(`sealed.${opened.state}`);
  notes.wrong('sealed.damaged', '');
  return shut;
}

async function headOf(path: string): Promise<Buffer> {
  await using handle = await open(path, 'r');
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  return buffer.subarray(0, bytesRead);
}
