import { read } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import { RandomAccessReader } from 'yauzl';

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
  readonly #handle: FileHandle;
  #windows: readonly Window[] = [];

  constructor(handle: FileHandle) {
    super();
    this.#handle = handle;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    // Not a file stream: destroying one closes the file under everybody else.
    return Readable.from(this.#chunks(start, end), { objectMode: false });
  }

  async *#chunks(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end;) {
      const wanted = Buffer.alloc(Math.min(windowBytes, end - at));
      const { bytesRead } = await this.#handle.read(wanted, 0, wanted.length, at);
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
    const wanted = Buffer.alloc(Math.max(windowBytes, length));
    read(this.#handle.fd, wanted, 0, wanted.length, position, (error, bytesRead) => {
      if (error !== null) return callback(error);
      if (bytesRead < length) return callback(new Error('unexpected EOF'));
      const window = { from: position, bytes: wanted.subarray(0, bytesRead) };
      this.#windows = [window, ...this.#windows.slice(0, windowsKept - 1)];
      window.bytes.copy(buffer, offset, 0, length);
      callback(null);
    });
  }

  override close(callback: (error: Error | null) => void): void {
    callbackify(() => this.#handle.close())((error) => callback(error));
  }
}
