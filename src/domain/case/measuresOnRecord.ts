import type { DispositionFacts } from '../disposition/facts.ts';
import { outcomeText } from '../disposition/legalOutcome.ts';
import type { LegalOutcome, LegalOutcomeKind } from '../disposition/legalOutcome.ts';
import type { MeasureTaken } from '../disposition/measureTaken.ts';
import { dayOf } from '../kernel/moment.ts';
import type { ClockEvent } from '../timeLimits/clockEvent.ts';
import { standingHappened } from './clockRecord.ts';
import type { RightsCase } from './rightsCase.ts';

type Told = Pick<RightsCase, 'legalOutcomes' | 'clockRecords' | 'counterparties'>;

/** What begins a measure with the clocks, and what ends it there. */
const byClocks: readonly (readonly [ClockEvent, MeasureTaken['kind'], ClockEvent | null])[] = [
  ['detained', 'criminalDetention', 'released'],
  ['arrested', 'arrest', 'released'],
  ['bailed', 'bail', 'bailEnded'],
  ['surveillanceStarted', 'residentialSurveillance', 'surveillanceEnded'],
  ['arrestRefused', 'arrestRefused', null],
  ['nonProsecutionReceived', 'nonProsecution', null],
];
const byOutcome: Partial<Readonly<Record<LegalOutcomeKind, MeasureTaken['kind']>>> = {
  administrativeDetention: 'administrativeDetention',
  fine: 'fine',
  exemptedFromPenalty: 'exemptFromPunishment',
};
const penalties: ReadonlySet<LegalOutcomeKind> = new Set(['administrativeDetention', 'fine', 'warning']);

/**
 * Measures against one person with their days, as the clocks and the outcomes tell; what was answered before stands where neither does.
 * Source: SPEC D-Q51.
 */
export function measuresOnRecord(
  rightsCase: Told,
  personId: string,
  answered: DispositionFacts['measuresTaken'],
): DispositionFacts['measuresTaken'] {
  const told = [...clockMeasures(rightsCase, personId), ...outcomeMeasures(rightsCase, personId)];
  const kinds = new Set(told.map(({ kind }) => kind));
  return [...told, ...answered.filter(({ kind }) => !kinds.has(kind))];
}

/** A public-order penalty on record is a decision made before, whatever was answered. Source: SPEC D-Q51. */
export function priorDecisionOnRecord(
  rightsCase: Told,
  personId: string,
  answered: DispositionFacts['priorDecision'],
): DispositionFacts['priorDecision'] {
  const decided = standingOutcomes(rightsCase, personId).filter(({ kind }) => penalties.has(kind));
  if (decided.length === 0) return answered;
  const papers = decided.map((one) => `${one.organ}${one.documentNumber}${outcomeText(one)}`).join('；');
  const decision = answered.decision === '' ? papers.slice(0, 200) : answered.decision;
  return { ...answered, made: 'yes', decision };
}

function clockMeasures(rightsCase: Told, personId: string): readonly MeasureTaken[] {
  const isOnlyOne = rightsCase.counterparties.length === 1;
  const days = (event: ClockEvent) =>
    standingHappened(rightsCase.clockRecords)
      .filter(({ subjectId }) => subjectId === personId || (subjectId === null && isOnlyOne))
      .filter((record) => record.event === event)
      .map(({ at }) => dayOf(at))
      .toSorted((a, b) => a.localeCompare(b));
  return byClocks.flatMap(([begins, kind, ends]) =>
    days(begins).map((from) => ({
      kind,
      from,
      to: ends === null ? null : (days(ends).find((end) => end >= from) ?? null),
    })),
  );
}

function outcomeMeasures(rightsCase: Told, personId: string): readonly MeasureTaken[] {
  return standingOutcomes(rightsCase, personId).flatMap(({ kind, on }) => {
    const measure = byOutcome[kind];
    return measure === undefined ? [] : [{ kind: measure, from: on, to: null }];
  });
}

function standingOutcomes({ legalOutcomes }: Told, personId: string): readonly LegalOutcome[] {
  return legalOutcomes.filter(({ counterpartyId, struck }) => counterpartyId === personId && struck === null);
}
