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

/** Shell command that digests every file of a folder as it lies on the medium. */
export function readBackOf(folder: string): string {
  const each = 'dd if="$f" iflag=direct bs=1M status=none | openssl dgst -sha256 -r > /dev/null || exit 1';
  return `find ${folder} -type f -exec sh -c 'for f; do ${each}; done' _ {} +`;
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

/** As the drives adapter reads: 1 MiB at a time into two buffers in turn, the next one while the last one is being worked on. */
export async function* fileSource(path: string): ByteSource {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const buffers = [
      Buffer.allocUnsafeSlow(Math.min(MiB, size)),
      Buffer.allocUnsafeSlow(Math.min(MiB, size)),
    ];
    const readAt = async (position: number): Promise<Uint8Array> => {
      const buffer = buffers[(position / MiB) % 2] ?? Buffer.alloc(0);
      const { bytesRead } = await file.read(buffer, 0, Math.min(MiB, size - position), position);
      return buffer.subarray(0, bytesRead);
    };
    let next = readAt(0);
    for (let position = 0; position < size; position += MiB) {
      const chunk = await next;
      if (position + MiB < size) next = readAt(position + MiB);
      yield chunk;
    }
  } finally {
    await file.close();
  }
}

const MiB = 1024 * 1024;
