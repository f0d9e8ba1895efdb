import { describe, expect, it } from 'vitest';
import type { LedgerFigures } from '#domain/ledger/ledgerFigures.ts';
import { riskAssessment } from '#domain/ledger/riskAssessment.ts';
import { ledgerCase } from './ledgerCases.ts';

type Officer = LedgerFigures['officers'][number];

const officer = (changes: Partial<Officer> = {}): Officer => ({
  name: '测试民警甲',
  category: 'officer',
  badgeNumber: '000001',
  unit: '示例派出所',
  post: '社区民警',
  injury: 'minor',
  hospitalAt: null,
  contactedAt: null,
  ...changes,
});
const times = (count: number, figures: Partial<LedgerFigures>) =>
  Array.from({ length: count }, () => ledgerCase({ officers: [officer()], ...figures }));

describe('the risk of a situation or a post', () => {
  it('[S-11] is not told from fewer than ten cases, nor of one with fewer than three', () => {
    expect(riskAssessment(times(9, { activity: 'policeCall' })).map(({ level }) => level)).toEqual([
      'tooFew',
      'tooFew',
    ]);
    const rows = riskAssessment([
      ...times(10, { activity: 'policeCall' }),
      ...times(2, { activity: 'traffic' }),
    ]);
    expect(rows.find(({ label }) => label === '交通执法')?.level).toBe('tooFew');
  });

  it('[S-11] stands out with four tenths of the cases, or with grave injuries in half of its own', () => {
    const rows = riskAssessment([
      ...times(7, { activity: 'policeCall' }),
      ...times(3, {
        activity: 'traffic',
        officers: [officer({ post: '交警', injury: 'lightSecond' }), officer({ injury: 'unhurt' })],
      }),
    ]);
    expect(rows).toEqual([
      { group: 'activity', label: '接处警', cases: 7, hurt: 7, grave: 0, level: 'notable' },
      { group: 'activity', label: '交通执法', cases: 3, hurt: 3, grave: 3, level: 'notable' },
      { group: 'post', label: '社区民警', cases: 10, hurt: 7, grave: 0, level: 'notable' },
      { group: 'post', label: '交警', cases: 3, hurt: 3, grave: 3, level: 'notable' },
    ]);
  });

  it('[S-11] tells of posts and duties, never of a person, and a relative holds no post', () => {
    const relative = officer({ category: 'closeRelative', name: '测试近亲属甲', post: '教师' });
    const rows = riskAssessment(times(10, { officers: [officer(), relative] }));
    expect(JSON.stringify(rows)).not.toMatch(/测试|教师/u);
    expect(rows[0]?.hurt).toBe(10);
  });

  it('[S-11] leaves out a post nobody wrote down', () => {
    const rows = riskAssessment(times(10, { officers: [officer({ post: '' })] }));
    expect(rows.filter(({ group }) => group === 'post')).toEqual([]);
  });
});
