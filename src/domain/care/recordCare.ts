import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { contradiction, failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { compareMoments, dayOf } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { withRelief } from './applyForRelief.ts';
import { CareContact, CareNeed, OutcomeTold } from './careRecords.ts';
import type { FamilyMember } from './familyMember.ts';
import { familyProblem } from './recordFamily.ts';

const numbered = { id: z.string().nullable() };
export const NeedInput = CareNeed.omit({ by: true }).extend(numbered);
export type NeedInput = z.infer<typeof NeedInput>;
export const ContactInput = CareContact.omit({ by: true }).extend(numbered);
export type ContactInput = z.infer<typeof ContactInput>;
export const OutcomeInput = OutcomeTold.omit({ by: true });
export type OutcomeInput = z.infer<typeof OutcomeInput>;

/**
 * A need that was raised and what came of it; whoever wrote it first stays its writer.
 *
 * Fails: `case.personUnknown`; `case.timeInFuture`, `case.timesOutOfOrder`; `case.contradiction` when it is done without a
 * result, has a result and no day, is due before it was raised, or names a visit the case does not have.
 * Source: SPEC C-25, C-54.
 */
export function recordNeed(
  rightsCase: RightsCase,
  { id, ...input }: NeedInput,
  newId: string,
  stamp: Stamp,
): Result<RightsCase> {
  const wrong =
    personProblem(rightsCase, input.officerId) ??
    timeProblem(rightsCase, '提出时间', input.raisedAt, stamp) ??
    needProblem(rightsCase, input, stamp);
  if (wrong !== null) return refused(wrong);
  const { needs } = rightsCase.relief;
  const before = needs.find((need) => need.id === id);
  const need: CareNeed = { ...input, id: before?.id ?? newId, by: before?.by ?? stamp.by };
  const kept = [...needs.filter((each) => each.id !== need.id), need].toSorted((a, b) =>
    compareMoments(a.raisedAt, b.raisedAt),
  );
  const summary = need.doneOn === null ? `困难诉求：${need.need}` : `困难诉求办结：${need.need}`;
  return ok(withEvent(withRelief(rightsCase, { needs: kept }), stamp, 'needRecorded', summary));
}

/**
 * A contact with a person who was harmed, or a follow-up.
 *
 * Fails: `case.personUnknown`; `case.timeInFuture`, `case.timesOutOfOrder`; `case.contradiction` for somebody who is no family.
 * Source: SPEC C-26, C-27, C-56.
 */
export function recordContact(
  rightsCase: RightsCase,
  { id, ...input }: ContactInput,
  newId: string,
  stamp: Stamp,
): Result<RightsCase> {
  const wrong =
    personProblem(rightsCase, input.officerId) ?? timeProblem(rightsCase, '联系时间', input.at, stamp);
  if (wrong !== null) return refused(wrong);
  const { contacts, family } = rightsCase.relief;
  const before = contacts.find((contact) => contact.id === id);
  const stranger = addressedProblem(family, input, before);
  if (stranger !== null) return refused(stranger);
  const contact: CareContact = { ...input, id: before?.id ?? newId, by: before?.by ?? stamp.by };
  const kept = [...contacts.filter((each) => each.id !== contact.id), contact].toSorted((a, b) =>
    compareMoments(a.at, b.at),
  );
  const word = contact.followUpDays === null ? '联系' : `${contact.followUpDays}日回访`;
  const summary = `${word}${nameOf(rightsCase, contact.officerId)}`;
  return ok(withEvent(withRelief(rightsCase, { contacts: kept }), stamp, 'contactRecorded', summary));
}

/** Tells a person, or the family, what became of the case. Fails: as `recordContact`. Source: SPEC C-28, C-56. */
export function tellOutcome(rightsCase: RightsCase, input: OutcomeInput, stamp: Stamp): Result<RightsCase> {
  const wrong =
    personProblem(rightsCase, input.officerId) ?? timeProblem(rightsCase, '告知时间', input.at, stamp);
  if (wrong !== null) return refused(wrong);
  const { outcomeTold, family } = rightsCase.relief;
  const stranger = addressedProblem(
    family,
    input,
    outcomeTold.find(({ officerId }) => officerId === input.officerId),
  );
  if (stranger !== null) return refused(stranger);
  const others = outcomeTold.filter(({ officerId }) => officerId !== input.officerId);
  const next = withRelief(rightsCase, { outcomeTold: [...others, { ...input, by: stamp.by }] });
  const summary = `告知${nameOf(rightsCase, input.officerId)}办理结果`;
  return ok(withEvent(next, stamp, 'outcomeTold', summary));
}

type Addressed = Pick<OutcomeTold, 'officerId' | 'to' | 'familyId'>;

/** Somebody of the family is named only where the family was spoken to. */
function addressedProblem(
  family: readonly FamilyMember[],
  { officerId, to, familyId }: Addressed,
  before: Addressed | undefined,
): Failure | null {
  if (familyId === null) return null;
  if (to === 'self') return contradiction('家属', '写明是本人，却又选了家属');
  const known = before?.familyId ?? null;
  return familyProblem(family, {
    named: [familyId],
    before: known === null ? [] : [known],
    of: [officerId],
  });
}

function nameOf({ officers }: RightsCase, officerId: string): string {
  return officers.find(({ id }) => id === officerId)?.name ?? '';
}

function personProblem({ officers }: RightsCase, officerId: string): Failure | null {
  return officers.some(({ id }) => id === officerId)
    ? null
    : failure('case.personUnknown', { person: '关怀对象' });
}

function timeProblem({ incident }: RightsCase, field: string, at: Moment, { now }: Stamp): Failure | null {
  if (compareMoments(at, now) > 0) return failure('case.timeInFuture', { field });
  return compareMoments(at, incident.occurredAt) < 0
    ? failure('case.timesOutOfOrder', { earlier: '案发时间', later: field })
    : null;
}

function needProblem(
  { visits }: RightsCase,
  { visitId, result, doneOn, dueOn, raisedAt }: Omit<NeedInput, 'id'>,
  { now }: Stamp,
): Failure | null {
  const wrong = (problem: string) => contradiction('困难诉求', problem);
  if (dueOn !== null && dueOn < dayOf(raisedAt)) return wrong('期限早于提出日期');
  if (visitId !== null && !visits.some(({ id }) => id === visitId)) return wrong('引用了本案没有的慰问');
  if (doneOn !== null && result.trim() === '') return wrong('填写了办结日期，却没有写结果');
  if (doneOn === null && result.trim() !== '') return wrong('写了结果，却没有办结日期');
  if (doneOn === null) return null;
  if (doneOn < dayOf(raisedAt)) return wrong('办结日期早于提出日期');
  return doneOn > dayOf(now) ? wrong('办结日期晚于今天') : null;
}
