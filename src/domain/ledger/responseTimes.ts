import { epochMs } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import type { CareGoals } from '../timeLimits/careClocks.ts';
import { msOfDay, numberOfDay } from '../timeLimits/dayNumber.ts';
import { FEWEST_CASES } from './fewCases.ts';
import type { LedgerCase } from './ledgerScope.ts';

export const responseIds = ['activation', 'hospital', 'firstContact', 'assistance', 'closing'] as const;
export type ResponseId = (typeof responseIds)[number];

/** How long something took, over the cases or people of whom both ends are known. Units: minutes. */
export interface ResponseTime {
  readonly id: ResponseId;
  readonly title: string;
  readonly counts: '起' | '人';
  readonly known: number;
  /** How many of them in the time the bureau set itself, or within a day where it set none. */
  readonly inTime: number;
  /** What that time is, `24小时内`; the days of different standards may differ. */
  readonly inTimeWords: string;
  /** Empty = enough are known. */
  readonly caution: string;
  readonly median: number;
  readonly longest: number;
}

/** Moments of each case or person; not a number = not yet. Units: milliseconds since 1970. */
type Times = Float64Array;

/** How soon it was acted on; `occurred` are the incidents of the same cases. Source: SPEC S-5, S-23, S-31. */
export function responseTimes(
  cases: readonly LedgerCase[],
  occurred: Times,
  goals: readonly CareGoals[],
): readonly ResponseTime[] {
  const column = (momentOf: (one: LedgerCase) => Moment | null): Times =>
    Float64Array.from(cases, (one) => {
      const moment = momentOf(one);
      return moment === null ? Number.NaN : epochMs(moment);
    });
  const activated = column(({ activatedAt }) => activatedAt);
  return [
    responseTime('activation', occurred, activated),
    responseTime('hospital', ...timesOfPeople(cases, ({ hospitalAt }) => hospitalAt)),
    responseTime(
      'firstContact',
      ...timesOfPeople(cases, ({ contactedAt }) => contactedAt),
      firstContactIn(goals),
    ),
    responseTime(
      'assistance',
      activated,
      column(({ ledger }) => ledger.legalAssistanceAt),
    ),
    responseTime(
      'closing',
      occurred,
      column(({ ledger }) => ledger.closedAt),
    ),
  ];
}

/** From which instant on how many hours are in time, ascending. Units: milliseconds since 1970. */
type InTime = readonly { readonly fromMs: number; readonly hours: number }[];

const withinADay: InTime = [{ fromMs: Number.NEGATIVE_INFINITY, hours: 24 }];

/** The goal that was in force on the day of the harm; by instants, because ten thousand days would each be parsed. Source: SPEC S-31. */
function firstContactIn(goals: readonly CareGoals[]): InTime {
  const own = goals.map(({ effectiveFrom, firstContactHours }) => ({
    fromMs: effectiveFrom === null ? Number.NEGATIVE_INFINITY : msOfDay(numberOfDay(effectiveFrom)),
    hours: firstContactHours,
  }));
  return [...withinADay, ...own];
}

type LedgerOfficer = LedgerCase['ledger']['officers'][number];

/** From the incident to something that happened to one person, for everybody who was hurt. Units: milliseconds since 1970. */
function timesOfPeople(
  cases: readonly LedgerCase[],
  momentOf: (officer: LedgerOfficer) => Moment | null,
): readonly [Times, Times] {
  const spans = cases.flatMap(({ occurredAt, ledger }) =>
    ledger.officers.flatMap((officer) => {
      const moment = momentOf(officer);
      return moment === null ? [] : [[epochMs(occurredAt), epochMs(moment)] as const];
    }),
  );
  return [Float64Array.from(spans, ([from]) => from), Float64Array.from(spans, ([, until]) => until)];
}

const responseTitles: Readonly<Record<ResponseId, Pick<ResponseTime, 'title' | 'counts'>>> = {
  activation: { title: '案发到启动维权机制', counts: '起' },
  hospital: { title: '案发到送医', counts: '人' },
  firstContact: { title: '案发到首次联系', counts: '人' },
  assistance: { title: '启动到提供法律援助', counts: '起' },
  closing: { title: '案发到结案', counts: '起' },
};

function responseTime(id: ResponseId, from: Times, until: Times, goals: InTime = withinADay): ResponseTime {
  const minutes: number[] = [];
  const hoursMet = new Set<number>();
  let inTime = 0;
  for (const [place, fromMs] of from.entries()) {
    const hours = goals.findLast((goal) => goal.fromMs <= fromMs)?.hours;
    if (hours === undefined) continue;
    hoursMet.add(hours);
    const taken = Math.floor(((until[place] ?? Number.NaN) - fromMs) / 60_000);
    if (!(taken >= 0)) continue;
    minutes.push(taken);
    if (taken <= hours * 60) inTime += 1;
  }
  minutes.sort((a, b) => a - b);
  const [only = goals.at(-1)?.hours, another] = hoursMet;
  const { title, counts } = responseTitles[id];
  return {
    id,
    title,
    counts,
    known: minutes.length,
    inTime,
    inTimeWords: another === undefined ? `${only}小时内` : '各自目标时间内',
    caution: minutes.length > 0 && minutes.length < FEWEST_CASES ? fewKnown(minutes.length, counts) : '',
    median: minutes[Math.floor((minutes.length - 1) / 2)] ?? 0,
    longest: minutes.at(-1) ?? 0,
  };
}

/** `只有3人，少于10人`: what so few say is no pattern. Source: SPEC S-23. */
function fewKnown(known: number, counts: ResponseTime['counts']): string {
  return `只有${known}${counts}，少于${FEWEST_CASES}${counts}`;
}
