import { z } from 'zod';
import type { Role } from '../access/role.ts';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { ConductAnswer, conductBodyNames, standingConduct } from './conductReview.ts';
import type { ConductBody, ConductChecklist, ConductEntry } from './conductReview.ts';
import { hasItems } from './itemsOfCase.ts';

export const ConductGatherInput = z.strictObject({
  questionId: z.string(),
  evidenceIds: z.array(z.string()).max(50).readonly(),
  note: z.string().trim().max(300),
});
export type ConductGatherInput = z.infer<typeof ConductGatherInput>;

/**
 * Says which items show how the police acted on one question; finds nothing.
 *
 * Fails: `evidence.conductUnknown`; `evidence.notFound`.
 * Source: SPEC E-141.
 */
export function gatherConduct(
  rightsCase: RightsCase,
  input: ConductGatherInput,
  checklist: ConductChecklist,
  stamp: Stamp,
): Result<RightsCase> {
  const question = checklist.questions.find(({ id }) => id === input.questionId);
  if (question === undefined) return refused(failure('evidence.conductUnknown'));
  if (!hasItems(rightsCase, input.evidenceIds)) return refused(failure('evidence.notFound'));
  const entry = { ...entryOf(rightsCase, input.questionId), ...input };
  const gathered = { ...entry, gatheredBy: stamp.by, gatheredAt: stamp.now };
  const summary = `执法核查“${question.label}”：收集证据${input.evidenceIds.length}份`;
  return ok(withEvent(withEntry(rightsCase, gathered), stamp, 'conductGathered', summary));
}

export const ConductFindingInput = z.strictObject({
  questionId: z.string(),
  answer: ConductAnswer,
  reason: z.string().trim().max(500),
});
export type ConductFindingInput = z.infer<typeof ConductFindingInput>;

/** For which body somebody may find; `null` = everybody else, who gathers at most. Source: SPEC E-142. */
export function conductBodyOf(role: Role): ConductBody | null {
  if (role === 'inspectorateChief') return 'inspectorate';
  return role === 'legalReviewer' ? 'legalAffairs' : null;
}

/**
 * What 督察 or 法制 found on one question, beside what the other found; the level of a fault is not set here and nothing is derived from it.
 *
 * Fails: `evidence.conductUnknown`; `evidence.conductReasonMissing` for 否 and 不适用; `disposition.faultSamePerson` when one person
 * would speak for both bodies.
 * Source: SPEC E-142, E-143, E-145.
 */
export function findConduct(
  rightsCase: RightsCase,
  { questionId, answer, reason }: ConductFindingInput,
  { checklist, body }: { readonly checklist: ConductChecklist; readonly body: ConductBody },
  stamp: Stamp,
): Result<RightsCase> {
  const question = checklist.questions.find(({ id }) => id === questionId);
  if (question === undefined) return refused(failure('evidence.conductUnknown'));
  const needsReason = answer === 'no' || answer === 'notApplicable';
  if (needsReason && reason.length < 2) return refused(failure('evidence.conductReasonMissing'));
  const finding = { answer, reason, body, by: stamp.by, at: stamp.now };
  const entry = entryOf(rightsCase, questionId);
  const others = entry.findings.filter((it) => it.body !== body);
  if (answer !== 'unknown' && standingConduct({ findings: others }).some(({ by }) => by === stamp.by))
    return refused(failure('disposition.faultSamePerson', { person: stamp.by }));
  const found = { ...entry, findings: [...others, finding] };
  const why = reason === '' ? '' : `，${reason}`;
  const summary = `执法核查“${question.label}”：${conductBodyNames[body]}认定${conductAnswerNames[answer]}${why}`;
  return ok(withEvent(withEntry(rightsCase, found), stamp, 'conductFound', summary));
}

export const conductAnswerNames = {
  yes: '是',
  no: '否',
  notApplicable: '不适用',
  unknown: '未核实',
} as const satisfies Record<ConductAnswer, string>;

function entryOf({ conductReview }: RightsCase, questionId: string): ConductEntry {
  const known = conductReview?.entries.find((entry) => entry.questionId === questionId);
  return known ?? { questionId, evidenceIds: [], note: '', gatheredBy: '', gatheredAt: null, findings: [] };
}

function withEntry(rightsCase: RightsCase, entry: ConductEntry): RightsCase {
  const others = (rightsCase.conductReview?.entries ?? []).filter(
    ({ questionId }) => questionId !== entry.questionId,
  );
  return { ...rightsCase, conductReview: { entries: [...others, entry] } };
}
