import { describe, expect, it } from 'vitest';
import { departuresOf } from '#domain/disposition/departures.ts';
import type { MeasureId } from '#domain/disposition/measures.ts';
import { outsideRange } from '#domain/disposition/penaltyRange.ts';
import { isPenal, trackIds } from '#domain/disposition/tracks.ts';
import { aDecision } from '#test/people/aDecision.ts';
import {
  anAuxiliary,
  gradedAs,
  plainAdult,
  proposalFor,
  ruleSetFile,
  ruleSetOn,
  trackOf,
} from './aRecord.ts';

describe('[D-K52] the statutory range of every road', () => {
  it.each(ruleSetFile.sets.map(({ from }) => from))(
    'is stored for each penal track in force on %s',
    (day) => {
      const set = ruleSetOn(day);
      const bare = trackIds.filter(
        (track) => isPenal(track) && set.basis(track).length > 0 && set.penalty(track) === '',
      );
      expect(bare).toEqual([]);
    },
  );

  it('is that of the day of the act', () => {
    const fines = ['2015-10-31', '2015-11-01'].map((day) => ruleSetOn(day).penalty('280').includes('罚金'));
    expect(fines).toEqual([false, true]);
    expect(ruleSetOn('2026-03-24').penalty('127')).toContain('十年以上');
  });

  it('wants a reason for a measure it does not name, and none for one it names', () => {
    const proposal = proposalFor({
      acts: ['slap'],
      targets: [anAuxiliary({ withOfficerLeading: 'no', injury: gradedAs('belowMinor') })],
      offender: plainAdult,
    });
    expect(trackOf(proposal, '治51').penalty).toContain('拘留');
    const rules = (measure: MeasureId) =>
      departuresOf(aDecision({ track: '治51', measure }), proposal, []).map(({ ruleId }) => ruleId);
    expect(rules('warning')).toContain('D-K52');
    expect(rules('fine')).not.toContain('D-K52');
    expect(rules('criticismEducation')).not.toContain('D-K52');
  });

  it('wants a reason for a fine alone where the article only adds it to detention', () => {
    const limits = (fineAloneYuan: number | null) => ({
      detentionDays: [{ least: 5, most: 10 }],
      fineYuan: { least: 0, most: 1000 },
      fineAloneYuan,
      fineDueFromDays: null,
      warning: false,
    });
    const range = { track: '治61', penalty: '拘留，可以并处罚款' } as const;
    expect(outsideRange('fine', { ...range, limits: limits(null) })).toContain('没有单处的罚款');
    expect(outsideRange('fine', { ...range, limits: limits(500) })).toBeNull();
    expect(outsideRange('fine', { ...range, limits: null })).toBeNull();
    expect(outsideRange('administrativeDetention', { ...range, limits: limits(null) })).toBeNull();
  });
});
