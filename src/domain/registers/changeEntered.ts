import { z } from 'zod';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { BureauRegisters } from './bureauRegisters.ts';
import { CareStandardInput, withStandard } from './careStandard.ts';
import { DutyRiskInput, withDutyRisk } from './dutyRisk.ts';
import type { DutyRisk } from './dutyRisk.ts';
import { DutyShiftInput, dutyTurnNames, spanText, withShifts } from './dutyRoster.ts';
import type { DutyShift } from './dutyRoster.ts';
import { OwnProfileInput, withProfile } from './ownProfile.ts';
import { withStruck } from './enteredRow.ts';

/** A month of one turn at most. */
const MOST_SHIFTS = 62;

export const DutiesChange = z.strictObject({
  in: z.literal('duties'),
  rows: z.array(DutyShiftInput).max(MOST_SHIFTS).readonly(),
});
export const StandardChange = z.strictObject({ in: z.literal('standards'), row: CareStandardInput });
export const ProfileChange = z.strictObject({ in: z.literal('profiles'), row: OwnProfileInput });
export const RiskChange = z.strictObject({ in: z.literal('risks'), row: DutyRiskInput });
export type EnteredChange = z.infer<
  typeof DutiesChange | typeof StandardChange | typeof ProfileChange | typeof RiskChange
>;

/** Registers whose rows are struck and written anew, never changed. */
export type EnteredName = 'duties' | 'standards' | 'profiles' | 'risks';

interface EnteredPart {
  readonly part: Partial<Pick<BureauRegisters, EnteredName>>;
  /** Of the line of the trail, without the name of the register. */
  readonly what: string;
}

/** Fails: `case.contradiction` naming the field. Source: SPEC, C-33, E-179. */
export function changeEntered(
  { members, duties, standards, profiles, risks }: BureauRegisters,
  change: EnteredChange,
  stamp: Stamp,
): Result<EnteredPart> {
  if (change.in === 'duties') {
    const next = withShifts({ members, duties }, change.rows, stamp);
    if (!next.ok) return next;
    const said = next.value.slice(duties.length).map(shiftText);
    return ok({ part: { duties: next.value }, what: `登记${said.join('、')}` });
  }
  if (change.in === 'profiles') {
    const next = withProfile(profiles, change.row, stamp);
    if (!next.ok) return next;
    const { label, form, basis } = change.row;
    return ok({ part: { profiles: next.value }, what: `登记“${label}”：${form}（${basis}）` });
  }
  if (change.in === 'risks') {
    const next = withDutyRisk(risks, change.row, stamp);
    return next.ok ? ok({ part: { risks: next.value }, what: `登记${riskText(change.row)}` }) : next;
  }
  const next = withStandard(standards, change.row, stamp);
  if (!next.ok) return next;
  const { effectiveFrom, basis, reason } = change.row;
  return ok({
    part: { standards: next.value },
    what: `登记自${effectiveFrom}起的标准（${basis}），理由：${reason}`,
  });
}

export interface Striking {
  readonly from: EnteredName;
  readonly id: string;
  readonly reason: string;
}

/** Strikes one row, which stays readable. Fails: `registers.rowUnknown`. Source: SPEC R-17, C-33. */
export function strikeEntered(
  { duties, standards, profiles, risks }: BureauRegisters,
  striking: Striking,
  stamp: Stamp,
): Result<EnteredPart> {
  const { from, id, reason } = striking;
  const shift = duties.find((one) => one.id === id);
  const standard = standards.find((one) => one.id === id);
  if (from === 'duties' && shift !== undefined) {
    const next = withStruck(duties, striking, stamp);
    if (next !== null)
      return ok({ part: { duties: next }, what: `划去${shiftText(shift)}，理由：${reason}` });
  }
  if (from === 'standards' && standard !== undefined) {
    const next = withStruck(standards, striking, stamp);
    const said = `划去自${standard.effectiveFrom}起的标准（${standard.basis}），理由：${reason}`;
    if (next !== null) return ok({ part: { standards: next }, what: said });
  }
  const profile = profiles.find((one) => one.id === id);
  if (from === 'profiles' && profile !== undefined) {
    const next = withStruck(profiles, striking, stamp);
    if (next !== null)
      return ok({ part: { profiles: next }, what: `划去“${profile.label}”，理由：${reason}` });
  }
  const risk = risks.find((one) => one.id === id);
  if (from === 'risks' && risk !== undefined) {
    const next = withStruck(risks, striking, stamp);
    if (next !== null) return ok({ part: { risks: next }, what: `划去${riskText(risk)}，理由：${reason}` });
  }
  return refused(failure('registers.rowUnknown'));
}

function riskText({ dutyOn, unit, duty }: Pick<DutyRisk, 'dutyOn' | 'unit' | 'duty'>): string {
  return `${dutyOn}${unit}${duty}`;
}

function shiftText({ from, until, turn, name }: DutyShift): string {
  return `${spanText(from, until)}${dutyTurnNames[turn]}${name}`;
}
