import { describe, expect, it } from 'vitest';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { fiveMusts, noMustKnown } from '#domain/ledger/fiveMusts.ts';
import type { MustFigures } from '#domain/ledger/fiveMusts.ts';
import { mustsByUnit, mustSources, mustTable } from '#domain/ledger/mustsByUnit.ts';
import type { QualityReview } from '#domain/supervision/oversight.ts';
import { aCase, stamp } from '#test/people/aCase.ts';
import { ledgerCase } from './ledgerCases.ts';

const bodyCamera: RightsCase['devices'][number] = {
  id: 'device1',
  kind: 'bodyCamera',
  label: '执法记录仪1号',
  model: '',
  number: '',
  wearer: '',
  badgeNumber: '',
  deviation: null,
  silences: [],
};
const reviewed = (changes: Partial<QualityReview>): RightsCase => {
  const one = aCase();
  const qualityReview: QualityReview = {
    at: stamp.now,
    by: '测试督察长巳',
    answers: [],
    findings: '',
    accountability: 'notNeeded',
    accountabilityNote: '',
    improvements: '',
    ...changes,
  };
  return { ...one, oversight: { ...one.oversight, qualityReview } };
};
const flawed = { question: '记录仪“五必”', answer: 'flawed', note: '' } as const;

describe('五必 as the record of a case says', () => {
  it('[S-13] what nobody entered is unknown, never missing', () => {
    expect(fiveMusts(aCase())).toEqual(noMustKnown);
  });

  it('[S-13] a body camera that was entered was carried; without a recording nothing is stored', () => {
    expect(fiveMusts(aCase({ devices: [bodyCamera] }))).toEqual({
      ...noMustKnown,
      carried: 'present',
      stored: 'missing',
    });
    const phone = { ...bodyCamera, kind: 'phone' } as const;
    expect(fiveMusts(aCase({ devices: [phone] }))).toEqual(noMustKnown);
  });

  it('[S-13] a complaint has no scene to carry a camera to', () => {
    const { carried, used, stored, complete } = fiveMusts(aCase({ kind: 'unfoundedComplaint' }));
    expect([carried, used, stored, complete]).toEqual(Array.from({ length: 4 }, () => 'notApplicable'));
  });

  it.each([
    ['nothing found, nothing to correct', {}, 'notApplicable'],
    ['a fault that was answered for', { accountability: 'training' }, 'present'],
    ['a fault with an improvement written down', { answers: [flawed], improvements: '加强检查' }, 'present'],
    ['a fault with nothing after it', { answers: [flawed] }, 'missing'],
  ] as const)('[S-13] 有责必纠: %s', (_, review, state) => {
    expect(fiveMusts(reviewed(review)).corrected).toBe(state);
  });
});

describe('五必 by unit', () => {
  const officerOf = (unit: string) =>
    ({
      name: '测试民警甲',
      category: 'officer',
      badgeNumber: '',
      unit,
      post: '',
      injury: 'unhurt',
      hospitalAt: null,
      contactedAt: null,
    }) as const;
  const musts: MustFigures = { ...noMustKnown, carried: 'present', stored: 'missing' };
  const cases = [
    ledgerCase({ musts, officers: [officerOf('甲所'), officerOf('乙所')] }, { id: 'c1', name: '一案' }),
    ledgerCase({ officers: [officerOf('甲所')] }, { id: 'c2', name: '二案' }),
  ];

  it('[S-13] counts a case of two units in both, and once in all', () => {
    const carried = mustsByUnit(cases).map(({ unit, cases: total, musts: rows }) => [
      unit,
      total,
      rows[0]?.counts.present,
      rows[0]?.counts.unknown,
    ]);
    expect(carried).toEqual([
      ['甲所', 2, 1, 1],
      ['乙所', 1, 1, 0],
      [null, 2, 1, 1],
    ]);
    expect(mustsByUnit(cases).every(({ isFew }) => isFew)).toBe(true);
  });

  it('[S-13] every number is the cases it counts', () => {
    for (const { unit, musts: rows } of mustsByUnit(cases))
      for (const { must, counts } of rows)
        for (const state of ['present', 'missing', 'notApplicable', 'unknown'] as const)
          expect(mustSources(cases, { unit, must, state })).toHaveLength(counts[state]);
    expect(mustSources(cases, { unit: '甲所', must: 'stored', state: 'missing' })).toEqual([
      { caseId: 'c1', caseName: '一案', names: [] },
    ]);
  });

  it('[S-13] the table says where the numbers are few', () => {
    const [head, first] = mustTable(cases);
    expect(head).toEqual(['单位', '案件', '五必', '已有', '缺', '不涉及', '不清楚', '说明']);
    expect(first).toEqual(['甲所', 2, '出警必带', 1, 0, 0, 1, '少于10起，只列数字']);
  });
});
