import { describe, expect, it } from 'vitest';
import { recordLegalOutcome } from '#domain/case/recordOutcome.ts';
import { summarise } from '#domain/case/caseSummary.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { Day } from '#domain/kernel/moment.ts';
import { ledgerSheet } from '#domain/ledger/ledgerSheet.ts';
import { ledgerTable } from '#domain/ledger/ledgerTable.ts';
import type { LedgerRow } from '#domain/ledger/ledgerTable.ts';
import { StationRow, stationRow } from '#domain/ledger/stationPack.ts';
import type { StatisticsCodes } from '#domain/ledger/statisticsCodes.ts';
import { aCase, aCounterparty, at } from '#test/people/aCase.ts';
import { decided, ledgerCase, scopeOf } from './ledgerCases.ts';
import { ruleSetFile } from '#test/domain/disposition/aRecord.ts';
import { hearingSteps } from '#test/domain/hearingSteps.ts';

const codes: StatisticsCodes = {
  version: '1',
  effectiveFrom: Day.parse('2026-01-01'),
  lists: [
    {
      id: 'kind',
      title: '侵害情形',
      source: '本表',
      verified: false,
      codes: [{ code: '01', name: '暴力袭击' }],
    },
    {
      id: 'measure',
      title: '处理',
      source: '本表',
      verified: true,
      codes: [{ code: '302', name: '提请刑事拘留' }],
    },
    { id: 'unit', title: '单位', source: '本表', verified: true, codes: [] },
    {
      id: 'legalResult',
      title: '法律结果',
      source: '本表',
      verified: false,
      codes: [
        { code: '302', name: '刑事强制措施：刑事拘留' },
        { code: 'C23', name: '刑事：判处刑罚' },
        { code: 'C00', name: '未登记' },
      ],
    },
  ],
};
const cellsOf = (one: LedgerRow, isAnonymous = false) => {
  const [head = [], row = []] = ledgerTable([one], isAnonymous, codes);
  return (title: string) => row[head.indexOf(title)];
};

describe('the columns of S01', () => {
  it('[S-20] tell what became of the offender only as it was taken down', () => {
    const open = cellsOf(ledgerCase({ counterparties: [decided('违法嫌疑人A', 'criminalDetention')] }));
    expect([open('处理决定'), open('处理结果'), open('移送起诉'), open('醉酒')]).toEqual([
      '提请刑事拘留',
      '未登记',
      '',
      '不清楚',
    ]);
    const sent = recordLegalOutcome(
      aCase(),
      {
        id: 'outcome1',
        counterpartyId: aCounterparty().id,
        kind: 'sentForProsecution',
        on: Day.parse('2026-03-30'),
        organ: '虚构市公安局示例分局',
        documentNumber: '',
        days: null,
        fineFen: null,
        appliedTrack: null,
        rangeReason: '',
        words: '',
        evidenceIds: [],
      },
      {
        stamp: { now: at('31T09:00'), by: '测试民警丁' },
        hearing: hearingSteps,
        calendar: [],
        rules: ruleSetFile,
      },
    );
    if (!sent.ok) throw new Error(sent.failure.code);
    const told = cellsOf(summarise(sent.value));
    expect([told('处理结果'), told('移送起诉')]).toEqual(['2026年3月30日移送审查起诉', '2026-03-30']);
  });

  it('[S-20] say whether anybody was drunk, and take no silence for no', () => {
    const person = decided('违法嫌疑人A', null);
    const saying = (...answers: readonly ('yes' | 'no' | 'unknown')[]) =>
      cellsOf(ledgerCase({ counterparties: answers.map((drunk) => ({ ...person, drunk })) }))('醉酒');
    expect([saying('no', 'yes'), saying('no', 'no'), saying('no', 'unknown'), saying()]).toEqual([
      '是',
      '否',
      '不清楚',
      '不清楚',
    ]);
  });

  it('[S-20] carry what the office did for the name, and whose pack a row came with', () => {
    const station = { unitName: '示例派出所', keyFingerprint: Sha256.parse('a'.repeat(64)) };
    const cell = cellsOf({ ...ledgerCase({ posts: 2, cleared: 1 }, { level: 'major' }), station });
    expect([cell('舆情（条）'), cell('正名（名）'), cell('备注')]).toEqual([
      2,
      1,
      '重大案件；示例派出所台账包',
    ]);
  });

  it('[S-20] read packs made before, as not told', () => {
    const {
      counterparties,
      posts: _,
      cleared: __,
      archivedAt: ___,
      ...before
    } = stationRow(summarise(aCase())).ledger;
    const people = counterparties.map(({ name, track, measure }) => ({ name, track, measure }));
    const read = StationRow.parse({
      ...stationRow(summarise(aCase())),
      ledger: { ...before, counterparties: people },
    });
    expect(read.ledger.counterparties[0]).toMatchObject({ drunk: 'unknown', results: [], sentOn: null });
    expect(read.ledger).toMatchObject({ posts: 0, cleared: 0, archivedAt: null });
  });

  it('[S-21] have codes beside the words, and say in the head that nobody checked them', () => {
    const two = [decided('违法嫌疑人A', 'criminalDetention'), decided('违法嫌疑人B', null)];
    const [head = []] = ledgerTable([], false, codes);
    expect(head.slice(head.indexOf('侵害形式'), head.indexOf('侵害形式') + 2)).toEqual([
      '侵害形式',
      '侵害形式代码（待核）',
    ]);
    const cell = cellsOf(ledgerCase({ counterparties: two }));
    expect([cell('侵害形式代码（待核）'), cell('处理决定代码'), cell('单位代码')]).toEqual([
      '01',
      '302、',
      '',
    ]);
    const told = {
      ...decided('违法嫌疑人A', 'criminalDetention'),
      results: ['某日刑事拘留'],
      resultKinds: ['detained', 'sentenced'] as const,
    };
    expect(
      cellsOf(ledgerCase({ counterparties: [told, decided('违法嫌疑人B', null)] }))('处理结果代码（待核）'),
    ).toBe('302、C23、C00');
    expect(ledgerTable([], false, null)[0]).not.toContain('处理决定代码');
  });

  it('[S-22] are on paper the same cases with the same sentence, with or without the names', () => {
    const cases = [ledgerCase({ visits: 2, paidFen: 200_000 }), ledgerCase({})];
    const sheet = ledgerSheet(cases, scopeOf('2018-01-01'), true);
    expect(sheet.sentence).toMatch(/^2018年以来发生2起涉警案件/u);
    expect(sheet.rows).toHaveLength(2);
    expect(sheet.totalText).toBe('合计2起，慰问2次、实发¥2,000.00');
    expect(JSON.stringify(sheet)).not.toContain('违法嫌疑人A');
    const bare = ledgerSheet(
      [ledgerCase({ visits: 1, paidFen: 0, unapprovedFen: 50_000 })],
      scopeOf('2018-01-01'),
      true,
    );
    expect(bare.rows[0]?.stageLines).toContain('慰问记录另有¥500.00没有审批');
    expect(bare.totalText).toBe('合计1起，慰问1次');
    expect(sheet.rows[0]?.offenderLines).toEqual(['侵害人1：尚未决定；结果未登记']);
    expect(JSON.stringify(ledgerSheet(cases, scopeOf('2018-01-01'), false))).toContain('违法嫌疑人A');
  });
});
