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
import type { EnteredRow } from './enteredRow.ts';

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
  const what = `登记${standardText(change.row)}，理由：${change.row.reason}`;
  return ok({ part: { standards: next.value }, what });
}

export interface Striking {
  readonly from: EnteredName;
  readonly id: string;
  readonly reason: string;
}

/** Strikes one row, which stays readable. Fails: `registers.rowUnknown`. Source: SPEC, C-33, E-179. */
export function strikeEntered(
  { duties, standards, profiles, risks }: BureauRegisters,
  striking: Striking,
  stamp: Stamp,
): Result<EnteredPart> {
  const order = { striking, stamp };
  switch (striking.from) {
    case 'duties':
      return withoutRow(duties, order, shiftText, (rows) => ({ duties: rows }));
    case 'standards':
      return withoutRow(standards, order, standardText, (rows) => ({ standards: rows }));
    case 'profiles':
      return withoutRow(
        profiles,
        order,
        ({ label }) => `“${label}”`,
        (rows) => ({ profiles: rows }),
      );
    case 'risks':
      return withoutRow(risks, order, riskText, (rows) => ({ risks: rows }));
  }
}

interface StrikingOrder {
  readonly striking: Striking;
  readonly stamp: Stamp;
}

function withoutRow<T extends EnteredRow>(
  rows: readonly T[],
  { striking, stamp }: StrikingOrder,
  said: (row: T) => string,
  asPart: (rows: readonly T[]) => EnteredPart['part'],
): Result<EnteredPart> {
  const row = rows.find(({ id }) => id === striking.id);
  const next = withStruck(rows, striking, stamp);
  if (row === undefined || next === null) return refused(failure('registers.rowUnknown'));
  return ok({ part: asPart(next), what: `划去${said(row)}，理由：${striking.reason}` });
}

function standardText({ effectiveFrom, basis }: CareStandardInput): string {
  return `自${effectiveFrom}起的标准（${basis}）`;
}

function riskText({ dutyOn, unit, duty }: Pick<DutyRisk, 'dutyOn' | 'unit' | 'duty'>): string {
  return `${dutyOn}${unit}${duty}`;
}

function shiftText({ from, until, turn, name }: DutyShift): string {
  return `${spanText(from, until)}${dutyTurnNames[turn]}${name}`;
}
