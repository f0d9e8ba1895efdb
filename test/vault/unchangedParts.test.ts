import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkedCopy, jsonPiecesOf, notedAsSound } from '#vault/records/unchangedParts.ts';
import { aStoredCase, caseId } from './sampleRecords.ts';
import { opened, valueOf, withFolder } from './vaultWorld.ts';

const Entry = z.strictObject({ note: z.string().max(5) });
const Sheet = z.strictObject({
  name: z.string(),
  first: z.array(Entry).readonly(),
  second: z.array(z.strictObject({ note: z.string().max(2) })).readonly(),
  left: z.string().optional(),
});
type Sheet = z.infer<typeof Sheet>;

const aSheet = (): Sheet => Sheet.parse({ name: '甲', first: [{ note: '四个字儿' }], second: [] });

const textOf = (record: object): string => Buffer.concat(jsonPiecesOf(record)).toString('utf8');

describe('the parts of a record that did not change', () => {
  it('are what they were, and everything else is a copy', () => {
    const sheet = notedAsSound(Sheet, aSheet());
    const next = { ...sheet, second: [{ note: '二' }] };
    const copy = checkedCopy(Sheet, next);
    expect(copy).toEqual(next);
    expect(copy).not.toBe(next);
    expect(copy.first).toBe(sheet.first);
    expect(copy.second).not.toBe(next.second);
    expect('left' in copy).toBe(false);
  });

  it('are checked anew when they stand in another field', () => {
    const sheet = notedAsSound(Sheet, aSheet());
    expect(() => checkedCopy(Sheet, { ...sheet, second: sheet.first })).toThrow('second.0.note');
  });

  it('let no new field and no wrong value by; the fault names fields and no value', () => {
    const sheet = notedAsSound(Sheet, aSheet());
    expect(() => checkedCopy(Sheet, { ...sheet, stranger: 1 } as Sheet)).toThrow(/at: stranger$/);
    expect(() =>
      checkedCopy(Sheet, { ...sheet, first: [{ note: '太长的说明' }, { note: '太长的说明!' }] }),
    ).toThrow(/at: first\.1\.note$/);
  });

  it('read as JSON.stringify would write them, the first time and the second', () => {
    const record = { ...aStoredCase(), name: '𫖯"\\\u2028', left: undefined };
    const expected = JSON.stringify(record);
    expect(textOf(record)).toBe(expected);
    expect(textOf({ ...record })).toBe(expected);
    expect(textOf({})).toBe('{}');
    const large = { before: 1, long: ['字'.repeat(20_000)], after: 2 };
    expect(textOf(large)).toBe(JSON.stringify(large));
    expect(textOf({ none: [], half: [undefined, 1, null] })).toBe(
      JSON.stringify({ none: [], half: [undefined, 1, null] }),
    );
  });
});

describe('a record that is read again', () => {
  const recordPath = (folder: string) => join(folder, 'cases', caseId(1), 'case.sealed');

  it('is not taken apart a second time while its bytes are the same, and is the newest after a save', async () => {
    await withFolder(async (folder) => {
      const vault = await opened(folder);
      const saved = valueOf(await vault.saveCase(aStoredCase()));
      await vault.close();
      const again = await opened(folder);
      const first = valueOf(await again.readCase(saved.id));
      expect(first).toEqual(saved);
      expect(valueOf(await again.readCase(saved.id))).toBe(first);
      const next = valueOf(await again.saveCase({ ...first, name: '第二版' }));
      expect(valueOf(await again.readCase(saved.id))).toEqual(next);
      await again.close();
    });
  });

  it('is read from the disk all the same: other bytes are seen at once', async () => {
    await withFolder(async (folder) => {
      const vault = await opened(folder);
      const first = valueOf(await vault.saveCase(aStoredCase()));
      valueOf(await vault.saveCase({ ...first, name: '第二版' }));
      expect(valueOf(await vault.readCase(first.id)).name).toBe('第二版');
      const bytes = await readFile(recordPath(folder));
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      await writeFile(recordPath(folder), bytes);
      // The generation behind the damaged file, never what memory holds.
      expect(valueOf(await vault.readCase(first.id)).name).toBe(first.name);
      await vault.close();
    });
  });
});
