/**
 * Exports in a process of its own, so that a test may take its medium away or kill it.
 * Usage: exportChild.ts <target> <what happens in the middle: nothing | fill | unmount | remove> [files] [bytes] [folder | sealed]
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBag } from '#dossier/bag/writeBag.ts';
import { recipientOf } from '#dossier/sealed/packageKeys.ts';
import { unwatched } from '#test/unwatched.ts';
import { patternChunks, planOf } from './samplePlan.ts';

const [target = '', event = 'nothing', files = '4', bytes = '600000', form = 'folder'] =
  process.argv.slice(2);
const sizeBytes = Number(bytes);

const events: Readonly<Record<string, () => void>> = {
  nothing: () => undefined,
  fill: () => {
    try {
      writeFileSync(join(target, 'filler'), Buffer.alloc(1 << 30));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  },
  unmount: () => void execFileSync('umount', ['-l', target]),
  remove: () => rmSync(target, { recursive: true }),
};

const entries = Array.from({ length: Number(files) }, (_, seed) => ({
  path: `证据/${seed}/E${seed}.mp4`,
  sizeBytes,
  async *stream() {
    for (const chunk of patternChunks(seed, sizeBytes)) {
      yield chunk.subarray(0, chunk.length >> 1);
      if (seed === 1) events[event]?.();
      yield chunk.subarray(chunk.length >> 1);
    }
  },
}));
process.stdout.write('started\n');
const recipients = [await recipientOf(new Uint8Array(32).fill(7))];
const result = await writeBag(planOf(entries), target, unwatched, {
  form: form === 'sealed' ? { by: 'recipients', recipients } : 'folder',
});
process.stdout.write(`${JSON.stringify(result.ok ? { ok: true } : result)}\n`);
