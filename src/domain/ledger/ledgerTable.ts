import { caseStageNames } from '../case/caseStage.ts';
import { dutyActivityNames } from '../case/rightsCase.ts';
import { enforcementStepNames, placeKindNames } from '../case/whereItHappens.ts';
import { measureNames } from '../disposition/measures.ts';
import { isCriminal, isPenal } from '../disposition/tracks.ts';
import { infringementKindNames } from '../infringement/infringementKind.ts';
import { elapsedMs, epochMs, momentOfEpoch } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { ledgerInjuryNames } from './ledgerStatistics.ts';
import type { LedgerCase } from './ledgerScope.ts';

type Cell = string | number;

interface Column {
  readonly title: string;
  cell(one: LedgerCase, position: number, isAnonymous: boolean): Cell;
}

const columns: readonly Column[] = [
  { title: '序号', cell: (_, position) => position + 1 },
  { title: '维权编号', cell: ({ caseNumber }) => caseNumber },
  { title: '登记时间', cell: ({ registeredAt }) => minute(registeredAt) },
  { title: '发生时间', cell: ({ occurredAt }) => minute(occurredAt) },
  { title: '地点', cell: ({ place }) => place },
  { title: '场所类型', cell: ({ ledger }) => placeKindNames[ledger.placeKind] },
  { title: '单位', cell: ({ ledger }) => different(ledger.officers.map(({ unit }) => unit)) },
  { title: '民警、辅警', cell: ({ ledger }) => ledger.officers.map(({ name }) => name).join('、') },
  { title: '警号', cell: ({ ledger }) => different(ledger.officers.map(({ badgeNumber }) => badgeNumber)) },
  { title: '侵害形式', cell: ({ kind }) => infringementKindNames[kind] },
  { title: '执法活动', cell: ({ ledger }) => dutyActivityNames[ledger.activity] },
  { title: '执法环节', cell: ({ ledger }) => enforcementStepNames[ledger.step] },
  { title: '工具', cell: ({ ledger }) => ledger.tool },
  {
    title: '伤情',
    cell: ({ ledger }) => ledger.officers.map(({ injury }) => ledgerInjuryNames[injury]).join('、'),
  },
  { title: '侵害人数', cell: ({ ledger }) => ledger.counterparties.length },
  {
    title: '侵害人',
    cell: ({ ledger }, _, isAnonymous) =>
      ledger.counterparties.map(({ name }, index) => (isAnonymous ? `侵害人${index + 1}` : name)).join('、'),
  },
  { title: '案件类型', cell: ({ ledger }) => different(ledger.counterparties.map(natureOf)) },
  {
    title: '处理结果',
    cell: ({ ledger }) =>
      ledger.counterparties
        .map(({ measure }) => (measure === null ? '尚未决定' : measureNames[measure]))
        .join('、'),
  },
  {
    title: '启动用时（分）',
    cell: ({ occurredAt, activatedAt }) =>
      activatedAt === null ? '' : Math.floor(elapsedMs(occurredAt, activatedAt) / 60_000),
  },
  { title: '慰问次数', cell: ({ ledger }) => ledger.visits },
  { title: '慰问金额（元）', cell: ({ ledger }) => ledger.visitFen / 100 },
  { title: '法律援助', cell: ({ ledger }) => (ledger.legalAssistanceAt === null ? '' : '已提供') },
  { title: '督办次数', cell: ({ ledger }) => ledger.notices },
  { title: '阶段', cell: ({ stage }) => caseStageNames[stage] },
  { title: '结案时间', cell: ({ ledger }) => (ledger.closedAt === null ? '' : minute(ledger.closedAt)) },
  { title: '承办人', cell: ({ caseOfficer }) => caseOfficer },
];

const summed = ['侵害人数', '慰问次数', '慰问金额（元）', '督办次数'];

/** S01 维权案（事）件工作台账 as rows of cells: a head, a row for each case, and the totals. Source: SPEC S-7. */
export function ledgerTable(
  cases: readonly LedgerCase[],
  isAnonymous: boolean,
): readonly (readonly Cell[])[] {
  const rows = cases.map((one, position) => columns.map(({ cell }) => cell(one, position, isAnonymous)));
  const totals = columns.map(({ title }, place) => {
    if (title === '序号') return '合计';
    if (title === '维权编号') return `${cases.length}起`;
    return summed.includes(title) ? rows.reduce((sum, row) => sum + Number(row[place] ?? 0), 0) : '';
  });
  return [columns.map(({ title }) => title), ...rows, totals];
}

function natureOf({ track }: LedgerCase['ledger']['counterparties'][number]): string {
  if (track === null) return '';
  if (isCriminal(track)) return '刑事';
  return isPenal(track) ? '行政' : '其他';
}

const minute = (moment: Moment) => momentOfEpoch(epochMs(moment)).slice(0, 16).replace('T', ' ');

function different(words: readonly string[]): string {
  return [...new Set(words)].filter((word) => word !== '').join('、');
}
