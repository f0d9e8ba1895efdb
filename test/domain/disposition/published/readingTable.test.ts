import { describe, it } from 'vitest';
import { expectAccepted } from '../goldenText.ts';
import { readingTable } from './readingTable.ts';

describe('how published cases are read', () => {
  it('reads every case, every word and every odd shape as it did when the table was last read through', () => {
    expectAccepted(readingTable(), new URL('readingTable.txt', import.meta.url));
  });
});
