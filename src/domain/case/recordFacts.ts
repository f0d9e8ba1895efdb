import { z } from 'zod';
import { emptyFacts, PoliceFault } from '../disposition/facts.ts';
import type { DispositionFacts } from '../disposition/facts.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
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
 * Source: SPEC D-K8.
 */
export function recordFacts(rightsCase: RightsCase, input: FactsInput, stamp: Stamp): Result<RightsCase> {
  const person = rightsCase.counterparties.find((entry) => entry.id === input.counterpartyId);
  if (person === undefined) return refused(failure('case.personUnknown', { person: '相对人' }));
  const known = (rightsCase.facts[person.id] ?? emptyFacts()).policeFault;
  if (!isSameFinding(known, input.facts.policeFault)) return refused(failure('disposition.faultNotHere'));
  const facts = { ...rightsCase.facts, [person.id]: input.facts };
  return ok(withEvent({ ...rightsCase, facts }, stamp, 'factsRecorded', `填写${person.name}的定性事实`));
}

/** What 督察 and 法制 find of the enforcement; whether it is disputed is everybody's to say and stands in the facts. */
export const FaultInput = z.strictObject({
  counterpartyId: z.string(),
  level: PoliceFault.shape.level,
  jointlyConfirmed: PoliceFault.shape.jointlyConfirmed,
  reasons: z.string().trim().max(1000),
});
export type FaultInput = z.infer<typeof FaultInput>;

/**
 * Keeps how gravely the enforcement was at fault, as far as one counterparty is concerned.
 *
 * Fails: `case.personUnknown`; `disposition.faultReasonMissing` for a level without a reason.
 * Source: SPEC D-K8; law.md §8.2.
 */
export function judgeFault(
  rightsCase: RightsCase,
  { counterpartyId, ...finding }: FaultInput,
  stamp: Stamp,
): Result<RightsCase> {
  const person = rightsCase.counterparties.find((entry) => entry.id === counterpartyId);
  if (person === undefined) return refused(failure('case.personUnknown', { person: '相对人' }));
  if (finding.level !== 'unknown' && finding.reasons.length < 2)
    return refused(failure('disposition.faultReasonMissing', { at: 'reasons' }));
  const known = rightsCase.facts[counterpartyId] ?? emptyFacts();
  const judged = { ...known, policeFault: { ...known.policeFault, ...finding } };
  const facts = { ...rightsCase.facts, [counterpartyId]: judged };
  const joint = finding.jointlyConfirmed === 'yes' ? '，督察、法制共同认定' : '';
  const why = finding.reasons === '' ? '' : `：${finding.reasons}`;
  const summary = `${person.name}案执法过错${faultLevelNames[finding.level]}${joint}${why}`;
  return ok(withEvent({ ...rightsCase, facts }, stamp, 'faultJudged', summary));
}

export const faultLevelNames: Readonly<Record<PoliceFault['level'], string>> = {
  none: '无过错',
  ordinary: '一般',
  considerable: '较大',
  serious: '严重',
  unknown: '未认定',
};

function isSameFinding(known: PoliceFault, other: PoliceFault): boolean {
  return (
    known.level === other.level &&
    known.jointlyConfirmed === other.jointlyConfirmed &&
    known.reasons === other.reasons
  );
}
