import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Progress } from '#app/ports.ts';
import type { Sealing } from '#app/paperPorts.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { onMedium } from '../bag/mediumError.ts';
import type { FileBeingWritten, PackageTarget } from '../bag/packageTarget.ts';
import { VerdictNotes } from '../bag/verdictNotes.ts';
import { digestFile } from '../hashing/digestFile.ts';
import { openZipBag } from '../zip/openZipBag.ts';
import { descriptorOf, directory, localHeader, type StoredFile } from '../zip/zipFormat.ts';
import { openSealedArchive } from './sealedArchive.ts';
import { openSealedWriter, type SealedWriter } from './sealedWriter.ts';

/**
 * Makes the sealed archive, which must not exist yet, and writes the package into it from beginning to end: a cipher stream cannot go back,
 * so each file waits for the one before it and its CRC follows its data.
 */
export async function openSealedTarget(
  path: string,
  folderName: string,
  sealing: Sealing,
): Promise<PackageTarget> {
  const handle = await onMedium(() => open(path, 'wx'));
  const writer = await onMedium(() => openSealedWriter(handle, sealing));
  const { fileKey } = writer;
  const files: StoredFile[] = [];
  let end = 0;
  let sealedSha256 = '';
  let before: Promise<void> = Promise.resolve();
  return {
    // No waiting before the place is taken: the order of the calls is the order in the archive.
    async create(inBag, sizeBytes) {
      const place = { name: `${folderName}/${inBag}`, sizeBytes, crc32: 0, startsAt: end, isDescribed: true };
      const index = files.push(place) - 1;
      end += localHeader(place).length + sizeBytes + descriptorOf(place).length;
      const turn = before;
      const over = Promise.withResolvers<undefined>();
      before = over.promise;
      return fileInTurn(writer, place, { turn, over, finished: (file) => (files[index] = file) });
    },
    complete: () =>
      onMedium(async () => {
        await before;
        await writer.write(directory(files, end));
        sealedSha256 = await writer.end();
        const { size } = await handle.stat();
        await handle.sync();
        await handle.close();
        return { sha256: Sha256.parse(sealedSha256), sizeBytes: size };
      }),
    readAgain: (progress) =>
      onMedium(() => readSealedAgain(path, { sealing, fileKey, sealedSha256, totalBytes: end }, progress)),
    async abandon() {
      writer.abandon();
      await handle.close().catch(() => undefined);
    },
  };
}

interface Turn {
  readonly turn: Promise<void>;
  readonly over: PromiseWithResolvers<undefined>;
  finished(file: StoredFile): void;
}

function fileInTurn(
  writer: SealedWriter,
  place: StoredFile,
  { turn, over, finished }: Turn,
): FileBeingWritten {
  let crc = 0;
  const begun = turn.then(() => writer.write(localHeader(place)));
  // Whatever happened to this file: whoever waits for its turn must not wait for ever, and finds out by itself.
  const letNextGo = () => over.resolve(undefined);
  begun.catch(letNextGo);
  return {
    write: (bytes) =>
      onMedium(async () => {
        await begun;
        crc = crc32(bytes, crc);
        await writer.write(bytes);
      }),
    finish: () =>
      onMedium(async () => {
        await begun;
        const file = { ...place, crc32: crc };
        finished(file);
        await writer.write(descriptorOf(file));
      }).finally(letNextGo),
    abandon: async () => letNextGo(),
  };
}

interface WrittenSealed {
  readonly sealing: Sealing;
  readonly fileKey: Uint8Array;
  readonly sealedSha256: string;
  readonly totalBytes: number;
}

/** The medium must hold the very ciphertext, and what it holds must open as it will for the one who receives it. */
async function readSealedAgain(
  path: string,
  { sealing, fileKey, sealedSha256, totalBytes }: WrittenSealed,
  progress: Progress,
) {
  const notes = new VerdictNotes();
  const shut = { source: null, notes, close: () => undefined };
  const job = { path, algorithms: ['sha256'], sizeBytes: Number.POSITIVE_INFINITY, fromMedium: true };
  let doneBytes = 0;
  const onMediumNow = await digestFile(job, {
    isCancelled: () => progress.isCancelled(),
    onBytes(count) {
      doneBytes = Math.min(totalBytes, doneBytes + count);
      progress.report({ phase: 'readingBack', doneBytes, totalBytes, doneFiles: 0, totalFiles: 1 });
    },
  });
  if (!onMediumNow.fromMedium) notes.warn('bag.readBackCached', '');
  if (onMediumNow.failed !== undefined) notes.unknown('bag.unreadable', '', { errno: onMediumNow.failed });
  else if (onMediumNow.digests['sha256'] !== sealedSha256) notes.wrong('sealed.damaged', '');
  if (notes.hasFindings) return shut;
  const keys = sealing.by === 'passphrase' ? { passphrase: sealing.passphrase, secret: null } : { fileKey };
  const opened = await openSealedArchive(path, keys);
  if (opened.state === 'open') return openZipBag(opened.archive, notes);
  notes.wrong('sealed.damaged', '');
  return shut;
}
