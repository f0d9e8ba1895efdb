import { describe, expect, it } from 'vitest';
import { openModelMemory } from '#app/modelMemory.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { valueOf } from '#test/vault/vaultWorld.ts';

const sha = (character: string) => Sha256.parse(character.repeat(64));
const paper = (character: string, sizeBytes: number) => ({ model: { sha256: sha(character), sizeBytes } });

/** Reads, counted. */
async function aReader() {
  const template = valueOf(await openTemplateShelf('templates').template('W01'));
  const { model } = fillTemplate(template, {});
  let reads = 0;
  return { read: async () => ((reads += 1), ok(model)), reads: () => reads };
}

describe('texts of papers read before', () => {
  it('[P-Z14] are read once, and again when what was not asked for longest had to go', async () => {
    const { read, reads } = await aReader();
    const memory = openModelMemory(100);
    for (const one of ['a', 'b', 'a']) await memory.recall(paper(one, 40), read);
    expect(reads()).toBe(2);
    await memory.recall(paper('c', 40), read);
    expect(reads()).toBe(3);
    await memory.recall(paper('a', 40), read);
    expect(reads()).toBe(3);
    await memory.recall(paper('b', 40), read);
    expect(reads()).toBe(4);
  });

  it('[P-Z14] are not kept when there is no room for even one, or when they could not be read', async () => {
    const { read, reads } = await aReader();
    const memory = openModelMemory(30);
    for (const _ of ['once', 'again']) await memory.recall(paper('a', 40), read);
    expect(reads()).toBe(2);
    const damaged = refused(failure('vault.objectDamaged', { path: '' }));
    expect(await memory.recall(paper('b', 10), () => Promise.resolve(damaged))).toEqual(damaged);
    await memory.recall(paper('b', 10), read);
    expect(reads()).toBe(3);
  });
});
