import { dutyActivityNames } from '../case/rightsCase.ts';
import { enforcementStepNames, placeKindNames } from '../case/whereItHappens.ts';
import { measureNames } from '../disposition/measures.ts';
import { infringementKindNames } from '../infringement/infringementKind.ts';
import { injuryGradeNames } from '../infringement/injury.ts';
import { elapsedMs, epochMs, momentOfEpoch } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { dayNumberOf, weekdayOfNumber } from '../timeLimits/dayNumber.ts';
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

/** What recurs in these cases. Source: SPEC S-5. */
export function ledgerStatistics(cases: readonly LedgerCase[]): LedgerStatistics {
  return {
    breakdowns: questions.map(({ answersOf, ...question }) => breakdown(question, cases.flatMap(answersOf))),
    hours: hourGrid(cases.map(({ occurredAt }) => hourAndWeekday(occurredAt))),
    responses: [
      responseTime('案发到启动维权机制', cases, (one) => [one.occurredAt, one.activatedAt]),
      responseTime('启动到提供法律援助', cases, (one) => [one.activatedAt, one.ledger.legalAssistanceAt]),
      responseTime('案发到结案', cases, (one) => [one.occurredAt, one.ledger.closedAt]),
    ],
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
    answersOf: ({ occurredAt }) => [partOfDay(hourAndWeekday(occurredAt).hour)],
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
    answersOf: ({ ledger }) =>
      ledger.counterparties.map(({ measure }) => (measure === null ? '尚未决定' : measureNames[measure])),
  },
];

const known = (text: string) => (text === '' ? '未填' : text);

function breakdown(
  question: Pick<Breakdown, 'id' | 'title' | 'counts'>,
  answers: readonly string[],
): Breakdown {
  const byAnswer = new Map<string, number>();
  for (const answer of answers) byAnswer.set(answer, (byAnswer.get(answer) ?? 0) + 1);
  const rows = [...byAnswer].map(([label, count]) => ({ label, count }));
  rows.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'zh-CN'));
  return { ...question, total: answers.length, rows };
}

interface HourAndWeekday {
  readonly hour: number;
  /** 0 = Monday. */
  readonly weekday: number;
}

function hourGrid(places: readonly HourAndWeekday[]): readonly (readonly number[])[] {
  const counts = new Map<number, number>();
  for (const { weekday, hour } of places)
    counts.set(weekday * 24 + hour, (counts.get(weekday * 24 + hour) ?? 0) + 1);
  return Array.from({ length: 7 }, (_, weekday) =>
    Array.from({ length: 24 }, (__, hour) => counts.get(weekday * 24 + hour) ?? 0),
  );
}

function hourAndWeekday(moment: Moment): HourAndWeekday {
  const ms = epochMs(moment);
  return {
    hour: Number(momentOfEpoch(ms).slice(11, 13)),
    weekday: (weekdayOfNumber(dayNumberOf(ms)) + 6) % 7,
  };
}

function partOfDay(hour: number): string {
  if (hour < 6) return '凌晨（0—6时）';
  if (hour < 12) return '上午（6—12时）';
  return hour < 18 ? '下午（12—18时）' : '夜间（18—24时）';
}

function responseTime(
  title: string,
  cases: readonly LedgerCase[],
  endsOf: (one: LedgerCase) => readonly [Moment | null, Moment | null],
): ResponseTime {
  const minutes = cases
    .flatMap((one) => {
      const [from, until] = endsOf(one);
      return from === null || until === null ? [] : [Math.floor(elapsedMs(from, until) / 60_000)];
    })
    .filter((taken) => taken >= 0)
    .sort((a, b) => a - b);
  return {
    title,
    known: minutes.length,
    median: minutes[Math.floor((minutes.length - 1) / 2)] ?? 0,
    longest: minutes.at(-1) ?? 0,
  };
}
