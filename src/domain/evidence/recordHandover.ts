import type { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { compareMoments, dayOf } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { Handover } from './custody.ts';
import { hasItems, withLink } from './itemsOfCase.ts';

/** A hand-over as it is entered. */
export const HandoverInput = Handover.omit({ id: true, recordedBy: true, recordedAt: true });
export type HandoverInput = z.infer<typeof HandoverInput>;

/**
 * Adds one hand-over to the chain of each of its items; earlier ones are never changed.
 *
 * Fails: `evidence.notFound`; `case.timeInFuture`; `evidence.handoverToSelf`; `evidence.sealOpenedWithoutReason`;
 * `evidence.dueBackTooEarly`.
 * Source: SPEC E-56.
 */
export function recordHandover(
  rightsCase: RightsCase,
  input: HandoverInput,
  id: string,
  stamp: Stamp,
): Result<RightsCase> {
  const wrong = wrongHandover(rightsCase, input, stamp);
  if (wrong !== null) return refused(wrong);
  const act = input.reason === 'return' || input.reason === 'givingBack' ? 'returned' : 'handedOver';
  const seals = input.sealNumbers.length === 0 ? '' : `，封条${input.sealNumbers.join('、')}`;
  const note = `${input.from.name}交${input.to.name}${seals}`;
  const moved = new Set(input.evidenceIds);
  const link = { at: input.at, act, by: stamp.by, note } as const;
  const evidence = rightsCase.evidence.map((item) => (moved.has(item.id) ? withLink(item, link) : item));
  const handover: Handover = { ...input, id, recordedBy: stamp.by, recordedAt: stamp.now };
  const handovers = [...rightsCase.handovers, handover];
  const summary = `交接${moved.size}份证据：${note}`;
  return ok(withEvent({ ...rightsCase, evidence, handovers }, stamp, 'evidenceHandedOver', summary));
}

function wrongHandover(rightsCase: RightsCase, input: HandoverInput, stamp: Stamp): Failure | null {
  if (!hasItems(rightsCase, input.evidenceIds)) return failure('evidence.notFound');
  if (compareMoments(input.at, stamp.now) > 0) return failure('case.timeInFuture', { field: '交接时间' });
  const isSameParty = input.from.name === input.to.name && input.from.unit === input.to.unit;
  if (isSameParty) return failure('evidence.handoverToSelf');
  if (input.seal === 'opened' && input.sealNote.trim() === '')
    return failure('evidence.sealOpenedWithoutReason');
  if (input.dueBackOn !== null && input.dueBackOn < dayOf(input.at))
    return failure('evidence.dueBackTooEarly');
  return null;
}
