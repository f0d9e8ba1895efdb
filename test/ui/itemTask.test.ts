import { describe, expect, it } from 'vitest';
import { itemOfTask, itemTask } from '#ui/features/case/evidence/itemTask.ts';

describe('[D-Q40] a link to an item of evidence', () => {
  it('asks for that item, and steps of the guide ask for none', () => {
    expect(itemOfTask(itemTask(12))).toBe(12);
    expect([itemOfTask('conduct'), itemOfTask('item-'), itemOfTask('item-x'), itemOfTask(null)]).toEqual(
      Array(4).fill(null),
    );
  });
});
