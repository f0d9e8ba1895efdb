import { z } from 'zod';
import { LegalOutcomeKind, legalOutcomeNames, outcomeText } from '../disposition/legalOutcome.ts';
import { dayOf, officialDate } from '../kernel/moment.ts';
import type { Day } from '../kernel/moment.ts';
import { clockEventNames } from '../timeLimits/clockEvent.ts';
import type { ClockEvent } from '../timeLimits/clockEvent.ts';
import { standingHappened } from './clockRecord.ts';
import type { RightsCase } from './rightsCase.ts';

/** What the clocks already know of somebody's way through the law. */
const toldByClocks = [
  'detained',
  'bailed',
  'surveillanceStarted',
  'arrested',
  'arrestRefused',
  'nonProsecutionReceived',
] as const satisfies readonly ClockEvent[];
type ToldByClocks = (typeof toldByClocks)[number];

export const LegalResultKind = z.enum([...LegalOutcomeKind.options, ...toldByClocks]);
export type LegalResultKind = z.infer<typeof LegalResultKind>;

/** Which way through the law a kind belongs to, as statistics group it. */
const wayOf: Readonly<Record<LegalResultKind, string>> = {
  administrativeDetention: '行政处罚',
  fine: '行政处罚',
  warning: '行政处罚',
  noPenalty: '不予处罚',
  sentForProsecution: '刑事',
  indicted: '刑事',
  sentenced: '刑事',
  exemptedFromPenalty: '刑事',
  acquitted: '刑事',
  nonProsecutionReceived: '刑事',
  detained: '刑事强制措施',
  bailed: '刑事强制措施',
  surveillanceStarted: '刑事强制措施',
  arrested: '刑事强制措施',
  arrestRefused: '刑事强制措施',
  caseWithdrawn: '撤销案件',
  other: '其他',
};

/** `行政处罚：行政拘留`, `不予处罚`. Source: SPEC S-24. */
export function legalResultKindName(kind: LegalResultKind): string {
  const [way, name] = [wayOf[kind], isOutcome(kind) ? legalOutcomeNames[kind] : clockWords(kind)];
  return way === name ? name : `${way}：${name}`;
}

function isOutcome(kind: LegalResultKind): kind is LegalOutcomeKind {
  return LegalOutcomeKind.safeParse(kind).success;
}

function clockWords(event: ToldByClocks): string {
  return clockEventNames[event].replace(/^收到/u, '');
}

/** One stage of what became of somebody, oldest first. */
export interface LegalResult {
  readonly id: string;
  readonly kind: LegalResultKind;
  readonly on: Day;
  /** `行政拘留10日`, `执行逮捕`. */
  readonly text: string;
  /** Taken down with the clocks, not here. */
  readonly isFromClocks: boolean;
}

type Told = Pick<RightsCase, 'legalOutcomes' | 'clockRecords' | 'counterparties'>;

/** What became of one person of the other side: as people took it down, here or with the clocks. Source: SPEC M-60. */
export function legalResults(
  { legalOutcomes, clockRecords, counterparties }: Told,
  counterpartyId: string,
): readonly LegalResult[] {
  const isOnlyOne = counterparties.length === 1;
  const taken = legalOutcomes
    .filter((one) => one.counterpartyId === counterpartyId && one.struck === null)
    .map((one) => ({ id: one.id, kind: one.kind, on: one.on, text: outcomeText(one), isFromClocks: false }));
  const told = standingHappened(clockRecords).flatMap((record) => {
    const event = toldByClocks.find((one) => one === record.event);
    const isHis = record.subjectId === counterpartyId || (record.subjectId === null && isOnlyOne);
    if (event === undefined || !isHis) return [];
    const text = clockWords(event);
    return [{ id: record.id, kind: event, on: dayOf(record.at), text, isFromClocks: true }];
  });
  return [...taken, ...told].toSorted((a, b) => a.on.localeCompare(b.on));
}

/** `违法嫌疑人A：2026年3月24日刑事拘留；…`; one of whom nothing is known is left out. */
export function resultLines(rightsCase: Told): readonly string[] {
  return rightsCase.counterparties.flatMap(({ id, name }) => {
    const results = legalResults(rightsCase, id);
    if (results.length === 0) return [];
    return [`${name}：${results.map(({ on, text }) => `${officialDate(on)}${text}`).join('；')}`];
  });
}
