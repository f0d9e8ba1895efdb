import { describe, expect, it } from 'vitest';
import { compareLaw, LawComparison } from '#domain/disposition/compareLaw.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import { Day } from '#domain/kernel/moment.ts';
import { anOfficer, aRecord, gradedAs, plainAdult, ruleSetFile } from './aRecord.ts';

const bitten = {
  acts: ['bite'],
  targets: [anOfficer({ injury: gradedAs('minor') })],
  offender: plainAdult,
} as const;
const compared = (actDate: string, decidedOn: string, over: Partial<DispositionFacts> = bitten) =>
  compareLaw(aRecord({ ...over, actDate: Day.parse(actDate) }), ruleSetFile, {
    actDate: Day.parse(actDate),
    decidedOn: Day.parse(decidedOn),
  });

describe('[D-K43] the law of the act beside that of the decision', () => {
  it('shows the crime of the day and that of today, each with its penalty', () => {
    const rows = compared('2021-02-28', '2026-11-30')?.rows ?? [];
    const byTrack = new Map(rows.map((row) => [row.track, row]));
    expect(byTrack.get('277-5')).toMatchObject({
      atAct: null,
      atDecision: { basis: ['xingfa-277-5'], penalty: '三年以下有期徒刑、拘役或者管制' },
    });
    expect(byTrack.get('277-1')?.atAct?.penalty).toContain('从重');
    expect(byTrack.get('277-1')?.atDecision).toBeNull();
  });

  it('shows the old article and range of a public-order penalty beside the new', () => {
    const blocked = { acts: ['blocking'], offender: plainAdult } as const;
    const row = compared('2025-12-31', '2026-01-05', blocked)?.rows.find(({ track }) => track === '治61');
    expect(row?.atAct).toMatchObject({ basis: ['zhian2012-50', 'zhian2012-50-2'] });
    expect(row?.atAct?.penalty).toContain('二百元以下罚款');
    expect(row?.atDecision).toMatchObject({ basis: ['zhian2025-61', 'zhian2025-61-2'] });
    expect(row?.atDecision?.penalty).toContain('五百元以下罚款');
  });

  it('is silent where one version covers both days, nothing differs, or none covers the act', () => {
    expect(compared('2026-01-01', '2026-11-30')).toBeNull();
    expect(compared('2025-01-17', '2025-12-31')).toBeNull();
    expect(compared('2001-05-01', '2026-11-30')).toBeNull();
  });

  it('is plain data of the stated shape', () => {
    const comparison = compared('2018-05-04', '2026-11-30');
    expect(LawComparison.parse(JSON.parse(JSON.stringify(comparison)))).toEqual(comparison);
  });
});
