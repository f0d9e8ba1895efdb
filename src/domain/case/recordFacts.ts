import type { DispositionFacts, PoliceFault } from '../disposition/facts.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { policeFaultFound } from './faultFinding.ts';
import { implausibleFacts } from './plausibleFacts.ts';
import type { RightsCase } from './rightsCase.ts';
import { withEvent } from './stamp.ts';
import type { Stamp } from './stamp.ts';

export interface FactsInput {
  readonly counterpartyId: string;
  readonly facts: DispositionFacts;
}

/**
 * Keeps what was answered about one counterparty.
 *
 * Fails: `case.personUnknown`; `disposition.faultNotHere` when the answers carry another finding on the enforcement than the record.
 * `case.contradiction` naming the question when two answers cannot be together.
 * What is answered on the enforcement is a claim: it is kept, and no finding follows from it.
 * Source: SPEC D-K8, D-K17, D-K18.
 */
export function recordFacts(rightsCase: RightsCase, input: FactsInput, stamp: Stamp): Result<RightsCase> {
  const person = rightsCase.counterparties.find((entry) => entry.id === input.counterpartyId);
  if (person === undefined) return refused(failure('case.personUnknown', { person: '相对人' }));
  const known = policeFaultFound(rightsCase.faultFindings, person.id);
  if (!isSameFinding(known, input.facts.policeFault)) return refused(failure('disposition.faultNotHere'));
  const frame = { occurredAt: rightsCase.incident.occurredAt, now: stamp.now };
  const problem = implausibleFacts(input.facts, frame);
  if (problem !== null) return refused(problem);
  const facts = { ...rightsCase.facts, [person.id]: input.facts };
  return ok(withEvent({ ...rightsCase, facts }, stamp, 'factsRecorded', `填写${person.name}的定性事实`));
}

function isSameFinding(known: Omit<PoliceFault, 'disputed'>, other: PoliceFault): boolean {
  return (
    known.level === other.level &&
    known.jointlyConfirmed === other.jointlyConfirmed &&
    known.reasons === other.reasons
  );
}
