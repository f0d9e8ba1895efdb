import { describe, expect, it } from 'vitest';
import { summarise } from '#domain/case/caseSummary.ts';
import { Day, epochMs } from '#domain/kernel/moment.ts';
import { caseListing } from '#vault/records/caseListing.ts';
import { everyCase } from './everyCase.ts';
import { aStoredCase, caseId } from './sampleRecords.ts';

function rowOf(number: number, members: readonly string[]) {
  const summary = { ...summarise(aStoredCase({ id: caseId(number), stage: 'handling' })), members };
  const file = { sizeBytes: 1, modifiedMs: 1, inode: 1 };
  const registeredMs = epochMs(summary.registeredAt);
  return { file, registeredMs, initials: 'csmj', folded: null, summary, clocks: null };
}

describe('the case list of one user', () => {
  const listing = caseListing([rowOf(1, ['user1']), rowOf(2, []), rowOf(3, ['user2', 'user1'])]);

  it('holds the cases the user is a member of, also when searched', () => {
    for (const text of ['', '测试民警', 'smj']) {
      const page = listing.find({ ...everyCase, text, visibleTo: 'user1', limit: 1 });
      expect([page.total, page.rows.map((row) => row.id)]).toEqual([2, [caseId(1)]]);
    }
    expect(listing.find({ ...everyCase, visibleTo: 'user2' }).rows.map((row) => row.id)).toEqual([caseId(3)]);
  });

  it('counts for the desk only what the user may see', () => {
    const since = Day.parse('2026-01-01');
    expect(listing.survey({ since, visibleTo: 'user2' }).period.cases).toBe(1);
    expect(listing.survey({ since, visibleTo: null }).period.cases).toBe(3);
  });
});
