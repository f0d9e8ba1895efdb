import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { ArchiveFile } from './archiveFile.ts';
import { bytesAt } from './zipEnd.ts';
import type { OpenedZip, ZipEntry } from './zipEntries.ts';

const readAtOnce = 1 << 18;

/**
 * What is packed in one entry. Fails: throws when it is more or less than the directory says, or when something stands
 * behind the packed data and is counted with it. Source: SPEC B-38.
 */
export async function* inflated({ archive }: OpenedZip, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(archive, entry);
  let unpacked = 0;
  for await (const chunk of entry.method === 'stored' ? packed : inflatedFrom(packed, entry)) {
    unpacked += chunk.length;
    if (unpacked > entry.sizeBytes) throw new Error('more data than the directory says');
    yield chunk;
  }
  if (unpacked !== entry.sizeBytes) throw new Error('less data than the directory says');
}

async function* inflatedFrom(
  packed: AsyncIterable<Uint8Array>,
  { storedBytes }: ZipEntry,
): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  const source = Readable.from(packed, { objectMode: false });
  source.on('error', (error) => inflate.destroy(error));
  source.pipe(inflate);
  try {
    for await (const chunk of inflate) if (chunk instanceof Uint8Array) yield chunk;
  } finally {
    source.destroy();
  }
  if (inflate.bytesWritten !== storedBytes) throw new Error('data behind the end of the packed data');
}

async function* packedBytes(
  archive: ArchiveFile,
  { dataAt, storedBytes }: ZipEntry,
): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < storedBytes;) {
    const bytes = await bytesAt(archive, dataAt + done, Math.min(readAtOnce, storedBytes - done));
    if (bytes.length === 0) throw new Error('the archive ends within the data');
    yield bytes;
    done += bytes.length;
  }
}
