import { recusalFindings } from '../disposition/recusal.ts';
import type { RecusalFinding, RecusalInput } from '../disposition/recusal.ts';
import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { recusalPeople } from './recusalPeople.ts';
import type { PeopleOnRecord } from './recusalPeople.ts';

/** Somebody about to handle or decide a case; a badge number tells namesakes apart. */
export interface Handler {
  readonly name: string;
  readonly badgeNumber: string;
}

/**
 * Why this person may write nothing into the case: who was hurt, is a party, a witness or a relative never does.
 * Refused is who bears the badge number on record; a mere namesake is named by `handlerRecusals` and goes on.
 * `null` = nothing is known against it. Source: SPEC D-R1, D-R4, D-R7.
 */
export function mustRecuse(rightsCase: PeopleOnRecord, handler: Handler): Failure | null {
  return barredBy(handler, { ...recusalPeople(rightsCase), knownBy: 'badge' });
}

/**
 * The same of whoever is named as approver. A namesake is cleared by stating the badge number: against officers it is compared,
 * against people who have none the statement stands, and is kept with the decision. Source: SPEC D-R1, D-R6.
 */
export function approverMustRecuse(rightsCase: PeopleOnRecord, approver: Handler): Failure | null {
  const people = recusalPeople(rightsCase);
  const isStated = approver.badgeNumber.trim() !== '';
  const cleared = { ...people, witnesses: [], counterparties: [], relatives: [] };
  const barred = barredBy(approver, isStated ? cleared : people);
  return barred === null ? null : failure(barred.code, { ...barred.detail, at: 'approver' });
}

/** What recusal says of whoever handles the case: their badge number is known from the account, their unit is the bureau's. Source: SPEC D-R4. */
export function handlerRecusals(
  rightsCase: PeopleOnRecord,
  handlers: readonly Handler[],
  unitName: string,
): readonly RecusalFinding[] {
  const people = recusalPeople(rightsCase);
  const unit = people.affected.find((hurt) => hurt.unit !== '' && unitName.endsWith(hurt.unit))?.unit;
  return handlers.flatMap((handler, index) => {
    const person = { id: `handler${index + 1}`, ...handler, unit: '' };
    const found = recusalFindings({ ...people, investigators: [person], knownBy: 'badge' });
    if (unit === undefined || found.some(({ severity }) => severity === 'mustRecuse')) return found;
    const colleague = { investigators: [{ ...person, unit }], affected: people.affected };
    const nobody = { witnesses: [], counterparties: [], relatives: [] };
    const sameUnit = recusalFindings({ ...nobody, ...colleague }).filter(({ ruleId }) => ruleId === 'D-R2');
    return [...found, ...sameUnit];
  });
}

function barredBy(handler: Handler, people: Omit<RecusalInput, 'investigators'>): Failure | null {
  const name = handler.name.trim();
  const badgeNumber = handler.badgeNumber.trim();
  const investigators = [{ id: '', name, badgeNumber, unit: '' }];
  const [found] = recusalFindings({ ...people, investigators });
  return found?.severity === 'mustRecuse'
    ? failure('case.mustRecuse', { rule: found.ruleId, person: name, role: found.role })
    : null;
}
