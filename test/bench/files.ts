import { execFile } from 'node:child_process';
import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { randomFillSync } from 'node:crypto';
import type { ByteSource } from '#app/ports.ts';

const run = promisify(execFile);

/** A shell command; throws when it fails. */
export async function shell(command: string): Promise<void> {
  await run('sh', ['-c', command], { maxBuffer: 64 * 1024 * 1024 });
}

/** One big file and many small ones, all different. */
export async function makeFiles(folder: string, bigMiB: number, small: number): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const block = Buffer.alloc(1024 * 1024);
  const big = await open(join(folder, 'big.bin'), 'w');
  for (let written = 0; written < bigMiB; written += 1) {
    randomFillSync(block);
    await big.write(block);
  }
  await big.close();
  for (let index = 0; index < small; index += 1) {
    const file = await open(join(folder, `small${String(index).padStart(4, '0')}.bin`), 'w');
    await file.write(randomFillSync(Buffer.alloc(64 * 1024)));
    await file.close();
  }
  return (await readdir(folder)).map((name) => join(folder, name));
}

/** As the drives adapter reads: 1 MiB at a time, the next one while the last one is being worked on. */
export async function* fileSource(path: string): ByteSource {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const readAt = async (position: number): Promise<Uint8Array> => {
      const buffer = Buffer.allocUnsafeSlow(Math.min(1024 * 1024, size - position));
      return buffer.subarray(0, (await file.read(buffer, 0, buffer.length, position)).bytesRead);
    };
    let next = readAt(0);
    for (let position = 0; position < size;) {
      const chunk = await next;
      position += chunk.length;
      if (position < size) next = readAt(position);
      yield chunk;
    }
  } finally {
    await file.close();
  }
}
