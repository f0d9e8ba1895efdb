import { dutyActivityNames } from '../case/rightsCase.ts';
import { enforcementStepNames, placeKindNames } from '../case/whereItHappens.ts';
import { measureNames } from '../disposition/measures.ts';
import { infringementKindNames } from '../infringement/infringementKind.ts';
import { injuryGradeNames } from '../infringement/injury.ts';
import { epochMs } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { dayNumberOf, msOfDay, weekdayOfNumber } from '../timeLimits/dayNumber.ts';
import type { LedgerInjury } from './ledgerFigures.ts';
import type { LedgerCase } from './ledgerScope.ts';
import { recurrence } from './recurrence.ts';
import type { Recurrence } from './recurrence.ts';

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
] as const;
export type BreakdownId = (typeof breakdownIds)[number];

/** How often each answer to one question occurs, the most frequent first. */
export interface Breakdown {
  readonly id: BreakdownId;
  readonly title: string;
  /** Of what: cases or people. */
  readonly counts: '起' | '人';
  readonly total: number;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
}

/** How long something took, over the cases in which both ends are known. Units: minutes. */
export interface ResponseTime {
  readonly title: string;
  readonly known: number;
  readonly median: number;
  readonly longest: number;
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

/** What recurs in these cases. Source: SPEC S-5. */
export function ledgerStatistics(cases: readonly LedgerCase[]): LedgerStatistics {
  const times = timesOf(cases);
  return {
    breakdowns: breakdownsOf(cases),
    hours: hourGrid(times.occurred),
    responses: [
      responseTime('案发到启动维权机制', times.occurred, times.activated),
      responseTime('启动到提供法律援助', times.activated, times.assisted),
      responseTime('案发到结案', times.occurred, times.closed),
    ],
    recurrence: recurrence(cases),
  };
}

/** When the things of each case happened; not a number = not yet. Units: milliseconds since 1970. */
type CaseTimes = Readonly<Record<'occurred' | 'activated' | 'assisted' | 'closed', Float64Array>>;

function timesOf(cases: readonly LedgerCase[]): CaseTimes {
  const column = (momentOf: (one: LedgerCase) => Moment | null) =>
    Float64Array.from(cases, (one) => {
      const moment = momentOf(one);
      return moment === null ? Number.NaN : epochMs(moment);
    });
  return {
    occurred: column(({ occurredAt }) => occurredAt),
    activated: column(({ activatedAt }) => activatedAt),
    assisted: column(({ ledger }) => ledger.legalAssistanceAt),
    closed: column(({ ledger }) => ledger.closedAt),
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
];

const known = (text: string) => (text === '' ? '未填' : text);

/** Case by case and not question by question: what one case says lies together in memory, ten thousand do not. */
function breakdownsOf(cases: readonly LedgerCase[]): readonly Breakdown[] {
  const tallies = questions.map((question) => ({ question, byAnswer: new Map<string, number>() }));
  for (const one of cases)
    for (const { question, byAnswer } of tallies)
      for (const answer of question.answersOf(one)) byAnswer.set(answer, (byAnswer.get(answer) ?? 0) + 1);
  return tallies.map(({ question: { id, title, counts }, byAnswer }) => {
    const rows = [...byAnswer].map(([label, count]) => ({ label, count }));
    rows.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'zh-CN'));
    return { id, title, counts, total: rows.reduce((sum, { count }) => sum + count, 0), rows };
  });
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

function responseTime(title: string, from: Float64Array, until: Float64Array): ResponseTime {
  const minutes: number[] = [];
  for (const [place, fromMs] of from.entries()) {
    const taken = Math.floor(((until[place] ?? Number.NaN) - fromMs) / 60_000);
    if (taken >= 0) minutes.push(taken);
  }
  minutes.sort((a, b) => a - b);
  return {
    title,
    known: minutes.length,
    median: minutes[Math.floor((minutes.length - 1) / 2)] ?? 0,
    longest: minutes.at(-1) ?? 0,
  };
}
