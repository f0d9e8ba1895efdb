import { legalResultKindName } from '../case/legalResults.ts';
import { dutyActivityNames } from '../case/rightsCase.ts';
import { enforcementStepNames, placeKindNames } from '../case/whereItHappens.ts';
import { measureNames } from '../disposition/measures.ts';
import { infringementKindNames } from '../infringement/infringementKind.ts';
import { injuryGradeNames } from '../infringement/injury.ts';
import { epochMs } from '../kernel/moment.ts';
import { oncePer } from '../kernel/oncePer.ts';
import { dayNumberOf, msOfDay, weekdayOfNumber } from '../timeLimits/dayNumber.ts';
import type { LedgerInjury } from './ledgerFigures.ts';
import type { LedgerCase } from './ledgerScope.ts';
import { recurrence } from './recurrence.ts';
import type { Recurrence } from './recurrence.ts';
import { responseTimes } from './responseTimes.ts';
import type { ResponseTime } from './responseTimes.ts';
import type { CareGoals } from '../timeLimits/careClocks.ts';

export const breakdownIds = [
  'kind',
  'activity',
  'step',
  'placeKind',
  'partOfDay',
  'unit',
  'post',
  'injury',
  'measure',
  'legalResult',
] as const;
export type BreakdownId = (typeof breakdownIds)[number];

/** How often each answer to one question occurs, the most frequent first. */
export interface Breakdown {
  readonly id: BreakdownId;
  readonly title: string;
  /** Of what: cases, people, or people as often as something came of them. */
  readonly counts: '起' | '人' | '人次';
  readonly total: number;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
}

export interface LedgerStatistics {
  readonly breakdowns: readonly Breakdown[];
  /** Cases by weekday (Monday first) and hour of the day, in Chinese legal time. */
  readonly hours: readonly (readonly number[])[];
  readonly responses: readonly ResponseTime[];
  readonly recurrence: Recurrence;
}

export const ledgerInjuryNames: Readonly<Record<LedgerInjury, string>> = {
  unhurt: '未受伤',
  notAppraised: '未鉴定',
  pending: '待鉴定',
  ...injuryGradeNames,
};

/** What was decided, as every table and chart words it. */
export function ledgerMeasureName({ measure }: LedgerCase['ledger']['counterparties'][number]): string {
  return measure === null ? '尚未决定' : measureNames[measure];
}

/** What came of one person, each kind once; packs made earlier tell the results and not their kinds. Source: SPEC S-24. */
export function legalResultNames({
  resultKinds,
  results,
}: LedgerCase['ledger']['counterparties'][number]): readonly string[] {
  if (resultKinds.length > 0) return resultKinds.map(legalResultKindName);
  return [results.length === 0 ? '未登记' : '未分类（以前的台账包）'];
}

/** What recurs in these cases. Source: SPEC S-5, S-23, S-24. */
export function ledgerStatistics(
  cases: readonly LedgerCase[],
  goals: readonly CareGoals[],
): LedgerStatistics {
  const occurred = Float64Array.from(cases, ({ occurredAt }) => epochMs(occurredAt));
  return {
    breakdowns: breakdownsOf(cases),
    hours: hourGrid(occurred),
    responses: responseTimes(cases, goals),
    recurrence: recurrence(cases),
  };
}

interface Question extends Pick<Breakdown, 'id' | 'title' | 'counts'> {
  answersOf(one: LedgerCase): readonly string[];
}

const questions: readonly Question[] = [
  { id: 'kind', title: '侵害情形', counts: '起', answersOf: ({ kind }) => [infringementKindNames[kind]] },
  {
    id: 'activity',
    title: '执法活动',
    counts: '起',
    answersOf: ({ ledger }) => [dutyActivityNames[ledger.activity]],
  },
  {
    id: 'step',
    title: '执法环节',
    counts: '起',
    answersOf: ({ ledger }) => [enforcementStepNames[ledger.step]],
  },
  {
    id: 'placeKind',
    title: '场所类型',
    counts: '起',
    answersOf: ({ ledger }) => [placeKindNames[ledger.placeKind]],
  },
  {
    id: 'partOfDay',
    title: '时段',
    counts: '起',
    answersOf: ({ occurredAt }) => [partOfDay(hourOf(epochMs(occurredAt)))],
  },
  {
    id: 'unit',
    title: '受侵害人员单位',
    counts: '人',
    answersOf: ({ ledger }) => ledger.officers.map(({ unit }) => known(unit)),
  },
  {
    id: 'post',
    title: '受侵害人员岗位',
    counts: '人',
    answersOf: ({ ledger }) => ledger.officers.map(({ post }) => known(post)),
  },
  {
    id: 'injury',
    title: '伤情',
    counts: '人',
    answersOf: ({ ledger }) => ledger.officers.map(({ injury }) => ledgerInjuryNames[injury]),
  },
  {
    id: 'measure',
    title: '对不法侵害人员的处理',
    counts: '人',
    answersOf: ({ ledger }) => ledger.counterparties.map(ledgerMeasureName),
  },
  {
    id: 'legalResult',
    title: '法律结果',
    counts: '人次',
    answersOf: ({ ledger }) => ledger.counterparties.flatMap(legalResultNames),
  },
];

const known = (text: string) => (text === '' ? '未填' : text);

/** All a case answers, question by question; a case that did not change is asked once. */
const answersOfCase = oncePer((one: LedgerCase) => questions.map(({ answersOf }) => answersOf(one)));

/** Case by case and not question by question: what one case says lies together in memory, ten thousand do not. */
function breakdownsOf(cases: readonly LedgerCase[]): readonly Breakdown[] {
  const tallies = questions.map(() => new Map<string, { count: number }>());
  for (const one of cases)
    answersOfCase(one).forEach((answers, place) => {
      for (const answer of answers) addTo(tallies[place], answer);
    });
  return questions.map(({ id, title, counts }, place) => {
    const rows = [...(tallies[place] ?? [])].map(([label, { count }]) => ({ label, count }));
    rows.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'zh-CN'));
    return { id, title, counts, total: rows.reduce((sum, { count }) => sum + count, 0), rows };
  });
}

function addTo(byAnswer: Map<string, { count: number }> | undefined, answer: string): void {
  const known = byAnswer?.get(answer);
  if (known === undefined) byAnswer?.set(answer, { count: 1 });
  else known.count += 1;
}

function hourGrid(occurred: Float64Array): readonly (readonly number[])[] {
  const grid = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const ms of occurred) {
    const hours = grid[(weekdayOfNumber(dayNumberOf(ms)) + 6) % 7];
    const hour = hourOf(ms);
    if (hours !== undefined) hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return grid;
}

/** Of the Chinese day. Units: milliseconds since 1970. */
function hourOf(ms: number): number {
  return Math.floor((ms - msOfDay(dayNumberOf(ms))) / 3_600_000);
}

function partOfDay(hour: number): string {
  if (hour < 6) return '凌晨（0—6时）';
  if (hour < 12) return '上午（6—12时）';
  return hour < 18 ? '下午（12—18时）' : '夜间（18—24时）';
}
