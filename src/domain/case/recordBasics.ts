import { z } from 'zod';
import { peopleInRelief } from '../care/relief.ts';
import { signedTreatments } from '../care/treatments.ts';
import { InfringementKind } from '../infringement/infringementKind.ts';
import { failure } from '../kernel/failure.ts';
import { compareMoments } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { AffectedOfficer, Counterparty, Witness } from './person.ts';
import { peopleContradiction } from './plausible.ts';
import { CaseLevel, Incident } from './rightsCase.ts';
import type { RightsCase } from './rightsCase.ts';
import { withEvent } from './stamp.ts';
import type { Stamp } from './stamp.ts';

export const BasicsInput = z.strictObject({
  name: z.string().trim().min(1).max(80),
  kind: InfringementKind,
  level: CaseLevel,
  incident: Incident,
});
export type BasicsInput = z.infer<typeof BasicsInput>;

/**
 * Replaces name, kind, level and incident.
 *
 * Fails: `case.timeInFuture`; `case.timesOutOfOrder` when the patrol arrived before it was called, or it ended before it happened.
 * Source: SPEC M-6.
 */
export function recordBasics(rightsCase: RightsCase, input: BasicsInput, stamp: Stamp): Result<RightsCase> {
  const { occurredAt, calledAt, arrivedAt, endedAt } = input.incident;
  const times: readonly (readonly [string, Moment | null])[] = [
    ['发生时间', occurredAt],
    ['接报时间', calledAt],
    ['到达时间', arrivedAt],
    ['结束时间', endedAt],
  ];
  for (const [field, moment] of times) {
    if (moment !== null && compareMoments(moment, stamp.now) > 0)
      return refused(failure('case.timeInFuture', { field }));
  }
  if (calledAt !== null && arrivedAt !== null && compareMoments(arrivedAt, calledAt) < 0) {
    return refused(failure('case.timesOutOfOrder', { earlier: '接报时间', later: '到达时间' }));
  }
  if (endedAt !== null && compareMoments(endedAt, occurredAt) < 0) {
    return refused(failure('case.timesOutOfOrder', { earlier: '发生时间', later: '结束时间' }));
  }
  const activatedAt = rightsCase.activation?.activatedAt ?? null;
  if (activatedAt !== null && compareMoments(occurredAt, activatedAt) > 0) {
    return refused(failure('case.timesOutOfOrder', { earlier: '发生时间', later: '启动时间' }));
  }
  return ok(withEvent({ ...rightsCase, ...input }, stamp, 'basicsRecorded', '修改案件基本情况'));
}

export const PeopleInput = z.strictObject({
  officers: z.array(AffectedOfficer).min(1).max(50),
  counterparties: z.array(Counterparty).max(50),
  witnesses: z.array(Witness).max(50),
});
export type PeopleInput = z.infer<typeof PeopleInput>;

/**
 * Replaces the people of the case, injuries included.
 *
 * Fails: `case.personUnknown` when someone is dropped whom facts, decisions, outcomes, visits or rescue still name; `case.contradiction` names
 * what cannot be.
 * Source: SPEC M-7, M-52.
 */
export function recordPeople(rightsCase: RightsCase, input: PeopleInput, stamp: Stamp): Result<RightsCase> {
  const kept = new Set([...input.officers, ...input.counterparties].map((person) => person.id));
  const named = [
    ...rightsCase.rescue.map(({ officerId }) => officerId),
    ...peopleInRelief(rightsCase.relief),
    ...Object.keys(rightsCase.facts),
    ...rightsCase.decisions.map((decision) => decision.counterpartyId),
    ...rightsCase.legalOutcomes.map((outcome) => outcome.counterpartyId),
    ...rightsCase.visits.flatMap((visit) => visit.officerIds),
  ];
  const dropped = named.find((id) => !kept.has(id));
  if (dropped !== undefined)
    return refused(failure('case.personUnknown', { person: nameOf(rightsCase, dropped) }));
  const frame = { occurredAt: rightsCase.incident.occurredAt, now: stamp.now };
  const contradiction = peopleContradiction(input, frame);
  if (contradiction !== null) return refused(failure('case.contradiction', { ...contradiction }));
  const officers = input.officers.map((officer) => signed(officer, rightsCase.officers, stamp.by));
  return ok(withEvent({ ...rightsCase, ...input, officers }, stamp, 'peopleRecorded', '修改人员和伤情'));
}

/** The person with every new line of treatment under the name of who wrote it. */
function signed(officer: AffectedOfficer, before: readonly AffectedOfficer[], by: string): AffectedOfficer {
  const known = before.find(({ id }) => id === officer.id)?.injury.treatments ?? [];
  const treatments = signedTreatments(known, officer.injury.treatments, by);
  return { ...officer, injury: { ...officer.injury, treatments } };
}

function nameOf(rightsCase: RightsCase, id: string): string {
  const people = [...rightsCase.officers, ...rightsCase.counterparties];
  return people.find((person) => person.id === id)?.name ?? '已移除人员';
}
