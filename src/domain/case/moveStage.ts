import { z } from 'zod';
import { isAnswerable } from '../kernel/answerableReason.ts';
import { contradiction, failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { caseStageNames, isSettled } from './caseStage.ts';
import { paperEvents, upwardEvents } from './caseEvent.ts';
import type { CaseEventKind } from './caseEvent.ts';
import type { NextStep } from './nextSteps.ts';
import type { RightsCase } from './rightsCase.ts';
import { gateOf, standsBefore, stageMoveNames, StageMove } from './stageGates.ts';
import { withEvent } from './stamp.ts';
import type { Stamp } from './stamp.ts';

export const StageMoveInput = z.strictObject({
  move: StageMove.exclude(['reopen']),
  reason: z.string().trim().min(2).max(500),
  /** 归档号, at archiving alone; empty = none yet. */
  archiveNumber: z.string().trim().max(60),
});
export type StageMoveInput = z.infer<typeof StageMoveInput>;
export const ReopenInput = z.strictObject({ reason: z.string().trim().min(2).max(500) });
export type ReopenInput = z.infer<typeof ReopenInput>;

/** A gate as it is passed, 重新启动 included. */
export interface StageMoved {
  readonly move: StageMove;
  readonly reason: string;
  readonly archiveNumber: string;
}

/**
 * Passes a gate. What still lacks and may be passed over is kept with the reason.
 *
 * Fails: `case.gateShut` names what must be done first, or that the case does not stand before this gate;
 * `case.reasonTooShort` when things are passed over without saying why; `case.contradiction` for a 归档号 at any other gate.
 * Source: SPEC M-20 to M-25, M-64.
 */
export function moveStage(
  rightsCase: RightsCase,
  { move, reason, archiveNumber }: StageMoved,
  steps: readonly NextStep[],
  stamp: Stamp,
): Result<RightsCase> {
  const name = stageMoveNames[move];
  if (!standsBefore(rightsCase.stage, move)) {
    const problem = `案件现在处于“${caseStageNames[rightsCase.stage]}”阶段`;
    return refused(failure('case.gateShut', { move: name, problem }));
  }
  const { to, lacks } = gateOf(rightsCase, move, steps);
  const musts = lacks.filter(({ weight }) => weight === 'must');
  if (musts.length > 0) {
    const problem = musts.map(({ label }) => label).join('；');
    return refused(failure('case.gateShut', { move: name, problem }));
  }
  if (lacks.length > 0 && !isAnswerable(reason))
    return refused(failure('case.reasonTooShort', { count: String(lacks.length), move: name }));
  if (archiveNumber !== '' && move !== 'archive') return refused(contradiction('归档号', '只在归档时填写'));
  const change = {
    from: rightsCase.stage,
    to,
    at: stamp.now,
    by: stamp.by,
    reason,
    passedOver: lacks.map(({ label }) => label),
    ...(archiveNumber === '' ? {} : { archiveNumber }),
  };
  const next = { ...rightsCase, stage: to, stageChanges: [...rightsCase.stageChanges, change] };
  const kind = move === 'reopen' ? 'caseReopened' : 'stageMoved';
  const numbered = archiveNumber === '' ? '' : `（归档号${archiveNumber}）`;
  return ok(withEvent(next, stamp, kind, `${name}${numbered}：${reason}`));
}

/** What may still happen to a settled case: it is read, bound, handed over, followed up, and passes its own gates. */
const alwaysAllowed: readonly CaseEventKind[] = [
  'stageMoved',
  'caseReopened',
  'archiveNumbered',
  ...paperEvents,
  'dossierCompiled',
  'dossierExported',
  'opinionImported',
  'reviewAnswered',
  'evidenceVerified',
  'accessGranted',
  'accessWithdrawn',
  // Half a year after the case a follow-up falls due, whether it has been archived or not.
  'contactRecorded',
];
/** By nature afterwards: 事后评查, care that goes on, what courts decide, reports and what is ordered from above, and what lawyers, the public and the bureau's own people still do. An archived case has had them. */
const allowedUntilArchived: readonly CaseEventKind[] = [
  'qualityReviewed',
  'visitRecorded',
  'visitPlanned',
  'familyRecorded',
  'rescueRecorded',
  'reliefPaid',
  'needRecorded',
  'outcomeTold',
  'legalOutcomeRecorded',
  'legalOutcomeStruck',
  'legalRequestRecorded',
  'civilClaimRecorded',
  'opinionRecorded',
  'clearingRecorded',
  'disciplineRecorded',
  'upwardReportWritten',
  ...upwardEvents,
];

/**
 * Whether a change may be made at the stage the case was in; told by the lines it adds to the history.
 *
 * Fails: `case.settled`.
 * Source: SPEC M-26.
 */
export function settledGuard(before: RightsCase, after: RightsCase): Result<RightsCase> {
  if (!isSettled(before.stage)) return ok(after);
  const allowed = before.stage === 'archived' ? alwaysAllowed : [...alwaysAllowed, ...allowedUntilArchived];
  const added = after.events.slice(before.events.length);
  if (added.every(({ kind }) => allowed.includes(kind))) return ok(after);
  return refused(failure('case.settled', { stage: caseStageNames[before.stage] }));
}
