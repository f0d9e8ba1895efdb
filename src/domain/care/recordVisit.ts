import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { compareMoments } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { familyProblem } from './recordFamily.ts';
import { visitLevelNames } from './condolenceVisit.ts';
import type { CondolenceVisit } from './condolenceVisit.ts';

/**
 * Adds a condolence visit, or replaces the one with the same id.
 *
 * Fails: `case.personUnknown` for someone not harmed in this case; `case.timeInFuture`; `case.timesOutOfOrder` for one before the incident;
 * `care.amountInvalid` when money has no source.
 * `care.photosWithoutConsent`; `case.contradiction` when a photograph is no evidence of this case, or somebody is no family of those visited.
 * Source: SPEC C-1, C-2, C-29, C-56, C-66.
 */
export function recordVisit(
  rightsCase: RightsCase,
  visit: CondolenceVisit,
  stamp: Stamp,
): Result<RightsCase> {
  const unknown = visit.officerIds.find((id) => !rightsCase.officers.some((officer) => officer.id === id));
  if (unknown !== undefined) return refused(failure('case.personUnknown', { person: '慰问对象' }));
  if (compareMoments(visit.at, stamp.now) > 0)
    return refused(failure('case.timeInFuture', { field: '慰问时间' }));
  if (compareMoments(visit.at, rightsCase.incident.occurredAt) < 0)
    return refused(failure('case.timesOutOfOrder', { earlier: '案发时间', later: '慰问时间' }));
  if (visit.amountFen > 0 && visit.fundSource === '') {
    return refused(failure('care.amountInvalid', { problem: '有慰问金时须写明资金来源' }));
  }
  if (visit.photoIds.length > 0 && visit.photoConsent !== 'given')
    return refused(failure('care.photosWithoutConsent'));
  if (visit.photoIds.some((id) => !rightsCase.evidence.some((item) => item.id === id)))
    return refused(failure('case.contradiction', { field: '慰问照片', problem: '引用了本案没有的证据' }));
  const wrong = familyProblem(rightsCase.relief.family, {
    named: visit.familyIds,
    before: rightsCase.visits.find(({ id }) => id === visit.id)?.familyIds ?? [],
    of: visit.officerIds,
  });
  if (wrong !== null) return refused(wrong);
  const others = rightsCase.visits.filter((existing) => existing.id !== visit.id);
  const visits = [...others, visit].sort((a, b) => compareMoments(a.at, b.at));
  return ok(
    withEvent({ ...rightsCase, visits }, stamp, 'visitRecorded', `${visitLevelNames[visit.level]}慰问`),
  );
}
