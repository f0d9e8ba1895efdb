import { z } from 'zod';
import type { Stamp } from '../case/stamp.ts';
import { contradiction, failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { dayOf } from '../kernel/moment.ts';
import type { Day } from '../kernel/moment.ts';
import { moneyText } from '../kernel/money.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { upserted } from '../kernel/upserted.ts';
import type { BureauRegisters } from './bureauRegisters.ts';
import {
  changeEntered,
  DutiesChange,
  ProfileChange,
  RiskChange,
  StandardChange,
  strikeEntered,
} from './changeEntered.ts';
import type { EnteredName } from './changeEntered.ts';
import { CommissionMember, commissionRoleNames, isInOffice } from './commission.ts';
import { ContractedFirm } from './contractedFirm.ts';
import { EquipmentLot, issuedQuantity, spentFen } from './equipment.ts';
import type { EquipmentKinds } from './equipment.ts';
import { InspectorateTip, tipKindNames } from './inspectorateTip.ts';
import { attendanceOf, TrainingSession } from './training.ts';

export const registerNames = {
  members: '维权委和联络人',
  duties: '维权办值班表',
  equipment: '装备登记',
  trainings: '培训登记',
  firms: '签约律所',
  tips: '督察微提示',
  standards: '慰问救助标准',
  profiles: '导入命名规则',
  risks: '事前风险评估',
} as const;
export const RegisterName = z.enum([
  'members',
  'duties',
  'equipment',
  'trainings',
  'firms',
  'tips',
  'standards',
  'profiles',
  'risks',
]);
export type RegisterName = z.infer<typeof RegisterName>;

/** One row written, or one taken out (struck, where rows are never changed) with the reason. */
export const RegisterChange = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('members'), row: CommissionMember }),
  z.strictObject({ in: z.literal('equipment'), row: EquipmentLot }),
  z.strictObject({ in: z.literal('trainings'), row: TrainingSession }),
  z.strictObject({ in: z.literal('firms'), row: ContractedFirm }),
  z.strictObject({ in: z.literal('tips'), row: InspectorateTip }),
  DutiesChange,
  StandardChange,
  ProfileChange,
  RiskChange,
  z.strictObject({
    in: z.literal('removal'),
    from: RegisterName,
    id: z.string().max(40),
    reason: z.string().trim().min(2).max(100),
  }),
]);
export type RegisterChange = z.infer<typeof RegisterChange>;

export interface ChangedRegisters {
  readonly registers: BureauRegisters;
  /** The line of the trail. */
  readonly what: string;
}

/**
 * Writes one row of a register, new or corrected.
 *
 * Fails: `case.contradiction` naming the field; `case.timeInFuture`; `registers.rowUnknown`.
 * Source: SPEC, C-33, E-179.
 */
export function changeRegisters(
  registers: BureauRegisters,
  change: RegisterChange,
  { kinds, stamp }: { readonly kinds: EquipmentKinds; readonly stamp: Stamp },
): Result<ChangedRegisters> {
  switch (change.in) {
    case 'removal': {
      const { from } = change;
      if (from !== 'duties' && from !== 'standards' && from !== 'profiles' && from !== 'risks')
        return withoutRow(registers, { ...change, from });
      return renewed(registers, from, strikeEntered(registers, { ...change, from }, stamp));
    }
    case 'duties':
    case 'standards':
    case 'profiles':
    case 'risks':
      return renewed(registers, change.in, changeEntered(registers, change, stamp));
    default:
      return written(registers, change, { kinds, today: dayOf(stamp.now) });
  }
}

function written(
  registers: BureauRegisters,
  change: Written,
  surrounding: Surrounding,
): Result<ChangedRegisters> {
  const problem = problemOf(registers, change, surrounding);
  return problem === null ? ok(withRow(registers, change)) : refused(problem);
}

function renewed(
  registers: BureauRegisters,
  name: EnteredName,
  entered: ReturnType<typeof changeEntered>,
): Result<ChangedRegisters> {
  if (!entered.ok) return entered;
  const { part, what } = entered.value;
  const revision = registers.revision + 1;
  return ok({ registers: { ...registers, ...part, revision }, what: `${registerNames[name]}：${what}` });
}

type Written = Exclude<RegisterChange, { in: 'removal' | EnteredName }>;
type Removal = Extract<RegisterChange, { in: 'removal' }>;

function withRow(registers: BureauRegisters, change: Written): ChangedRegisters {
  const isNew = !registers[change.in].some(({ id }) => id === change.row.id);
  const what = `${registerNames[change.in]}：${isNew ? '登记' : '更正'}${saidOf(change)}`;
  return { registers: placed(registers, change), what };
}

/** A corrected row stays where it stood. */
function placed(registers: BureauRegisters, change: Written): BureauRegisters {
  const revision = registers.revision + 1;
  switch (change.in) {
    case 'members':
      return { ...registers, revision, members: upserted(registers.members, change.row) };
    case 'equipment':
      return { ...registers, revision, equipment: upserted(registers.equipment, change.row) };
    case 'trainings':
      return { ...registers, revision, trainings: upserted(registers.trainings, change.row) };
    case 'firms':
      return { ...registers, revision, firms: upserted(registers.firms, change.row) };
    case 'tips':
      return { ...registers, revision, tips: upserted(registers.tips, change.row) };
  }
}

