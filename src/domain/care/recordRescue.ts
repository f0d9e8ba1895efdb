import { z } from 'zod';
import { officerContradiction } from '../case/plausible.ts';
import type { Contradiction, Frame } from '../case/plausible.ts';
import type { AffectedOfficer } from '../case/person.ts';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { Treatment } from '../infringement/injury.ts';
import { failure } from '../kernel/failure.ts';
import { compareMoments, dayOf } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { isOnSide } from './bodyRegion.ts';
import { BodyMark, FastTrackSlip, Impact, rescueOf, ReturnToDuty } from './rescueFile.ts';
import type { RescueFile } from './rescueFile.ts';
import { signedTreatments } from './treatments.ts';

const numbered = { id: z.string().nullable() };

/** One person's rescue as it is typed; `id: null` = a new line. Who wrote a line is the person at work. */
export const RescueInput = z.strictObject({
  officerId: z.string(),
  treatments: z.array(Treatment).max(200),
  slip: FastTrackSlip.nullable(),
  impacts: z.array(Impact.omit({ by: true }).extend(numbered)).max(60),
  returnToDuty: ReturnToDuty.nullable(),
});
export type RescueInput = z.infer<typeof RescueInput>;

export const BodyMarksInput = z.strictObject({
  officerId: z.string(),
  marks: z.array(BodyMark.extend(numbered)).max(60),
});
export type BodyMarksInput = z.infer<typeof BodyMarksInput>;

/**
 * Replaces the treatments, slip, impacts and return to duty of one person.
 *
 * Fails: `case.personUnknown`; `case.contradiction` names what cannot be: a time before the incident or ahead of now, a return
 * before the incident, light duty that ends before it began.
 * Source: SPEC C-10, C-13, C-14.
 */
export function recordRescue(
  rightsCase: RightsCase,
  input: RescueInput,
  nextId: () => string,
  stamp: Stamp,
): Result<RightsCase> {
  const officer = rightsCase.officers.find(({ id }) => id === input.officerId);
  if (officer === undefined) return refused(failure('case.personUnknown', { person: '受侵害人员' }));
  const treatments = signedTreatments(officer.injury.treatments, input.treatments, stamp.by);
  const treated: AffectedOfficer = { ...officer, injury: { ...officer.injury, treatments } };
  const frame = { occurredAt: rightsCase.incident.occurredAt, now: stamp.now };
  const problem = officerContradiction(treated, frame) ?? rescueProblem(treated.name, input, frame);
  if (problem !== null) return refused(failure('case.contradiction', { ...problem }));
  const before = rescueOf(rightsCase.rescue, officer.id);
  const impacts = input.impacts.map((impact) => ({
    ...impact,
    id: impact.id ?? nextId(),
    by: before.impacts.find(({ id }) => id === impact.id)?.by ?? stamp.by,
  }));
  const next = withRescue(rightsCase, { ...before, ...pick(input), impacts });
  const officers = next.officers.map((each) => (each.id === officer.id ? treated : each));
  return ok(withEvent({ ...next, officers }, stamp, 'rescueRecorded', `救治记录：${officer.name}`));
}

/**
 * Replaces the marks on one person's body diagram.
 *
 * Fails: `case.personUnknown`; `case.contradiction` when a region is not seen on that side, or evidence is named that the case
 * does not have.
 * Source: SPEC C-12.
 */
export function markBody(
  rightsCase: RightsCase,
  { officerId, marks }: BodyMarksInput,
  nextId: () => string,
  stamp: Stamp,
): Result<RightsCase> {
  const officer = rightsCase.officers.find(({ id }) => id === officerId);
  if (officer === undefined) return refused(failure('case.personUnknown', { person: '受侵害人员' }));
  const known = new Set(rightsCase.evidence.map(({ id }) => id));
  const problem = marks.some(({ side, region }) => !isOnSide(side, region))
    ? '有一处部位不在所选的一面'
    : marks.some(({ evidenceIds }) => evidenceIds.some((id) => !known.has(id)))
      ? '引用了本案没有的证据'
      : null;
  if (problem !== null) return refused(failure('case.contradiction', { field: '体表标记', problem }));
  const before = rescueOf(rightsCase.rescue, officerId);
  const kept = marks.map((mark) => ({ ...mark, id: mark.id ?? nextId() }));
  const summary = `体表标记：${officer.name}${kept.length}处`;
  return ok(withEvent(withRescue(rightsCase, { ...before, marks: kept }), stamp, 'bodyMarked', summary));
}

function withRescue(rightsCase: RightsCase, file: RescueFile): RightsCase {
  const others = rightsCase.rescue.filter(({ officerId }) => officerId !== file.officerId);
  return { ...rightsCase, rescue: [...others, file] };
}

function pick({ slip, returnToDuty }: RescueInput): Pick<RescueFile, 'slip' | 'returnToDuty'> {
  return { slip, returnToDuty };
}

function rescueProblem(
  name: string,
  { slip, impacts, returnToDuty }: RescueInput,
  { occurredAt, now }: Frame,
): Contradiction | null {
  const moments = [
    ...(slip?.arriveAt == null ? [] : [['到院时间', slip.arriveAt] as const]),
    ...impacts.map(({ noticedAt }, index) => [`第${index + 1}条影响的发现时间`, noticedAt] as const),
  ];
  for (const [field, moment] of moments) {
    if (compareMoments(moment, now) > 0) return { field: `${name}的${field}`, problem: '晚于现在' };
    if (compareMoments(moment, occurredAt) < 0)
      return { field: `${name}的${field}`, problem: '早于案发时间' };
  }
  return returnToDuty === null ? null : returnProblem(name, returnToDuty, { occurredAt, now });
}

function returnProblem(
  name: string,
  { on, duty, lightUntil }: ReturnToDuty,
  { occurredAt, now }: Frame,
): Contradiction | null {
  const field = `${name}的返岗日期`;
  if (on < dayOf(occurredAt)) return { field, problem: `早于案发日期（${dayOf(occurredAt)}）` };
  if (on > dayOf(now)) return { field, problem: '晚于今天；返岗以后再记录' };
  if (lightUntil === null) return null;
  if (duty === 'full') return { field, problem: '写明恢复原岗位，却又有轻便勤务的截止日期' };
  return lightUntil < on ? { field: `${name}的轻便勤务截止日期`, problem: '早于返岗日期' } : null;
}
