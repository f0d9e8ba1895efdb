import { describe, expect, it } from 'vitest';
import { compareLaw, LawComparison } from '#domain/disposition/compareLaw.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import { Day } from '#domain/kernel/moment.ts';
import { publishedReport } from '#domain/disposition/published/publishedReport.ts';
import { lawVersionLines } from '#domain/document/caseFields/lawVersionLines.ts';
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

describe('[D-K50] both versions on paper and from the command line', () => {
  const citations = {
    'zhian2012-50': { law: '《治安管理处罚法》', article: '第五十条', effectiveOn: null },
    'zhian2025-61': { law: '《治安管理处罚法》', article: '第六十一条', effectiveOn: null },
  };
  const blocked = { acts: ['blocking'], offender: plainAdult } as const;

  it('print a line for each road they differ on, and leave the choice to people', () => {
    const lines = lawVersionLines(compared('2025-12-31', '2026-01-05', blocked) ?? undefined, citations);
    expect(lines[0]).toContain('2025年12月31日');
    expect(lines[0]).toContain('孰轻由人判断');
    const line = lines.find((text) => text.startsWith('阻碍执行职务'));
    expect(line).toMatch(
      /行为时《治安管理处罚法》第五十条.*二百元以下罚款.*决定时《治安管理处罚法》第六十一条.*五百元以下罚款/,
    );
    const assault = lawVersionLines(compared('2021-02-28', '2026-11-30') ?? undefined, {});
    expect(assault.find((text) => text.startsWith('涉嫌袭警罪：'))).toContain('行为时没有打开；决定时');
  });

  it('print nothing where nothing differs', () => {
    expect(lawVersionLines(undefined, citations)).toEqual([]);
  });

  it('are in the report, and null where the day is not told or nothing differs', () => {
    const record = (incident_date: string | null) => ({
      facts: { violence: 'none', summary: '堵住警车', targets: [{ kind: 'officer' }], on_duty_lawful: true },
      meta: { incident_date },
    });
    const report = publishedReport(
      [record('2025-12-31'), record(null), record('2026-02-01')],
      ruleSetFile,
      Day.parse('2026-11-30'),
    );
    const [old, untold, same] = report.cases.map(({ persons }) => persons[0]?.lawComparison);
    expect(old?.rows.map(({ track }) => track)).toContain('治61');
    expect([untold, same]).toEqual([null, null]);
  });
});
