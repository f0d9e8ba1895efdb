import { createHash } from 'node:crypto';
import { sm3 } from 'hash-wasm';
import { describe, expect, it } from 'vitest';
import { containerBytes, HEADER_BYTES, newContainer } from '#vault/objects/cobblestone.ts';
import { openSlabLane } from '#vault/objects/slabLane.ts';
import { SEALED_SLAB_BYTES, SLAB_BYTES, SLAB_CHUNKS, slabAt, slabRing } from '#vault/objects/slabRing.ts';
import type { FromSlabThread, SlabOrder, ToSlabThread } from '#vault/objects/slabMessages.ts';
import { slabHands } from '#vault/objects/slabWork.ts';
import { patterned } from './vaultWorld.ts';

const { secret } = newContainer(new Uint8Array(32).fill(3), Buffer.from('test'));
const nothing = { opening: null, sha256: false, sm3: false, sealing: null };
const content = patterned(2 * SLAB_BYTES + 12_345);

type Ask = (message: ToSlabThread) => Promise<FromSlabThread | null>;

/** Seals the content slab by slab; the sealed bytes and the digests. */
async function sealAll(ask: Ask) {
  const { memory } = slabRing();
  const sealed = Buffer.alloc(containerBytes(content.length) - HEADER_BYTES);
  await ask({ kind: 'begin', memory, task: { ...nothing, sha256: true, sm3: true, sealing: secret } });
  for (let turn = 0; turn * SLAB_BYTES < content.length; turn += 1) {
    const part = content.subarray(turn * SLAB_BYTES, (turn + 1) * SLAB_BYTES);
    slabAt(memory, turn).plain.set(part);
    const isEnd = part.length < SLAB_BYTES;
    const order: SlabOrder = { index: turn, firstChunk: turn * SLAB_CHUNKS, length: part.length, isEnd };
    const answer = await ask({ kind: 'slab', ...order });
    const made = answer?.kind === 'slabDone' ? (answer.bytes ?? 0) : 0;
    sealed.set(slabAt(memory, turn).sealed.subarray(0, made), turn * SEALED_SLAB_BYTES);
  }
  return { sealed, digests: await ask({ kind: 'end' }) };
}

/** Opens the sealed bytes slab by slab; how much came out of each slab, and the digests. */
async function openAll(ask: Ask, sealed: Uint8Array) {
  const { memory } = slabRing();
  await ask({ kind: 'begin', memory, task: { ...nothing, opening: secret, sha256: true } });
  const opened: (number | null)[] = [];
  for (let turn = 0; turn * SEALED_SLAB_BYTES < sealed.length; turn += 1) {
    const part = sealed.subarray(turn * SEALED_SLAB_BYTES, (turn + 1) * SEALED_SLAB_BYTES);
    slabAt(memory, turn).sealed.set(part);
    const order = { index: turn, firstChunk: turn * SLAB_CHUNKS, length: part.length, isEnd: turn === 2 };
    const answer = await ask({ kind: 'slab', ...order });
    if (answer?.kind === 'slabDone') opened.push(answer.bytes);
  }
  return { opened, digests: await ask({ kind: 'end' }) };
}

const sha256 = createHash('sha256').update(content).digest('hex');

describe('the work on slabs', () => {
  it('done in this thread, where none can be started, seals, opens and hashes', async () => {
    const { sealed, digests } = await sealAll(slabHands().answerTo);
    expect(digests).toEqual({ kind: 'digests', sha256, sm3: await sm3(content) });
    const again = await openAll(slabHands().answerTo, sealed);
    expect(again.opened).toEqual([SLAB_BYTES, SLAB_BYTES, 12_345]);
    expect(again.digests).toEqual({ kind: 'digests', sha256, sm3: null });
  });

  it('serves one stream after the other', async () => {
    const { answerTo } = slabHands();
    const first = await sealAll(answerTo);
    await openAll(answerTo, first.sealed);
    const second = await sealAll(answerTo);
    expect(second.digests).toEqual(first.digests);
    expect(Buffer.compare(second.sealed, first.sealed)).toBe(0);
  });

  it('says which slab would not open', async () => {
    const { sealed } = await sealAll(slabHands().answerTo);
    sealed[SEALED_SLAB_BYTES + 70_000] = (sealed[SEALED_SLAB_BYTES + 70_000] ?? 0) ^ 4;
    expect((await openAll(slabHands().answerTo, sealed)).opened).toEqual([SLAB_BYTES, null, 12_345]);
  });

  it('asked of a thread gives the same bytes as done here', async () => {
    const lane = await openSlabLane();
    const inThread: Ask = async (message) => {
      if (message.kind === 'begin') lane.begin(message.memory, message.task);
      if (message.kind === 'slab') return { kind: 'slabDone', bytes: await lane.add(message) };
      return message.kind === 'end' ? { kind: 'digests', ...(await lane.end()) } : null;
    };
    const there = await sealAll(inThread);
    const here = await sealAll(slabHands().answerTo);
    expect(there.digests).toEqual(here.digests);
    expect(Buffer.compare(there.sealed, here.sealed)).toBe(0);
    await lane.close();
  });

  it('is a fault before a stream has begun, and whoever waits for a thread that ended hears of it', async () => {
    const order = { index: 0, firstChunk: 0, length: 5, isEnd: true };
    await expect(slabHands().answerTo({ kind: 'slab', ...order })).rejects.toThrow('before its stream');
    const lane = await openSlabLane();
    lane.begin(slabRing().memory, { ...nothing, sha256: true });
    const waiting = lane.add(order);
    const closing = lane.close();
    await expect(Promise.all([waiting, waiting.then(() => lane.end())])).rejects.toThrow('thread');
    await closing;
  });
});
