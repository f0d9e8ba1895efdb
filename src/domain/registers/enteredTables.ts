import { reliefKindNames } from '../care/relief.ts';
import { deviceKindNames } from '../evidence/device.ts';
import { dayOf } from '../kernel/moment.ts';
import type { LedgerScope } from '../ledger/ledgerScope.ts';
import type { BureauRegisters } from './bureauRegisters.ts';
import { dutyTurnNames } from './dutyRoster.ts';
import type { CareStandard } from './careStandard.ts';

type Table = readonly (readonly (string | number)[])[];

/** 值班表 with the struck shifts and why; a shift is in the scope when one of its days is. Source: SPEC R-17. */
export function dutyTable(
  { members, duties }: Pick<BureauRegisters, 'members' | 'duties'>,
  { from, until }: Pick<LedgerScope, 'from' | 'until'>,
): Table {
  const shown = duties
    .filter((shift) => shift.until >= from && (until === null || shift.from <= until))
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.turn.localeCompare(b.turn));
  const rows = shown.map((shift, place) => [
    place + 1,
    shift.from,
    shift.until,
    dutyTurnNames[shift.turn],
    shift.name,
    members.find(({ id }) => id === shift.memberId)?.phone ?? '',
    ...enteredCells(shift),
  ]);
  return [['序号', '自', '至', '班次', '姓名', '电话', '登记人', '登记日期', '划去'], ...rows];
}

/** Every standard the bureau entered, the struck ones with the reason. Source: SPEC C-33. */
export function standardTable({ standards }: Pick<BureauRegisters, 'standards'>): Table {
  const rows = standards.map((one, place) => [
    place + 1,
    one.effectiveFrom,
    one.basis,
    one.limits
      .map(({ kind, perPersonFen }) => `${reliefKindNames[kind]}每人${perPersonFen / 100}元`)
      .join('；'),
    one.fundSources.join('、'),
    one.firstContactHours,
    one.followUpDays.join('、'),
    one.reason,
    ...enteredCells(one),
  ]);
  const head = ['序号', '起用日期', '依据文号', '限额', '资金来源', '首次联系（小时）', '回访（日）'];
  return [[...head, '登记理由', '登记人', '登记日期', '划去'], ...rows];
}

/** Every naming rule the bureau entered, the struck ones with the reason. Source: SPEC E-179. */
export function profileTable({ profiles }: Pick<BureauRegisters, 'profiles'>): Table {
  const rows = profiles.map((one, place) => [
    place + 1,
    one.label,
    deviceKindNames[one.deviceKind],
    one.form,
    one.basis,
    ...enteredCells(one),
  ]);
  return [['序号', '名称', '设备', '命名规则', '依据', '登记人', '登记日期', '划去'], ...rows];
}

/** Every assessment of a duty within the days of the scope, the struck ones with the reason. Source: SPEC R-21. */
export function riskTable(
  { risks }: Pick<BureauRegisters, 'risks'>,
  { from, until, unit }: LedgerScope,
): Table {
  const shown = risks
    .filter((one) => one.dutyOn >= from && (until === null || one.dutyOn <= until))
    .filter((one) => unit === null || one.unit === unit)
    .toSorted((a, b) => a.dutyOn.localeCompare(b.dutyOn));
  const rows = shown.map((one, place) => [
    place + 1,
    one.dutyOn,
    one.unit,
    one.duty,
    one.risks.join('、'),
    one.precautions.join('、'),
    one.note,
    ...enteredCells(one),
  ]);
  const head = ['序号', '勤务日期', '单位', '勤务', '存在的风险', '采取的防范措施', '说明'];
  return [[...head, '登记人', '登记日期', '划去'], ...rows];
}

function enteredCells({ entered, struck }: Pick<CareStandard, 'entered' | 'struck'>): readonly string[] {
  const why = struck === null ? '' : `${struck.by}于${dayOf(struck.at)}划去：${struck.reason}`;
  return [entered.by, dayOf(entered.at), why];
}
