import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkedCopy, jsonPiecesOf, notedAsSound } from '#vault/records/unchangedParts.ts';
import { aStoredCase } from './sampleRecords.ts';

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
