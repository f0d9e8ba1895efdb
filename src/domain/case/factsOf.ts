import { emptyFacts, emptyTarget } from '../disposition/facts.ts';
import type { Answer, DispositionFacts, TargetFacts } from '../disposition/facts.ts';
import { isConductDisputed } from '../evidence/conductReview.ts';
import { dayOf } from '../kernel/moment.ts';
import type { Day } from '../kernel/moment.ts';
import { policeFaultFound } from './faultFinding.ts';
import { measuresOnRecord, priorDecisionOnRecord } from './measuresOnRecord.ts';
import type { AffectedOfficer, Counterparty } from './person.ts';
import { reviewedLegality } from './reviewedLegality.ts';
import type { RightsCase } from './rightsCase.ts';

/**
 * The facts the disposition is judged on: what was answered for this person, over what the record already knows.
 * Day, age, deputy status, every injury, the loss, the cameras, measures and penalties come from the record, so that each is asked once,
 * where it arises.
 * How the police acted is for 督察 and 法制 to find: their findings stand over every answer of the handlers.
 * Source: SPEC D-K18, D-K19, D-Q50–D-Q52, E-145.
 */
export function factsOf(rightsCase: RightsCase, counterparty: Counterparty): DispositionFacts {
  const answered = rightsCase.facts[counterparty.id] ?? emptyFacts();
  const actDate = dayOf(rightsCase.incident.occurredAt);
  return {
    ...answered,
    actDate,
    targets: rightsCase.officers.map((officer) => targetOf(officer, answered)),
    policeFault: {
      ...policeFaultFound(rightsCase.faultFindings, counterparty.id),
      disputed: isConductDisputed(rightsCase.conductReview) ? 'yes' : answered.policeFault.disputed,
    },
    legality: reviewedLegality(rightsCase.conductReview, {
      ...answered.legality,
      recorderComplete: camerasComplete(rightsCase.officers) ?? answered.legality.recorderComplete,
    }),
    resultBeyondPersons: {
      ...answered.resultBeyondPersons,
      propertyDamageYuan:
        answered.resultBeyondPersons.propertyDamageYuan ?? yuanOf(rightsCase.incident.propertyLossFen),
    },
    measuresTaken: measuresOnRecord(rightsCase, counterparty.id, answered.measuresTaken),
    priorDecision: priorDecisionOnRecord(rightsCase, counterparty.id, answered.priorDecision),
    offender: {
      ...answered.offender,
      age: counterparty.bornOn === null ? answered.offender.age : fullYears(counterparty.bornOn, actDate),
      deputy: deputyAnswer(counterparty) ?? answered.offender.deputy,
    },
  };
}

/** Did every camera of the police run throughout? `null` = of some nobody has told. Source: SPEC D-Q52. */
export function camerasComplete(officers: readonly AffectedOfficer[]): Answer | null {
  const states = officers
    .filter(({ category }) => category !== 'closeRelative')
    .map(({ bodyCamera }) => bodyCamera);
  if (states.some((state) => state !== 'full' && state !== 'unknown')) return 'no';
  return states.length === 0 || states.includes('unknown') ? null : 'yes';
}

const yuanOf = (fen: number | null) => (fen === null ? null : fen / 100);

/** Who serves another body than the police station: named with the facts, since only the qualification asks for it. */
const ofOtherBodies: ReadonlySet<TargetFacts['capacity']> = new Set(['otherJudicialPolice', 'otherOfficial']);

function targetOf(officer: AffectedOfficer, answered: DispositionFacts): TargetFacts {
  const known = answered.targets.find((target) => target.officerId === officer.id) ?? emptyTarget(officer.id);
  const isOfAnotherBody = officer.category === 'officer' && ofOtherBodies.has(known.capacity);
  return {
    ...known,
    capacity: isOfAnotherBody ? known.capacity : officer.category,
    injury: officer.injury.assessment,
  };
}

function deputyAnswer({ deputy }: Counterparty): 'yes' | 'no' | null {
  if (deputy === 'unknown') return null;
  return deputy === 'no' ? 'no' : 'yes';
}

/** Full years on a day; a year is complete from the day after the birthday. Source: SPEC M-56. */
export function fullYears(bornOn: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) > bornOn.slice(5) ? years : years - 1;
}
