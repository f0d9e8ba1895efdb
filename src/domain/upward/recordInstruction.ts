import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { hasItems } from '../evidence/itemsOfCase.ts';
import { contradiction, failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { compareMoments, dayOf } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { upserted } from '../kernel/upserted.ts';
import { Struck } from '../kernel/struck.ts';
import { editionLabel, SuperiorInstruction } from './upwardReport.ts';

/** An instruction as it is typed. */
export const InstructionInput = SuperiorInstruction.omit({ by: true, struck: true });
export type InstructionInput = z.infer<typeof InstructionInput>;

/**
 * Keeps an instruction from above and, once it is done, its result and who did it.
 *
 * Fails: `case.timeInFuture`, `case.timesOutOfOrder`; `case.contradiction` naming the field; `upward.entryUnknown`; `evidence.notFound`.
 * Source: SPEC U-6, U-7.
 */
export function recordInstruction(
  rightsCase: RightsCase,
  input: InstructionInput,
  stamp: Stamp,
): Result<RightsCase> {
  const { instructions } = rightsCase.upward;
  const before = instructions.find(({ id }) => id === input.id);
  const problem =
    before === undefined || before.struck === null
      ? instructionProblem(rightsCase, input, stamp)
      : contradiction('批示交办', '已经划去，不能再改；请另行登记');
  if (problem !== null) return refused(problem);
  const kept = { ...input, by: before?.by ?? stamp.by, struck: null };
  const upward = { ...rightsCase.upward, instructions: upserted(instructions, kept) };
  const { result, office, text } = kept;
  const said =
    result === null ? `${office}批示交办：${text}` : `${office}批示交办办结（${result.by}）：${result.text}`;
  const kind = result === null ? 'instructionReceived' : 'instructionSettled';
  return ok(withEvent({ ...rightsCase, upward }, stamp, kind, said));
}

function instructionProblem(
  rightsCase: RightsCase,
  { receivedAt, dueOn, result, reportId, evidenceIds }: InstructionInput,
  { now }: Stamp,
): Failure | null {
  const { incident, upward } = rightsCase;
  if (compareMoments(receivedAt, now) > 0) return failure('case.timeInFuture', { field: '收到时间' });
  if (compareMoments(receivedAt, incident.occurredAt) < 0)
    return failure('case.timesOutOfOrder', { earlier: '案发时间', later: '收到时间' });
  if (dueOn !== null && dueOn < dayOf(receivedAt)) return contradiction('办结期限', '早于收到的日期');
  if (reportId !== null && upward.reports.every(({ id }) => id !== reportId))
    return failure('upward.entryUnknown');
  const scans = [...evidenceIds, ...(result?.evidenceIds ?? [])];
  if (!hasItems(rightsCase, scans)) return failure('evidence.notFound');
  if (result === null) return null;
  if (compareMoments(result.at, now) > 0) return failure('case.timeInFuture', { field: '办结时间' });
  return compareMoments(result.at, receivedAt) < 0
    ? failure('case.timesOutOfOrder', { earlier: '收到时间', later: '办结时间' })
    : null;
}

export const StrikeInput = Struck.pick({ reason: true }).extend({
  what: z.enum(['report', 'instruction']),
  id: z.string().max(40),
});
export type StrikeInput = z.infer<typeof StrikeInput>;

/** Strikes a report or an instruction out; it stays to be read, with the reason. Fails: `upward.entryUnknown`. Source: SPEC U-8. */
export function strikeUpward(
  rightsCase: RightsCase,
  { what, id, reason }: StrikeInput,
  stamp: Stamp,
): Result<RightsCase> {
  const struck = { at: stamp.now, by: stamp.by, reason };
  const { upward } = rightsCase;
  if (what === 'report') {
    const report = upward.reports.find((one) => one.id === id && one.struck === null);
    if (report === undefined) return refused(failure('upward.entryUnknown'));
    const reports = upserted(upward.reports, { ...report, struck });
    const said = `划去${editionLabel(report, upward)}专报：${reason}`;
    const next = { ...rightsCase, upward: { ...upward, reports } };
    return ok(withEvent(next, stamp, 'upwardReportStruck', said));
  }
  const instruction = upward.instructions.find((one) => one.id === id && one.struck === null);
  if (instruction === undefined) return refused(failure('upward.entryUnknown'));
  const instructions = upserted(upward.instructions, { ...instruction, struck });
  const said = `划去${instruction.office}批示交办：${reason}`;
  return ok(
    withEvent({ ...rightsCase, upward: { ...upward, instructions } }, stamp, 'instructionStruck', said),
  );
}
