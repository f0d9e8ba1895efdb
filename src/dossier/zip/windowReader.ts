import { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import { RandomAccessReader } from 'yauzl';
import type { ArchiveFile } from './archiveFile.ts';

const windowBytes = 1 << 16;
/** The directory and the headers beside the data are read in turn; a third window serves whatever comes between. */
const windowsKept = 3;

interface Window {
  readonly from: number;
  readonly bytes: Buffer;
}

/**
 * Reads an archive in windows: yauzl asks for a few dozen bytes at a time, and a hundred thousand entries would be
 * three hundred thousand calls to the system.
 */
export class WindowReader extends RandomAccessReader {
  /** Kept whole: a handle nobody holds is closed by the garbage collector. */
  readonly #archive: ArchiveFile;
  #windows: readonly Window[] = [];

  constructor(archive: ArchiveFile) {
    super();
    this.#archive = archive;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    // Not a file stream: destroying one closes the file under everybody else.
    return Readable.from(this.#chunks(start, end), { objectMode: false });
  }

  async *#chunks(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end;) {
      const wanted = Buffer.alloc(Math.min(windowBytes, end - at));
      const bytesRead = await this.#archive.read(wanted, at);
      if (bytesRead === 0) return;
      yield wanted.subarray(0, bytesRead);
      at += bytesRead;
    }
  }

  override read(
    ...[buffer, offset, length, position, callback]: Parameters<RandomAccessReader['read']>
  ): void {
    const known = this.#windows.find(
      ({ from, bytes }) => from <= position && position + length <= from + bytes.length,
    );
    if (known !== undefined) {
      known.bytes.copy(buffer, offset, position - known.from, position - known.from + length);
      setImmediate(callback, null);
      return;
    }
    const fill = async (): Promise<void> => {
      const wanted = Buffer.alloc(Math.max(windowBytes, length));
      const bytesRead = await this.#archive.read(wanted, position);
      if (bytesRead < length) throw new Error('unexpected EOF');
      const window = { from: position, bytes: wanted.subarray(0, bytesRead) };
      this.#windows = [window, ...this.#windows.slice(0, windowsKept - 1)];
      window.bytes.copy(buffer, offset, 0, length);
    };
    callbackify(fill)((error) => callback(error));
  }

  override close(callback: (error: Error | null) => void): void {
    callbackify(() => this.#archive.close())((error) => callback(error));
  }
}
