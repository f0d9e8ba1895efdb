import { describe, expect, it } from 'vitest';
import { outcomeText } from '#domain/disposition/legalOutcome.ts';
import { besideLimits, missingFine } from '#domain/disposition/penaltyLimits.ts';
import type { PenaltyLimits } from '#domain/disposition/penaltyLimits.ts';
import { trackIds } from '#domain/disposition/tracks.ts';
import { proposalFor, plainAdult, ruleSetFile, ruleSetOn, trackOf } from './aRecord.ts';

/** The figures the articles use, as they are written; longer words first. */
const figures: readonly (readonly [string, number])[] = [
  ['三千', 3000],
  ['二千', 2000],
  ['一千', 1000],
  ['五百', 500],
  ['二百', 200],
  ['十五', 15],
  ['十', 10],
  ['五', 5],
];
const figure = (words: string) => figures.find(([word]) => word === words)?.[1] ?? Number.NaN;

/** Read off the words of the range, apart from how the program keeps them. */
function readOff(words: string): PenaltyLimits {
  const days = [...words.matchAll(/(?:([十五]+)日以上)?([十五]+)日以下拘留/gu)].map(([, from, to]) => ({
    least: from === undefined ? 1 : figure(from),
    most: figure(to ?? ''),
  }));
  const fines = [...words.matchAll(/(?:([一二三五百千]+)元以上)?([一二三五百千]+)元以下罚款/gu)].map(
    ([, from, to]) => ({ least: from === undefined ? 0 : figure(from), most: figure(to ?? '') }),
  );
  return {
    warning: words.includes('警告'),
    detentionDays: days.flatMap(({ least, most }) => range(least, most)).length === 0 ? [] : days,
    fineYuan:
      fines.length === 0
        ? null
        : {
            least: Math.min(...fines.map(({ least }) => least)),
            most: Math.max(...fines.map(({ most }) => most)),
          },
    fineAloneYuan: highest(
      [...words.matchAll(/或者([一二三五百千]+)元以下罚款/gu)].map(([, most]) => figure(most ?? '')),
    ),
    fineDueFromDays: dueFrom(words.split('；')),
  };
}
const highest = (all: readonly number[]) => (all.length === 0 ? null : Math.max(...all));
/** The first day only steps with 并处 reach. */
function dueFrom(steps: readonly string[]): number | null {
  const spans = steps.flatMap((step) => {
    const [, from, to] = /(?:([十五]+)日以上)?([十五]+)日以下拘留/u.exec(step) ?? [];
    const days = to === undefined ? [] : range(from === undefined ? 1 : figure(from), figure(to));
    return [{ days, isDue: /(?<!可以)并处/u.test(step) }];
  });
  const free = new Set(spans.filter(({ isDue }) => !isDue).flatMap(({ days }) => days));
  const due = spans.filter(({ isDue }) => isDue).flatMap(({ days }) => days.filter((day) => !free.has(day)));
  return due.length === 0 ? null : Math.min(...due);
}
const range = (least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index);
const daysOf = ({ detentionDays }: PenaltyLimits) =>
  [...new Set(detentionDays.flatMap(({ least, most }) => range(least, most)))].sort((a, b) => a - b);

describe('[D-K64] the figures of a range', () => {
  it.each(ruleSetFile.sets.map(({ from }) => from))('are those of its words, for acts of %s', (day) => {
    const set = ruleSetOn(day);
    for (const track of trackIds) {
      const [words, limits] = [set.range(track), set.limits(track)];
      expect({ track, isKept: limits !== null }).toEqual({ track, isKept: words !== '' });
      if (limits === null) continue;
      const read = readOff(words);
      expect({ ...limits, track, detentionDays: daysOf(limits) }).toEqual({
        ...read,
        track,
        detentionDays: daysOf(read),
      });
    }
  });

  it('come with the proposal of every public-order road, and with no crime', () => {
    const proposal = proposalFor({ acts: ['punchKick'], offender: plainAdult });
    expect(trackOf(proposal, '治61').limits).toMatchObject({ detentionDays: [{ least: 5, most: 10 }] });
    expect(trackOf(proposal, '277-1').limits).toBeNull();
  });
});

