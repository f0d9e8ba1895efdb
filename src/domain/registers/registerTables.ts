import type { LedgerScope } from '../ledger/ledgerScope.ts';
import type { BureauRegisters } from './bureauRegisters.ts';
import type { RegisterName } from './changeRegisters.ts';
import { dutyTable, profileTable, riskTable, standardTable } from './enteredTables.ts';
import { commissionDutyNames, commissionRoleNames } from './commission.ts';
import { issuedQuantity, spentFen } from './equipment.ts';
import { tipKindNames } from './inspectorateTip.ts';
import { answersTold } from './trainingAnswers.ts';
import { attendanceOf, trainingKindNames } from './training.ts';

type Cell = string | number;
type Table = readonly (readonly Cell[])[];

/** A register as rows of cells: a head, its rows within the days of the scope, the totals. Source: SPEC R-9. */
export function registerTable(registers: BureauRegisters, name: RegisterName, scope: LedgerScope): Table {
  switch (name) {
    case 'members':
      return memberTable(registers);
    case 'equipment':
      return equipmentTable(registers, scope);
    case 'trainings':
      return trainingTable(registers, scope);
    case 'firms':
      return firmTable(registers);
    case 'tips':
      return tipTable(registers);
    case 'duties':
      return dutyTable(registers, scope);
    case 'standards':
      return standardTable(registers);
    case 'profiles':
      return profileTable(registers);
    case 'risks':
      return riskTable(registers, scope);
  }
}

function memberTable({ members }: BureauRegisters): Table {
  const rows = members.map((one, place) => [
    place + 1,
    one.name,
    one.post,
    commissionRoleNames[one.role],
    one.duties.map((duty) => commissionDutyNames[duty]).join('、'),
    one.phone,
    one.since,
    one.until ?? '在任',
  ]);
  return [['序号', '姓名', '单位及职务', '角色', '分工', '电话', '任职开始', '任职截止'], ...rows];
}

function equipmentTable({ equipment }: BureauRegisters, { from, until, unit }: LedgerScope): Table {
  const lots = equipment.filter(
    ({ boughtOn, issues }) =>
      boughtOn >= from &&
      (until === null || boughtOn <= until) &&
      (unit === null || issues.some((issue) => issue.unit === unit)),
  );
  const rows = lots.map((lot, place) => [
    place + 1,
    lot.name,
    lot.quantity,
    lot.unitPriceFen / 100,
    spentFen(lot) / 100,
    lot.boughtOn,
    lot.fundSource,
    issuedQuantity(lot),
    lot.issues.map((issue) => `${issue.unit}${issue.quantity}件（${issue.issuedOn}）`).join('；'),
    lot.note,
  ]);
  const sum = (place: number) => rows.reduce((total, row) => total + Number(row[place] ?? 0), 0);
  return [
    [
      '序号',
      '装备',
      '数量',
      '单价（元）',
      '金额（元）',
      '购置日期',
      '资金来源',
      '已配发',
      '配发单位',
      '备注',
    ],
    ...rows,
    [
      '合计',
      `${lots.length}批`,
      sum(2),
      '',
      lots.reduce((fen, lot) => fen + spentFen(lot), 0) / 100,
      '',
      '',
      sum(7),
      '',
      '',
    ],
  ];
}

function trainingTable({ trainings, tips }: BureauRegisters, { from, until, unit }: LedgerScope): Table {
  const held = trainings.filter(
    (one) => one.heldOn >= from && (until === null || one.heldOn <= until) && attendanceOf(one, unit) > 0,
  );
  const rows = held.map((one, place) => [
    place + 1,
    one.heldOn,
    trainingKindNames[one.kind],
    one.topic,
    one.teacher,
    one.place,
    attendanceOf(one, unit),
    one.attendances.map((part) => `${part.unit}${part.count}人`).join('；'),
    answersTold(one.answers, tips).join('；'),
    one.reason,
    one.caseIds.length,
  ]);
  const people = held.reduce((sum, one) => sum + attendanceOf(one, unit), 0);
  return [
    [
      '序号',
      '日期',
      '种类',
      '主题',
      '授课人',
      '地点',
      '参训人（次）',
      '参训单位',
      '针对的规律、评查、微提示',
      '其他依据',
      '关联案件数',
    ],
    ...rows,
    ['合计', `${held.length}期`, '', '', '', '', people, '', '', '', ''],
  ];
}

function firmTable({ firms }: BureauRegisters): Table {
  const rows = firms.map((firm, place) => [
    place + 1,
    firm.name,
    firm.licenceNumber,
    firm.phone,
    firm.contractFrom,
    firm.contractUntil,
    firm.lawyers.map((lawyer) => `${lawyer.name}（${lawyer.licenceNumber}）`).join('；'),
    firm.note,
  ]);
  return [
    ['序号', '律所', '执业许可证号', '电话', '签约开始', '签约截止', '律师（执业证号）', '备注'],
    ...rows,
  ];
}

/** Which were written, not what they say: their words leave only through the check. */
function tipTable({ tips }: BureauRegisters): Table {
  const rows = tips.map((tip, place) => [
    place + 1,
    tipKindNames[tip.kind],
    tip.issue,
    tip.title,
    tip.editedOn,
    tip.approver,
  ]);
  return [['序号', '种类', '期号', '题目', '编写日期', '审批人'], ...rows];
}
