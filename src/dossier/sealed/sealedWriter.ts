import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Encrypter } from 'age-encryption';
import { fullWrite } from '../bag/fullWrite.ts';

export interface SealedWriter {
  /** Parts come in order, one after the other. */
  write(bytes: Uint8Array): Promise<void>;
  /** Everything is in the file; gives the SHA-256 of the file as it should be on the medium. */
  end(): Promise<string>;
  /** After an error: lets go without waiting, because what it waits for may never come. */
  abandon(): void;
}

/** Seals what is written and puts it into the file at once; nothing in the clear leaves memory. Fails: what writing throws. */
export async function openSealedWriter(handle: FileHandle, encrypter: Encrypter): Promise<SealedWriter> {
  const clear = new TransformStream<Uint8Array, Uint8Array>();
  const sealed = await encrypter.encrypt(clear.readable);
  const writer = clear.writable.getWriter();
  const pumping = pump(sealed, handle);
  // A stream whose reader has gone does not end the write that waits for it: the file's own error must.
  const broken = new Promise<never>((_, reject) => {
    pumping.catch(reject);
  });
  broken.catch(() => undefined);
  return {
    // A copy: the cipher still holds a part when the next one, which may lie in the same memory, is asked for.
    write: (bytes) => Promise.race([writer.write(Uint8Array.from(bytes)), broken]),
    async end() {
      await Promise.race([writer.close(), broken]);
      return pumping;
    },
    abandon() {
      writer.abort().catch(() => undefined);
    },
  };
}

async function pump(sealed: ReadableStream<Uint8Array>, handle: FileHandle): Promise<string> {
  const sha256 = createHash('sha256');
  // Not `for await`: leaving such a loop waits for the stream to agree, and a stream that is being written to may not.
  const reader = sealed.getReader();
  let at = 0;
  for (;;) {
    const { value } = await reader.read();
    if (value === undefined) return sha256.digest('hex');
    sha256.update(value);
    await fullWrite(handle, value, at);
    at += value.length;
  }
}
