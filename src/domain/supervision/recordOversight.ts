import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { compareMoments } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { accountabilityNames, QualityReview, watchKindNames, WatchEntry } from './oversight.ts';
import type { CaseOversight, RiskCard } from './oversight.ts';

/** The case with part of its oversight replaced. */
export function withOversight(rightsCase: RightsCase, part: Partial<CaseOversight>): RightsCase {
  return { ...rightsCase, oversight: { ...rightsCase.oversight, ...part } };
}

/** 事前风险评估卡. Source: SPEC M-40. */
export function recordRisk(rightsCase: RightsCase, riskCard: RiskCard, stamp: Stamp): Result<RightsCase> {
  const words = { yes: '事前已评估', no: '事前没有评估', unknown: '事前是否评估不清楚' };
  const summary = `风险评估卡：${words[riskCard.assessedBefore]}`;
  return ok(withEvent(withOversight(rightsCase, { riskCard }), stamp, 'riskAssessed', summary));
}

/** A line as it is typed; `id: null` = a new one. Who wrote it is the person at work. */
export const WatchEntryInput = WatchEntry.omit({ id: true, by: true }).extend({ id: z.string().nullable() });
export type WatchEntryInput = z.infer<typeof WatchEntryInput>;

/**
 * Writes a line of 盯案日志 or 事中监控, or what became of an earlier one.
 *
 * Fails: `case.timeInFuture`; `case.timesOutOfOrder` when it precedes the incident.
 * Source: SPEC M-41. A line stays with whoever wrote it first, and the log stays in order of time.
 */
export function recordWatch(
  rightsCase: RightsCase,
  { id, ...input }: WatchEntryInput,
  newId: string,
  stamp: Stamp,
): Result<RightsCase> {
  if (compareMoments(input.at, stamp.now) > 0)
    return refused(failure('case.timeInFuture', { field: '盯案时间' }));
  if (compareMoments(input.at, rightsCase.incident.occurredAt) < 0)
    return refused(failure('case.timesOutOfOrder', { earlier: '案发时间', later: '盯案时间' }));
  const log = rightsCase.oversight.watchLog;
  const before = log.find((entry) => entry.id === id);
  const entry = { ...input, id: before?.id ?? newId, by: before?.by ?? stamp.by };
  const watchLog = [...log.filter((each) => each.id !== entry.id), entry].toSorted((a, b) =>
    compareMoments(a.at, b.at),
  );
  const summary = `${watchKindNames[entry.kind]}：${entry.checked}`;
  return ok(withEvent(withOversight(rightsCase, { watchLog }), stamp, 'caseWatched', summary));
}

export const QualityInput = QualityReview.omit({ at: true, by: true });
export type QualityInput = z.infer<typeof QualityInput>;

/**
 * 事后执法质量评查与追踪问责.
 *
 * Fails: `case.contradiction` when something is pursued or excused without saying whom and on what ground, or nothing is
 * pursued although points were found flawed and nothing is said of them.
 * Source: SPEC M-42.
 */
export function reviewQuality(rightsCase: RightsCase, input: QualityInput, stamp: Stamp): Result<RightsCase> {
  const problem = qualityProblem(input);
  if (problem !== null) return refused(failure('case.contradiction', problem));
  const qualityReview = { ...input, at: stamp.now, by: stamp.by };
  const summary = `执法质量评查：${accountabilityNames[input.accountability]}`;
  return ok(withEvent(withOversight(rightsCase, { qualityReview }), stamp, 'qualityReviewed', summary));
}

function qualityProblem({ accountability, accountabilityNote, answers, findings }: QualityInput) {
  if (accountability !== 'notNeeded' && accountabilityNote.trim() === '')
    return { field: '追踪问责', problem: '没有写明涉及谁、依据是什么' };
  const flawed = answers.filter(({ answer }) => answer === 'flawed').length;
  if (flawed > 0 && findings.trim() === '')
    return { field: '评查发现', problem: `没有填写，而有${flawed}项评为“有问题”` };
  return null;
}