describe('a penalty held against its range', () => {
  const limits: PenaltyLimits = {
    warning: false,
    detentionDays: [
      { least: 1, most: 5 },
      { least: 10, most: 15 },
    ],
    fineYuan: { least: 200, most: 1000 },
    fineAloneYuan: 1000,
    fineDueFromDays: null,
  };
  const detained = (days: number) =>
    besideLimits({ kind: 'administrativeDetention', days, fineFen: null }, limits);
  const fined = (yuan: number, of = limits) =>
    besideLimits({ kind: 'fine', days: null, fineFen: Math.round(yuan * 100) }, of);

  it('[D-K60] is carried by a reason below it, in its gap and, for days, above it', () => {
    for (const days of [1, 5, 10, 15]) expect(detained(days)).toBeNull();
    expect(detained(6)).toMatchObject({ carriedBy: 'reason', at: 'days' });
    expect(detained(9)?.why).toContain('减轻处罚');
    expect(detained(16)).toMatchObject({ carriedBy: 'reason', at: 'days' });
    expect(detained(16)?.why).toContain('合并执行');
    expect(detained(15)).toBeNull();
    for (const yuan of [200, 1000]) expect(fined(yuan)).toBeNull();
    expect(fined(199.99)).toMatchObject({ carriedBy: 'reason', at: 'fineFen' });
    expect(fined(100, { ...limits, fineYuan: null })).toMatchObject({ carriedBy: 'reason', at: 'fineFen' });
    expect(besideLimits({ kind: 'warning', days: null, fineFen: null }, limits)).toMatchObject({
      carriedBy: 'reason',
      at: 'kind',
    });
    expect(
      besideLimits({ kind: 'warning', days: null, fineFen: null }, { ...limits, warning: true }),
    ).toBeNull();
  });

  it('[D-K61] is carried by nothing where a fine goes beyond it', () => {
    expect(fined(1000.01)).toMatchObject({ carriedBy: 'nothing', at: 'fineFen' });
    expect(fined(1000.01)?.why).toContain('罚款¥1,000.01超过这一定性的罚款上限1000元');
  });

  it('[D-K60] is nothing else than a public-order penalty', () => {
    for (const kind of ['sentenced', 'noPenalty', 'other'] as const)
      for (const size of [
        { days: null, fineFen: null },
        { days: 40, fineFen: 1 },
      ])
        expect(besideLimits({ kind, ...size }, limits)).toBeNull();
    for (const kind of ['administrativeDetention', 'fine'] as const)
      expect(besideLimits({ kind, days: null, fineFen: null }, limits)).toBeNull();
  });

  it('[D-K65] wants a reason for a fine that only stands beside detention, until the detention is there', () => {
    const alone = { ...limits, fineAloneYuan: 500 };
    expect(fined(500, alone)).toBeNull();
    expect(fined(500.01, alone)).toMatchObject({ carriedBy: 'reason', at: 'fineFen' });
    expect(fined(500.01, alone)?.why).toContain('不拘留时的罚款上限500元');
    expect(fined(200, { ...limits, fineAloneYuan: null })?.why).toContain('只能与拘留并处');
    const eight = { kind: 'fine', days: null, fineFen: 80_000 } as const;
    expect(besideLimits(eight, alone, { detention: true, fine: false })).toBeNull();
    expect(fined(1000.01, alone)).toMatchObject({ carriedBy: 'nothing' });
  });

  it('[D-K66] asks for the fine an article adds of necessity, from the day on it does', () => {
    const due = { ...limits, fineDueFromDays: 6 };
    const asked = (days: number, fine = false, of: PenaltyLimits = due) =>
      missingFine({ kind: 'administrativeDetention', days, fineFen: null }, of, { detention: false, fine });
    expect(asked(5)).toBeNull();
    expect(asked(6)).toContain('并处罚款');
    expect(asked(6, true)).toBeNull();
    expect(asked(6, false, limits)).toBeNull();
    expect(
      missingFine({ kind: 'fine', days: null, fineFen: 1 }, due, { detention: true, fine: true }),
    ).toBeNull();
  });
});

describe('what an outcome says', () => {
  it('[M-60] is its kind with days or money, the words of a judgment, or the words alone', () => {
    const said = (over: Partial<Parameters<typeof outcomeText>[0]>) =>
      outcomeText({ kind: 'warning', days: null, fineFen: null, words: '', ...over });
    expect(said({})).toBe('警告');
    expect(said({ kind: 'administrativeDetention', days: 7 })).toBe('行政拘留7日');
    expect(said({ kind: 'fine', fineFen: 50_000 })).toBe('罚款¥500.00');
    expect(said({ words: '当场' })).toBe('警告（当场）');
    expect(said({ kind: 'sentenced', words: '有期徒刑一年' })).toBe('判处有期徒刑一年');
    expect(said({ kind: 'sentenced', words: '判处拘役' })).toBe('判处拘役');
    expect(said({ kind: 'other', words: '责令道歉' })).toBe('责令道歉');
  });
});
