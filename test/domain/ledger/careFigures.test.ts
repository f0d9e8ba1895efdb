import { describe, expect, it } from 'vitest';
import type { CareContact } from '#domain/care/careRecords.ts';
import type { RescueFile } from '#domain/care/rescueFile.ts';
import type { AffectedOfficer } from '#domain/case/person.ts';
import { legalResultKindName, LegalResultKind } from '#domain/case/legalResults.ts';
import type { LegalOutcome } from '#domain/disposition/legalOutcome.ts';
import { Day } from '#domain/kernel/moment.ts';
import { LedgerFigures, ledgerFigures } from '#domain/ledger/ledgerFigures.ts';
import { ledgerStatistics } from '#domain/ledger/ledgerStatistics.ts';
import { ledgerSheet } from '#domain/ledger/ledgerSheet.ts';
import { ledgerTable } from '#domain/ledger/ledgerTable.ts';
import { StatisticsCodes } from '#domain/ledger/statisticsCodes.ts';
import { emptyRegisters } from '#domain/registers/bureauRegisters.ts';
import { periodReport } from '#domain/registers/periodReport.ts';
import type { CareGoals } from '#domain/timeLimits/careClocks.ts';
import { aCase, anOfficer, at, stamp } from '#test/people/aCase.ts';
import { kinds } from '../registers/aRegister.ts';
import { shipped } from '../shipped.ts';
import { decided, ledgerCase, scopeOf } from './ledgerCases.ts';

const codes = StatisticsCodes.parse(shipped('registers/statisticsCodes'));
const officer = anOfficer();
type Treatment = AffectedOfficer['injury']['treatments'][number];
const treatment = (status: Treatment['status'], time: string): Treatment => ({
  at: at(time),
  status,
  hospital: '',
  diagnosis: '',
  note: '',
  costFen: null,
  paidBy: '',
  by: '',
});
const treated = (...treatments: readonly Treatment[]): AffectedOfficer => ({
  ...officer,
  injury: { ...officer.injury, treatments },
});
const slip: RescueFile = {
  officerId: officer.id,
  slip: {
    hospital: '虚构市医院',
    arriveAt: at('24T20:58'),
    escortName: '',
    escortPhone: '',
    requests: [],
  },
  impacts: [],
  returnToDuty: null,
  marks: [],
};
const contact: CareContact = {
  id: 'k1',
  officerId: officer.id,
  at: at('25T10:00'),
  way: 'phone',
  to: 'self',
  familyId: null,
  madeBy: '测试维权民警己',
  followUpDays: null,
  situation: '平稳',
  support: 'notRaised',
  supportNote: '',
  by: '测试民警丁',
};
const figuresOf = (changes: Parameters<typeof aCase>[0]) => ledgerFigures(aCase(changes)).officers[0];
const [firstOfficer] = ledgerFigures(aCase()).officers;
if (firstOfficer === undefined) throw new Error('somebody is hurt');

describe('how soon those who were hurt were cared for', () => {
  it('[S-23] is told by the first arrival at a hospital, not by first aid on the way', () => {
    const officers = [treated(treatment('firstAid', '24T20:40'), treatment('emergency', '24T21:10'))];
    expect(figuresOf({ officers })?.hospitalAt).toBe(at('24T21:10'));
    expect(figuresOf({ officers, rescue: [slip] })?.hospitalAt).toBe(at('24T20:58'));
    expect(figuresOf({ officers: [treated(treatment('firstAid', '24T20:40'))] })?.hospitalAt).toBeNull();
  });

  it('[S-23] is told by the first contact with somebody who was hurt', () => {
    const { relief } = aCase();
    const again = { ...contact, id: 'k2', at: at('26T10:00') };
    expect(figuresOf({ relief: { ...relief, contacts: [again, contact] } })?.contactedAt).toBe(contact.at);
    expect(figuresOf({})?.contactedAt).toBeNull();
  });

  const reached = (...times: readonly (string | null)[]) =>
    ledgerCase({
      officers: times.map((time) => ({
        ...firstOfficer,
        hospitalAt: time === null ? null : at(time),
        contactedAt: time === null ? null : at(time),
      })),
    });
  const firstContact = (one: ReturnType<typeof reached>) =>
    ledgerStatistics([one], []).responses.find(({ id }) => id === 'firstContact');

  it('[S-23] counts people, those within a day, and says when they are few', () => {
    // The incident was on the 24th at 20:35.
    expect(firstContact(reached('24T21:35', '25T20:35', '25T20:36', null))).toMatchObject({
      counts: '人',
      known: 3,
      inTime: 2,
      inTimeWords: '24小时内',
      median: 1440,
      longest: 1441,
      caution: '只有3人，少于10人',
    });
    expect(firstContact(reached(...Array.from({ length: 10 }, () => '24T21:35')))?.caution).toBe('');
    expect(firstContact(reached(null))).toMatchObject({ known: 0, caution: '' });
  });

  it('[S-31] holds each against what the bureau had set itself on the day of the harm', () => {
    const goal = (effectiveFrom: string | null, firstContactHours: number): CareGoals => ({
      effectiveFrom: effectiveFrom === null ? null : Day.parse(effectiveFrom),
      firstContactHours,
      followUpDays: [],
      verified: true,
    });
    const one = reached('24T21:35', '25T20:35', '26T20:35');
    const told = (...goals: readonly CareGoals[]) => {
      const found = ledgerStatistics([one], goals).responses.find(({ id }) => id === 'firstContact');
      return `${found?.inTimeWords} ${found?.inTime}`;
    };
    expect(told()).toBe('24小时内 2');
    expect(told(goal(null, 24))).toBe('24小时内 2');
    expect(told(goal(null, 24), goal('2026-03-01', 48))).toBe('48小时内 3');
    expect(told(goal(null, 24), goal('2026-04-01', 48))).toBe('24小时内 2');
    const later = { ...one, occurredAt: at('25T20:35') };
    const both = ledgerStatistics([one, later], [goal(null, 24), goal('2026-03-25', 1)]);
    expect(both.responses.find(({ id }) => id === 'firstContact')).toMatchObject({
      inTimeWords: '各自目标时间内',
      inTime: 3,
    });
    const cases = [one];
    const frame = { cases, registers: emptyRegisters, kinds, codes, scope: scopeOf('2018-01-01') };
    const report = periodReport({ ...frame, goals: [goal(null, 48)] });
    expect(report.comparison.find(({ label }) => label === '目标时间内首次联系')?.nowText).toBe(
      '48小时内3人，共3人有联系',
    );
  });

  it('[S-23] stands in the statistics of a period with the caution beside the number', () => {
    const cases = [reached('24T21:35', '25T21:35')];
    const scope = scopeOf('2018-01-01');
    const report = periodReport({ cases, registers: emptyRegisters, kinds, codes, goals: [], scope });
    const said = Object.fromEntries(report.comparison.map(({ label, nowText }) => [label, nowText]));
    expect(said).toMatchObject({
      '送医用时（中位数）': '60分钟（只有2人，少于10人）',
      '首次联系用时（中位数）': '60分钟（只有2人，少于10人）',
      目标时间内首次联系: '24小时内1人，共2人有联系',
    });
  });

  it('[S-23] is not told by packs made earlier, which are read all the same', () => {
    const { hospitalAt: _, contactedAt: __, ...old } = firstOfficer;
    const read = LedgerFigures.parse({ ...ledgerFigures(aCase()), officers: [old] });
    expect(read.officers[0]).toMatchObject({ hospitalAt: null, contactedAt: null });
  });
});

