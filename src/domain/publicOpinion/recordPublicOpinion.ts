import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { hasItems } from '../evidence/itemsOfCase.ts';
import { contradiction, failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { compareMoments, dayOf } from '../kernel/moment.ts';
import type { Day } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { upserted } from '../kernel/upserted.ts';
import { clearingResultNames, disciplinaryStepNames, postNatureNames } from './publicOpinion.ts';
import type { DisciplinaryRecord, NameClearing, OpinionPost, PublicOpinion } from './publicOpinion.ts';

/**
 * Keeps a post or report, how it was verified, what was decided and how it went on.
 *
 * Fails: `case.timeInFuture`; `evidence.notFound`; `case.contradiction` when a nature is given without a verification, a decision is made on
 * what nobody verified, or 不回应 stands beside a response.
 * Source: SPEC O-4.
 */
export function recordPost(rightsCase: RightsCase, post: OpinionPost, stamp: Stamp): Result<RightsCase> {
  const problem = postProblem(rightsCase, post, stamp);
  if (problem !== null) return refused(problem);
  const posts = upserted(rightsCase.publicOpinion.posts, post);
  const said = `舆情：${post.platform}，${postNatureNames[post.nature]}`;
  return ok(withEvent(withOpinion(rightsCase, { posts }), stamp, 'opinionRecorded', said));
}

function postProblem(rightsCase: RightsCase, post: OpinionPost, { now }: Stamp): Failure | null {
  const moments = [post.foundAt, ...post.tracking.map(({ at }) => at)];
  if (post.decision !== null) moments.push(post.decision.at);
  if (moments.some((at) => compareMoments(at, now) > 0))
    return failure('case.timeInFuture', { field: '舆情时间' });
  const captures = new Set(rightsCase.webCaptures.map(({ id }) => id));
  if (!hasItems(rightsCase, post.evidenceIds) || post.captureIds.some((id) => !captures.has(id)))
    return failure('evidence.notFound');
  if (post.nature !== 'toVerify' && post.verification === '')
    return contradiction('核查结论', `没有填写；认定“${postNatureNames[post.nature]}”须写明怎样核查的`);
  const { decision } = post;
  if (decision === null) return null;
  if (decision.measures.includes('noResponse') && decision.measures.length > 1)
    return contradiction('处置措施', '“不回应”与其他措施不能同时选');
  if (decision.measures.includes('clarification') && post.nature === 'toVerify')
    return contradiction('处置措施', '选了“发布澄清”，而性质还是“待核”；请先核查');
  return null;
}

/**
 * Keeps the track on which a name is cleared: allegation → check → conclusion → notices, each only after the one before.
 *
 * Fails: `case.personUnknown`; `case.timeInFuture`; `case.contradiction`.
 * Source: SPEC O-5.
 */
export function recordClearing(
  rightsCase: RightsCase,
  clearing: NameClearing,
  stamp: Stamp,
): Result<RightsCase> {
  const officer = rightsCase.officers.find(({ id }) => id === clearing.officerId);
  if (officer === undefined) return refused(failure('case.personUnknown', { person: '正名对象' }));
  const problem = clearingProblem(clearing, dayOf(stamp.now));
  if (problem !== null) return refused(problem);
  const clearings = upserted(rightsCase.publicOpinion.clearings, clearing);
  const { conclusion } = clearing;
  const said = conclusion === null ? '核查中' : clearingResultNames[conclusion.result];
  const next = withOpinion(rightsCase, { clearings });
  return ok(withEvent(next, stamp, 'clearingRecorded', `${officer.name}澄清正名：${said}`));
}

function clearingProblem(
  { receivedOn, check, conclusion, notices }: NameClearing,
  today: Day,
): Failure | null {
  const days = [receivedOn, check?.on, conclusion?.on].filter((day) => day !== undefined);
  if (days.some((day) => day > today)) return failure('case.timeInFuture', { field: '澄清正名的日期' });
  if (days.some((day, place) => place > 0 && day < (days[place - 1] ?? day)))
    return contradiction('澄清正名的日期', '次序不对；应当是收到、核查、结论');
  if (conclusion !== null && check === null) return contradiction('结论', '没有核查经过；请先核查');
  if (notices.length > 0 && (conclusion === null || conclusion.result === 'true'))
    return contradiction('澄清通知', '没有可以澄清的结论');
  return null;
}

/**
 * Keeps a step taken against an officer of the case, so that the safeguards stand beside it.
 *
 * Fails: `case.personUnknown`; `case.timeInFuture`; `case.contradiction` when a legal ground is affirmed and not named.
 * Source: SPEC O-8.
 */
export function recordDiscipline(
  rightsCase: RightsCase,
  record: DisciplinaryRecord,
  stamp: Stamp,
): Result<RightsCase> {
  const officer = rightsCase.officers.find(({ id }) => id === record.officerId);
  if (officer === undefined) return refused(failure('case.personUnknown', { person: '当事民警' }));
  if (record.decidedOn > dayOf(stamp.now))
    return refused(failure('case.timeInFuture', { field: '决定日期' }));
  if (record.hasLegalGround === 'yes' && record.ground === '')
    return refused(contradiction('依据', '没有填写；选了有法定事由须写明条文'));
  const disciplines = upserted(rightsCase.publicOpinion.disciplines, record);
  const next = withOpinion(rightsCase, { disciplines });
  const said = `对${officer.name}${disciplinaryStepNames[record.step]}的履职保障核对`;
  return ok(withEvent(next, stamp, 'disciplineRecorded', said));
}

function withOpinion(rightsCase: RightsCase, part: Partial<PublicOpinion>): RightsCase {
  return { ...rightsCase, publicOpinion: { ...rightsCase.publicOpinion, ...part } };
}