function withoutRow(
  registers: BureauRegisters,
  { from, id, reason }: Removal & { readonly from: Exclude<RegisterName, EnteredName> },
): Result<ChangedRegisters> {
  const row = registers[from].find((one) => one.id === id);
  if (row === undefined) return refused(failure('registers.rowUnknown'));
  const rows = registers[from].filter((one) => one.id !== id);
  const name = nameOf(row);
  const what = `${registerNames[from]}：移除${name}，理由：${reason}`;
  return ok({ registers: { ...registers, [from]: rows, revision: registers.revision + 1 }, what });
}

function nameOf(row: BureauRegisters[Exclude<RegisterName, EnteredName>][number]): string {
  if ('topic' in row) return row.topic;
  return 'title' in row ? row.title : row.name;
}

function saidOf(change: Written): string {
  switch (change.in) {
    case 'members':
      return `${commissionRoleNames[change.row.role]}${change.row.name}`;
    case 'equipment': {
      const { name, quantity } = change.row;
      return `${name}${quantity}件，${moneyText(spentFen(change.row)) ?? '金额过大'}`;
    }
    case 'trainings':
      return `${change.row.topic}，${attendanceOf(change.row, null)}人（次）`;
    case 'firms':
      return `${change.row.name}，签约期至${change.row.contractUntil}`;
    case 'tips':
      return `${tipKindNames[change.row.kind]}《${change.row.title}》`;
  }
}

interface Surrounding {
  readonly kinds: EquipmentKinds;
  readonly today: Day;
}

function problemOf(
  registers: BureauRegisters,
  change: Written,
  { kinds, today }: Surrounding,
): Failure | null {
  switch (change.in) {
    case 'members':
      return memberProblem(registers, change.row);
    case 'equipment':
      return equipmentProblem(change.row, kinds, today);
    case 'trainings':
      return trainingProblem(registers, change.row, today);
    case 'firms':
      return firmProblem(change.row);
    case 'tips':
      return tipProblem(change.row, today);
  }
}

/** Two chairs would leave it open who gives the order. */
function memberProblem({ members }: BureauRegisters, row: CommissionMember): Failure | null {
  if (row.until !== null && row.until < row.since) return contradiction('任职截止日', '早于任职开始日');
  if (row.role !== 'chair') return null;
  const other = members.find(
    (one) =>
      one.role === 'chair' && one.id !== row.id && (isInOffice(one, row.since) || isInOffice(row, one.since)),
  );
  return other === undefined
    ? null
    : contradiction('主任', `与${other.name}的任期重叠；请先填写前任的任职截止日`);
}

function equipmentProblem(row: EquipmentLot, { kinds }: EquipmentKinds, today: Day): Failure | null {
  if (!kinds.some(({ id }) => id === row.kindId)) return contradiction('装备种类', '不在种类表中');
  if (row.boughtOn > today) return failure('case.timeInFuture', { field: '购置日期' });
  const issued = issuedQuantity(row);
  if (issued > row.quantity) return contradiction('配发数量', `合计${issued}件，多于购置的${row.quantity}件`);
  if (row.issues.some(({ issuedOn }) => issuedOn > today))
    return failure('case.timeInFuture', { field: '配发日期' });
  if (row.issues.some(({ issuedOn }) => issuedOn < row.boughtOn))
    return contradiction('配发日期', '早于购置日期');
  return null;
}

function trainingProblem(
  { trainings, tips }: BureauRegisters,
  row: TrainingSession,
  today: Day,
): Failure | null {
  if (row.heldOn > today) return failure('case.timeInFuture', { field: '培训日期' });
  const units = row.attendances.map(({ unit }) => unit);
  const twice = units.find((unit, place) => units.indexOf(unit) !== place);
  if (twice !== undefined) return contradiction('参训单位', `${twice}填写了两次；请合并人数`);
  // A tip taken out later does not stand in the way of correcting the row.
  const before = trainings.find(({ id }) => id === row.id)?.answers.tipIds ?? [];
  const isThere = (tipId: string) => before.includes(tipId) || tips.some(({ id }) => id === tipId);
  return row.answers.tipIds.every(isThere) ? null : contradiction('针对的微提示', '不在登记中；请重新选择');
}

function firmProblem(row: ContractedFirm): Failure | null {
  if (row.contractUntil < row.contractFrom) return contradiction('签约期', '截止日早于开始日');
  const numbers = row.lawyers.map(({ licenceNumber }) => licenceNumber);
  const isTwice = numbers.some((number, place) => numbers.indexOf(number) !== place);
  return isTwice ? contradiction('律师执业证号', '有两名律师填写了同一个号码') : null;
}

function tipProblem({ editedOn }: InspectorateTip, today: Day): Failure | null {
  return editedOn > today ? failure('case.timeInFuture', { field: '编写日期' }) : null;
}