describe('what the law brought', () => {
  const outcome = (kind: LegalOutcome['kind'], id: string): LegalOutcome => ({
    id,
    kind,
    counterpartyId: 'person2',
    on: Day.parse('2026-03-24'),
    organ: '虚构机关',
    documentNumber: '',
    days: null,
    fineFen: null,
    appliedTrack: null,
    rangeReason: '',
    words: '',
    evidenceIds: [],
    by: stamp.by,
    recordedAt: stamp.now,
    struck: null,
  });

  it('[S-24] is counted once for each person and kind, under its way through the law', () => {
    const told = aCase({
      legalOutcomes: [outcome('fine', 'o1'), outcome('fine', 'o2'), outcome('noPenalty', 'o3')],
    });
    const kindsOf = ledgerFigures(told).counterparties[0]?.resultKinds ?? [];
    expect(kindsOf).toEqual(['fine', 'noPenalty']);
    const cases = [
      ledgerCase({
        counterparties: [
          { ...decided('甲', 'fine'), resultKinds: kindsOf },
          { ...decided('乙', 'fine'), resultKinds: ['detained', 'sentenced'] },
          decided('丙', null),
          { ...decided('丁', 'fine'), results: ['2026年3月26日罚款'] },
        ],
      }),
    ];
    const chart = ledgerStatistics(cases, []).breakdowns.find(({ id }) => id === 'legalResult');
    expect(chart).toMatchObject({ title: '法律结果', counts: '人次', total: 6 });
    expect(chart?.rows.map(({ label }) => label).toSorted()).toEqual(
      [
        '行政处罚：罚款',
        '不予处罚',
        '刑事强制措施：刑事拘留',
        '刑事：判处刑罚',
        '未登记',
        '未分类（以前的台账包）',
      ].toSorted(),
    );
    const report = periodReport({
      cases,
      registers: emptyRegisters,
      kinds,
      codes,
      goals: [],
      scope: scopeOf('2018-01-01'),
    });
    expect(report.breakdowns.find(({ title }) => title === '法律结果')?.rows).toContainEqual({
      code: 'C19',
      label: '不予处罚',
      count: 1,
      unitText: '人次',
    });
  });

  it('[S-24] has words of its own for every kind', () => {
    const names = LegalResultKind.options.map(legalResultKindName);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[\u4e00-\u9fa5：]+$/u.test(name))).toBe(true);
  });
});

describe('the number of the archive', () => {
  const archived = ledgerCase({ archivedAt: at('30T10:00'), archiveNumber: '2026-WQ-0001' });

  it('[M-64] stands in the ledger, on screen and in print', () => {
    const [head, row] = ledgerTable([archived], false, null);
    expect(row?.[head?.indexOf('归档号') ?? -1]).toBe('2026-WQ-0001');
    const sheet = ledgerSheet([archived], scopeOf('2018-01-01'), false);
    expect(sheet.rows[0]?.stageLines).toContain('归档号2026-WQ-0001');
  });
});
