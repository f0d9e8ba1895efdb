import { describe, expect, it } from 'vitest';
import { LawCatalogue } from '#domain/disposition/lawCatalogue.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { DiscretionTable } from '#domain/disposition/discretion.ts';
import { takePackIn } from '#domain/lawShelf/lawPack.ts';
import { emptyShelf } from '#domain/lawShelf/lawShelf.ts';
import { CheckedSubject } from '#domain/lawShelf/lawShelf.ts';
import type { LawShelf } from '#domain/lawShelf/lawShelf.ts';
import { recordCheck } from '#domain/lawShelf/recordCheck.ts';
import { updatedData } from '#domain/lawShelf/updatedData.ts';
import { HolidayYear } from '#domain/timeLimits/holidays.ts';
import { TimeLimitFile } from '#domain/timeLimits/timeLimitRule.ts';
import { shipped } from '../shipped.ts';

const law = LawCatalogue.parse(shipped('law/catalogue'));
const limits = TimeLimitFile.parse(shipped('law/timeLimits'));
const moment = (day: string) => Moment.parse(`2026-11-${day}T09:00:00+08:00`);
const facts = (day = '28') => ({
  id: `pack${day}`,
  fileName: '更新.json',
  sizeBytes: 900,
  importedAt: moment(day),
  by: '测试管理员甲',
});
const year2027 = {
  schemaVersion: 1,
  year: 2027,
  verified: false,
  source: '测试',
  offDays: [{ name: '测试节', from: '2027-01-01', to: '2027-01-03' }],
  workDays: [],
};
const pack = (over: object = {}) => ({
  schemaVersion: 1,
  pack: 'holidays',
  version: '2027.1',
  issuedBy: '测试省厅',
  content: year2027,
  ...over,
});
const take = (raw: unknown, shelf: LawShelf = emptyShelf, day = '28') =>
  takePackIn({ shelf, law, limits }, raw, facts(day));
function shelfWith(raw: unknown, shelf: LawShelf = emptyShelf, day = '28'): LawShelf {
  const taken = take(raw, shelf, day);
  if (!taken.ok) throw new Error(JSON.stringify(taken.failure));
  return taken.value.shelf;
}

describe('a table of discretion from a stick', () => {
  const delivered = DiscretionTable.parse(shipped('policy/discretion'));
  const table = { ...delivered, version: '2027-01', standards: delivered.standards.slice(2) };
  const head = { schemaVersion: 1, pack: 'discretion', version: '2027.1', issuedBy: '虚构省公安厅' };

  it('[D-K53] stands instead of the one delivered, and one that does not fit is named', () => {
    const shelf = shelfWith({ ...head, content: table });
    expect(updatedData('policy/discretion', delivered, shelf, {})).toEqual(table);
    expect(updatedData('policy/discretion', delivered, emptyShelf, {})).toEqual(delivered);
    const [first] = table.standards;
    const wrong = take({ ...head, content: { ...table, standards: [{ ...first, suggests: '重罚' }] } });
    expect(wrong).toMatchObject({ ok: false, failure: { code: 'law.packUnfit' } });
    expect(take({ ...head, content: table }, shelf)).toMatchObject({ failure: { code: 'law.packOlder' } });
  });
});

