import { z } from 'zod';
import { TrackId } from '../disposition/tracks.ts';
import { Day, Moment } from '../kernel/moment.ts';

/** What is missing or weak, by where it was found. */
export const Gap = z.discriminatedUnion('kind', [
  /** A requirement of the evidence checklist. */
  z.strictObject({ kind: z.literal('requirement'), elementId: z.string() }),
  /** An element of an offence or a fact to be proved against one person. */
  z.strictObject({
    kind: z.literal('element'),
    elementId: z.string(),
    track: TrackId,
    counterpartyId: z.string(),
  }),
  /** What the linter found with one item. */
  z.strictObject({ kind: z.literal('finding'), evidenceId: z.string(), ruleId: z.string() }),
  /** A stretch of the incident a camera did not record. */
  z.strictObject({ kind: z.literal('coverage'), device: z.string(), from: Moment, until: Moment }),
  /** A question of the review of the police's own conduct. */
  z.strictObject({ kind: z.literal('conduct'), questionId: z.string() }),
]);
export type Gap = z.infer<typeof Gap>;

/** What is still to be brought in, by whom and until when; a row of E08. Source: SPEC E-164. */
export const GapDuty = z.strictObject({
  id: z.string(),
  gap: Gap,
  /** What the gap was called when the duty was given; lists may change, the duty keeps its name. */
  label: z.string().trim().min(1).max(200),
  measure: z.string().trim().min(2).max(300),
  owner: z.string().trim().min(1).max(60),
  dueOn: Day,
  by: z.string(),
  at: Moment,
  /** `null` = still open. */
  closed: z
    .strictObject({
      at: Moment,
      by: z.string(),
      /** `false` = it could not be brought. */
      brought: z.boolean(),
      evidenceIds: z.array(z.string()).max(50).readonly(),
      /** What was brought besides, or why nothing was. */
      note: z.string().max(300),
    })
    .nullable(),
});
export type GapDuty = z.infer<typeof GapDuty>;

export type DutyState = 'overdue' | 'open' | 'brought' | 'notBrought';

/** Overdue from the day after. Source: SPEC E-165. */
export function dutyState({ closed, dueOn }: GapDuty, today: Day): DutyState {
  if (closed !== null) return closed.brought ? 'brought' : 'notBrought';
  return dueOn < today ? 'overdue' : 'open';
}

/** Open duties past their day, the oldest first. Source: SPEC E-165. */
export function overdueDuties(duties: readonly GapDuty[], today: Day): readonly GapDuty[] {
  return duties
    .filter((duty) => dutyState(duty, today) === 'overdue')
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** Two gaps are the same when everything that says where they were found is. */
export function gapKey(gap: Gap): string {
  switch (gap.kind) {
    case 'requirement':
      return `requirement ${gap.elementId}`;
    case 'element':
      return `element ${gap.counterpartyId} ${gap.track} ${gap.elementId}`;
    case 'finding':
      return `finding ${gap.evidenceId} ${gap.ruleId}`;
    case 'coverage':
      return `coverage ${gap.device} ${gap.from} ${gap.until}`;
    case 'conduct':
      return `conduct ${gap.questionId}`;
  }
}
