import { epochMs } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { oncePer } from '../kernel/oncePer.ts';
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

/** When something was done about one case or one of its people; not a number = not yet. Units: milliseconds since 1970. */
interface TimesOfCase {
  readonly occurred: number;
  readonly activated: number;
  readonly assisted: number;
  readonly closed: number;
  /** Of everybody who was seen by a doctor. */
  readonly hospital: readonly number[];
  /** Of everybody who was spoken to. */
  readonly contacted: readonly number[];
}

/** A case that did not change is read once: ten thousand times six moments would each be parsed. */
const timesOf = oncePer(({ occurredAt, activatedAt, ledger }: LedgerCase): TimesOfCase => {
  const { officers, legalAssistanceAt, closedAt } = ledger;
  return {
    occurred: epochMs(occurredAt),
    activated: msOf(activatedAt),
    assisted: msOf(legalAssistanceAt),
    closed: msOf(closedAt),
    hospital: known(officers.map(({ hospitalAt }) => msOf(hospitalAt))),
    contacted: known(officers.map(({ contactedAt }) => msOf(contactedAt))),
  };
});

const msOf = (moment: Moment | null): number => (moment === null ? Number.NaN : epochMs(moment));
const known = (instants: readonly number[]) => instants.filter((ms) => !Number.isNaN(ms));

/** From when until when, one after the other. */
type Span = readonly [from: number, until: number];

/** How soon it was acted on. Source: SPEC S-5, S-23, S-31. */
export function responseTimes(
  cases: readonly LedgerCase[],
  goals: readonly CareGoals[],
): readonly ResponseTime[] {
  const times = cases.map(timesOf);
  const ofCases = (spanOf: (one: TimesOfCase) => Span) => times.map(spanOf);
  const ofPeople = (untilOf: (one: TimesOfCase) => readonly number[]) =>
    times.flatMap((one) => untilOf(one).map((until): Span => [one.occurred, until]));
  return [
    responseTime(
      'activation',
      ofCases(({ occurred, activated }) => [occurred, activated]),
    ),
    responseTime(
      'hospital',
      ofPeople(({ hospital }) => hospital),
    ),
    responseTime(
      'firstContact',
      ofPeople(({ contacted }) => contacted),
      firstContactIn(goals),
    ),
    responseTime(
      'assistance',
      ofCases(({ activated, assisted }) => [activated, assisted]),
    ),
    responseTime(
      'closing',
      ofCases(({ occurred, closed }) => [occurred, closed]),
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

const responseTitles: Readonly<Record<ResponseId, Pick<ResponseTime, 'title' | 'counts'>>> = {
  activation: { title: '案发到启动维权机制', counts: '起' },
  hospital: { title: '案发到送医', counts: '人' },
  firstContact: { title: '案发到首次联系', counts: '人' },
  assistance: { title: '启动到提供法律援助', counts: '起' },
  closing: { title: '案发到结案', counts: '起' },
};

function responseTime(id: ResponseId, spans: readonly Span[], goals: InTime = withinADay): ResponseTime {
  const minutes: number[] = [];
  const hoursMet = new Set<number>();
  let inTime = 0;
  for (const [fromMs, untilMs] of spans) {
    const hours = goals.findLast((goal) => goal.fromMs <= fromMs)?.hours;
    if (hours === undefined) continue;
    hoursMet.add(hours);
    const taken = Math.floor((untilMs - fromMs) / 60_000);
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