describe('a pack from a stick', () => {
  it.each([
    [pack({ content: { ...year2027, workDays: ['2028-01-01'] } }), '调休上班日2028-01-01不在2027年内'],
    [pack({ version: '新版' }), 'version版本号应当是数字，用点或者横线分开'],
    [pack({ issuedBy: '' }), 'issuedBy格式不对'],
    [{ anything: 1 }, 'pack格式不对'],
  ])('[T-P1] %# is refused as a whole with the reason', (raw, problem) => {
    expect(take(raw)).toEqual({ ok: false, failure: { code: 'law.packUnfit', detail: { problem } } });
  });

  it('[T-P2] must be newer, and leaves the older one where it is', () => {
    const first = shelfWith(pack());
    expect(take(pack(), first)).toMatchObject({
      failure: { code: 'law.packOlder', detail: { current: '2027.1' } },
    });
    expect(take(pack({ version: '2026.9' }), first).ok).toBe(false);
    const second = shelfWith(pack({ version: '2027.10' }), shelfWith(pack({ version: '2027.9' }), first));
    expect(second.packs.map(({ version }) => version)).toEqual(['2027.1', '2027.9', '2027.10']);
  });

  it('[T-P3] of time limits cites known articles, loses no rule, and is then in force', () => {
    const longer = limits.rules.map((rule) => (rule.id === 'T-B3' ? { ...rule, amount: 6 } : rule));
    const limitsPack = (rules: readonly object[], version = '2027-01-01') =>
      pack({ pack: 'timeLimits', version, content: { schemaVersion: 2, version, rules } });
    expect(take(limitsPack(longer.slice(1)))).toMatchObject({ failure: { code: 'law.packUnfit' } });
    const strange = longer.map((rule) => (rule.id === 'T-B3' ? { ...rule, basis: ['xingcheng-999'] } : rule));
    expect(take(limitsPack(strange))).toMatchObject({
      failure: { detail: { problem: '期限T-B3引用的xingcheng-999不在法条目录中' } },
    });
    expect(take(limitsPack(longer, '2020-01-01'))).toMatchObject({ failure: { code: 'law.packOlder' } });
    const inForce = TimeLimitFile.parse(
      updatedData('law/timeLimits', limits, shelfWith(limitsPack(longer)), { 'T-E1a': 30 }),
    );
    expect(inForce.rules.find(({ id }) => id === 'T-B3')?.amount).toBe(6);
    expect(inForce.rules.find(({ id }) => id === 'T-E1a')).toMatchObject({ amount: 30, unit: 'minute' });
  });

  it('[T-P3] of a full text names an instrument of the catalogue, or none', () => {
    const text = {
      instrument: 'weiquan',
      title: '测试规定',
      number: '',
      effectiveFrom: '2019-02-01',
      text: '测试条文'.repeat(9),
    };
    expect(take(pack({ pack: 'lawText', content: text })).ok).toBe(true);
    expect(take(pack({ pack: 'lawText', content: { ...text, instrument: null } })).ok).toBe(true);
    expect(take(pack({ pack: 'lawText', content: { ...text, instrument: 'nothing' } }))).toMatchObject({
      failure: { detail: { problem: '法条目录中没有“nothing”' } },
    });
  });
});

describe('[T-P4] what 法制 has checked', () => {
  const there = { law, limits, years: [2026], standards: [], sources: new Set(['本工具']) };
  const stamp = { now: moment('29'), by: '测试法制员丙' };
  const check = (subject: CheckedSubject, subjectId: string, shelf = emptyShelf) =>
    recordCheck(shelf, { subject, subjectId, against: '公报2026年第1期' }, there, stamp);

  it('keeps who, when and against which text, and takes the mark away', () => {
    const checked = check('timeLimit', 'T-A7');
    if (!checked.ok) throw new Error('refused');
    expect(checked.value.checks).toEqual([
      { subject: 'timeLimit', subjectId: 'T-A7', against: '公报2026年第1期', by: stamp.by, at: stamp.now },
    ]);
    const inForce = TimeLimitFile.parse(updatedData('law/timeLimits', limits, checked.value, {}));
    expect(inForce.rules.find(({ id }) => id === 'T-A7')?.verified).toBe(true);
    const article = check('article', 'weiquan-8');
    const catalogue = article.ok
      ? LawCatalogue.parse(updatedData('law/catalogue', law, article.value, {}))
      : law;
    expect(catalogue.articles.find(({ id }) => id === 'weiquan-8')?.verified).toBe(true);
  });

  it.each(CheckedSubject.options)('refuses a %s that is not there', (subject) => {
    expect(check(subject, 'nothing')).toMatchObject({ failure: { code: 'law.subjectUnknown' } });
  });

  it('says nothing of a pack that came later', () => {
    const checks = [
      { subject: 'holidays' as const, subjectId: '2027', against: '通知', by: stamp.by, at: moment('28') },
    ];
    const before = { ...shelfWith(pack(), emptyShelf, '29'), checks };
    const after = { ...shelfWith(pack(), emptyShelf, '27'), checks };
    const verified = (shelf: LawShelf) =>
      HolidayYear.parse(updatedData('holidays/2027', null, shelf, {})).verified;
    expect([verified(before), verified(after)]).toEqual([false, true]);
    expect(updatedData('holidays/2028', null, after, {})).toBeNull();
  });
});
