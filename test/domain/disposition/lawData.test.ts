import { describe, expect, it } from 'vitest';
import { aggravations } from '#domain/disposition/aggravation.ts';
import { guards } from '#domain/disposition/guards.ts';
import { citations, lawBasis, LawCatalogue } from '#domain/disposition/lawCatalogue.ts';
import { HearingSteps, hearingOn, hearingText } from '#domain/disposition/hearingRights.ts';
import { leniencyFacts } from '#domain/disposition/leniency.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import { lawPoints, RuleSetFile, ruleSetFor } from '#domain/disposition/ruleSets.ts';
import { decisionTable } from '#domain/disposition/standings.ts';
import { trackIds } from '#domain/disposition/tracks.ts';
import { cautions } from '#domain/disposition/warnings.ts';
import { cautionsOnOutcome } from '#domain/disposition/warningsOnOutcome.ts';
import { Day } from '#domain/kernel/moment.ts';
import { shipped } from '../shipped.ts';
import { aRecord, plainAdult, ruleSet, ruleSetFile, ruleSetOn, trackOf } from './aRecord.ts';

const catalogue = LawCatalogue.parse(shipped('law/catalogue'));
const known = new Set(catalogue.articles.map(({ id }) => id));

describe('law catalogue', () => {
  it('prints an article as papers cite it', () => {
    expect(lawBasis(catalogue, ['xingfa-277-5', 'xijing-1'])).toBe(
      '《中华人民共和国刑法》第二百七十七条第五款、《最高人民法院、最高人民检察院关于办理袭警刑事案件适用法律若干问题的解释》第一条',
    );
  });

  it('marks what nobody has checked, and does not hide a missing id', () => {
    expect(lawBasis(catalogue, ['weiquan-8'])).toBe('《公安机关维护民警执法权威工作规定》第八条（待核）');
    expect(citations(catalogue, ['xingfa-999', 'xingfa-999'])).toMatchObject([
      { text: '法条目录缺少 xingfa-999', verified: false },
    ]);
  });

  it('names the version by number and note, whichever there is', () => {
    const [instrument] = catalogue.instruments;
    const [article] = catalogue.articles.filter((one) => one.instrument === instrument?.id);
    const version = (over: Readonly<Record<'number' | 'note', string>>) => {
      const instruments = catalogue.instruments.map((one) =>
        one === instrument ? { ...one, ...over } : one,
      );
      return citations({ ...catalogue, instruments }, [article?.id ?? ''])[0]?.version;
    };
    expect(version({ number: '第1号', note: '修正案' })).toBe('第1号，修正案');
    expect(version({ number: '第1号', note: '' })).toBe('第1号');
    expect(version({ number: '', note: '修正案' })).toBe('修正案');
  });

  it('refuses an article without an instrument, or twice', () => {
    const { instruments, articles } = catalogue;
    expect(LawCatalogue.safeParse({ ...catalogue, instruments: instruments.slice(1) }).success).toBe(false);
    expect(
      LawCatalogue.safeParse({ ...catalogue, articles: [...articles, ...articles.slice(0, 1)] }).success,
    ).toBe(false);
  });
});

describe('rule sets', () => {
  it.each([
    ['2006-02-28', null],
    ['2006-03-01', '2006-03'],
    ['2015-10-31', '2006-03'],
    ['2015-11-01', '2015-11'],
    ['2021-02-28', '2015-11'],
    ['2021-03-01', '2021-03'],
    ['2025-01-17', '2021-03'],
    ['2025-01-18', '2025-01'],
    ['2025-12-31', '2025-01'],
    ['2026-01-01', '2026-01'],
    ['2030-01-01', '2026-01'],
  ])('[D-G0] an act of %s is judged by the set %s', (day, id) => {
    expect(ruleSetFor(ruleSetFile, Day.parse(day))?.id ?? null).toBe(id);
  });

  it('[D-G0] an unknown day has no rule set', () => {
    expect(ruleSetFor(ruleSetFile, null)).toBeNull();
  });

  it('has an article for every track and point of law, and every one is in the catalogue', () => {
    const keys = [...trackIds, ...lawPoints];
    const cited = keys.flatMap((key) =>
      ['2006-03-01', '2015-11-01', '2021-03-01', '2025-01-18', '2026-01-01'].flatMap((day) =>
        ruleSetOn(day).basis(key),
      ),
    );
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
    expect(keys.filter((key) => ruleSet.basis(key).length === 0)).toEqual([]);
  });

  it('cites no repealed public-order article for an act under the current law', () => {
    const cited = [...trackIds, ...lawPoints].flatMap((key) => ruleSet.basis(key));
    expect(cited.filter((id) => id.startsWith('zhian2012') || id.startsWith('xingfa2017'))).toEqual([]);
  });

  it('covers days without gap or overlap', () => {
    const { sets } = ruleSetFile;
    const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    expect(sets.slice(1).map(({ from }) => from)).toEqual(
      sets.slice(0, -1).map(({ to }) => nextDay(to ?? '')),
    );
    expect(sets.at(-1)?.to).toBeNull();
  });

  it('refuses a set that builds on one not before it', () => {
    const { sets } = ruleSetFile;
    expect(RuleSetFile.safeParse({ ...ruleSetFile, sets: sets.slice(1) }).success).toBe(false);
  });

  it('gives every rule its own id', () => {
    const ids = [decisionTable, guards, cautions, cautionsOnOutcome, aggravations, leniencyFacts].flatMap(
      (rules) => rules.map(({ id }) => id),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('[D-W30] names the fine that gives a right to a hearing, and what held before only where it differs', () => {
    const [old, ...later] = ruleSetFile.hearing;
    expect(old).toBeDefined();
    expect(hearingText(ruleSetFile.hearing)).toMatch(
      /^处4000元以上罚款（2026-01-01以前作出决定的为2000元以上）$/u,
    );
    expect(hearingText(later.slice(-1))).toBe('处4000元以上罚款');
    expect(hearingText([])).toBe('');
  });

  it('[D-K42] gives the right to a hearing by the day of the decision, and refuses steps in the wrong order', () => {
    const { hearing } = ruleSetFile;
    expect(hearingOn(hearing, Day.parse('2025-12-31'))?.fineYuan).toBe(2000);
    expect(hearingOn(hearing, Day.parse('2026-01-01'))?.fineYuan).toBe(4000);
    expect(HearingSteps.safeParse(hearing).success).toBe(true);
    expect(HearingSteps.safeParse(hearing.toReversed()).success).toBe(false);
    expect(HearingSteps.safeParse([...hearing, ...hearing.slice(-1)]).success).toBe(false);
  });

  it('[D-P4] rests treatment in place of punishment on the criminal and the public-order law alike', () => {
    const record = aRecord({ acts: ['bite'], offender: { ...plainAdult, mentalCapacity: 'none' } });
    const basis = trackOf(openTracks(record, ruleSet), 'medical').basis;
    expect(basis).toEqual(expect.arrayContaining([...ruleSet.basis('capacity')]));
    expect(basis).toEqual(expect.arrayContaining([...ruleSet.basis('capacityAdministrative')]));
  });
});
