import { caseStageNames } from '../case/caseStage.ts';
import { caseLevelNames, dutyActivityNames } from '../case/rightsCase.ts';
import { enforcementStepNames, placeKindNames } from '../case/whereItHappens.ts';
import { isCriminal, isPenal } from '../disposition/tracks.ts';
import { infringementKindNames } from '../infringement/infringementKind.ts';
import { elapsedMs, epochMs, momentOfEpoch } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { moneyText } from '../kernel/money.ts';
import { paidFenOf } from './ledgerFigures.ts';
import { ledgerInjuryNames, ledgerMeasureName, legalResultNames } from './ledgerStatistics.ts';
import type { BreakdownId } from './ledgerStatistics.ts';
import type { LedgerCase } from './ledgerScope.ts';
import type { RowSource } from './conflictSide.ts';
import { codeOf } from './statisticsCodes.ts';
import type { StatisticsCodes } from './statisticsCodes.ts';

type Cell = string | number;

/** A case, and whose pack it came with. */
export type LedgerRow = LedgerCase & { readonly station?: RowSource | null };

interface Column {
  readonly title: string;
  cell(one: LedgerRow, position: number, isAnonymous: boolean): Cell;
  /** By which list its words have codes, which then stand in a column of their own. */
  readonly coded?: { readonly list: BreakdownId; words(one: LedgerRow): readonly string[] };
}

const injuriesOf = ({ ledger }: LedgerRow) => ledger.officers.map(({ injury }) => ledgerInjuryNames[injury]);
const measuresOf = ({ ledger }: LedgerRow) => ledger.counterparties.map(ledgerMeasureName);
const resultsOf = ({ ledger }: LedgerRow) => ledger.counterparties.flatMap(legalResultNames);
const unitsOf = ({ ledger }: LedgerRow) => distinct(ledger.officers.map(({ unit }) => unit));

const columns: readonly Column[] = [
  { title: '序号', cell: (_, position) => position + 1 },
  { title: '维权编号', cell: ({ caseNumber }) => caseNumber },
  { title: '登记时间', cell: ({ registeredAt }) => minuteText(registeredAt) },
  { title: '发生时间', cell: ({ occurredAt }) => minuteText(occurredAt) },
  { title: '地点', cell: ({ place }) => place },
  { title: '场所类型', cell: ({ ledger }) => placeKindNames[ledger.placeKind] },
  { title: '单位', cell: (one) => unitsOf(one).join('、'), coded: { list: 'unit', words: unitsOf } },
  { title: '民警、辅警', cell: ({ ledger }) => ledger.officers.map(({ name }) => name).join('、') },
  {
    title: '警号',
    cell: ({ ledger }) => distinct(ledger.officers.map(({ badgeNumber }) => badgeNumber)).join('、'),
  },
  {
    title: '侵害形式',
    cell: ({ kind }) => infringementKindNames[kind],
    coded: { list: 'kind', words: ({ kind }) => [infringementKindNames[kind]] },
  },
  { title: '执法活动', cell: ({ ledger }) => dutyActivityNames[ledger.activity] },
  { title: '执法环节', cell: ({ ledger }) => enforcementStepNames[ledger.step] },
  { title: '工具', cell: ({ ledger }) => ledger.tool },
  { title: '醉酒', cell: drunkText },
  { title: '伤情', cell: (one) => injuriesOf(one).join('、'), coded: { list: 'injury', words: injuriesOf } },
  { title: '侵害人数', cell: ({ ledger }) => ledger.counterparties.length },
  { title: '侵害人', cell: (one, _, isAnonymous) => namesOpposite(one, isAnonymous).join('、') },
  {
    title: '案件类型',
    cell: ({ ledger }) => distinct(ledger.counterparties.map(natureOf)).join('、'),
  },
  {
    title: '处理决定',
    cell: (one) => measuresOf(one).join('、'),
    coded: { list: 'measure', words: measuresOf },
  },
  {
    title: '处理结果',
    cell: ({ ledger }) =>
      ledger.counterparties
        .map(({ results }) => (results.length === 0 ? '未登记' : results.join('，')))
        .join('；'),
    coded: { list: 'legalResult', words: resultsOf },
  },
  {
    title: '移送起诉',
    cell: ({ ledger }) => ledger.counterparties.flatMap(({ sentOn }) => sentOn ?? []).join('、'),
  },
  {
    title: '启动用时（分）',
    cell: ({ occurredAt, activatedAt }) =>
      activatedAt === null ? '' : Math.floor(elapsedMs(occurredAt, activatedAt) / 60_000),
  },
  { title: '慰问次数', cell: ({ ledger }) => ledger.visits },
  { title: '慰问金实发（元）', cell: ({ ledger }) => paidFenOf(ledger) / 100 },
  { title: '法律援助', cell: ({ ledger }) => (ledger.legalAssistanceAt === null ? '' : '已提供') },
  { title: '舆情（条）', cell: ({ ledger }) => ledger.posts },
  { title: '正名（名）', cell: ({ ledger }) => ledger.cleared },
  { title: '督办次数', cell: ({ ledger }) => ledger.notices },
  { title: '阶段', cell: ({ stage }) => caseStageNames[stage] },
  { title: '结案时间', cell: ({ ledger }) => (ledger.closedAt === null ? '' : minuteText(ledger.closedAt)) },
  {
    title: '归档时间',
    cell: ({ ledger }) => (ledger.archivedAt === null ? '' : minuteText(ledger.archivedAt)),
  },
  { title: '归档号', cell: ({ ledger }) => ledger.archiveNumber },
  { title: '承办人', cell: ({ caseOfficer }) => caseOfficer },
  { title: '备注', cell: remarkOf },
];

const summed = ['侵害人数', '慰问次数', '慰问金实发（元）', '舆情（条）', '正名（名）', '督办次数'];

/**
 * S01 维权案（事）件工作台账 as rows of cells: a head, a row for each case, and the totals. Codes stand beside the words they are
 * for; a list nobody held against its standard says so in its head; `null` = without codes.
 * Source: SPEC S-7, S-20, S-21.
 */
export function ledgerTable(
  cases: readonly LedgerRow[],
  isAnonymous: boolean,
  codes: StatisticsCodes | null,
): readonly (readonly Cell[])[] {
  const shown = columns.flatMap((column) => withCodes(column, codes));
  const rows = cases.map((one, position) => shown.map(({ cell }) => cell(one, position, isAnonymous)));
  const totals = shown.map(({ title }, place) => {
    if (title === '序号') return '合计';
    if (title === '维权编号') return `${cases.length}起`;
    return summed.includes(title) ? rows.reduce((sum, row) => sum + Number(row[place] ?? 0), 0) : '';
  });
  return [shown.map(({ title }) => title), ...rows, totals];
}

/** What has no code stays empty, so that words and codes still stand side by side. */
function withCodes(column: Column, codes: StatisticsCodes | null): readonly Column[] {
  const { coded, title } = column;
  const list = codes?.lists.find(({ id }) => id === coded?.list);
  if (coded === undefined || codes === null || list === undefined) return [column];
  const cell = (one: LedgerRow) => {
    const found = coded.words(one).map((word) => codeOf(codes, coded.list, word) ?? '');
    return found.every((code) => code === '') ? '' : found.join('、');
  };
  return [column, { title: `${title}代码${list.verified ? '' : '（待核）'}`, cell }];
}

/** The other side by name, or by number for a copy without names. */
export function namesOpposite({ ledger }: LedgerRow, isAnonymous: boolean): readonly string[] {
  return ledger.counterparties.map(({ name }, index) => (isAnonymous ? `侵害人${index + 1}` : name));
}

/** Whether any of the other side was drunk; what nobody answered is not taken for no. */
export function drunkText({ ledger }: LedgerRow): string {
  const answers = ledger.counterparties.map(({ drunk }) => drunk);
  if (answers.includes('yes')) return '是';
  return answers.length > 0 && answers.every((answer) => answer === 'no') ? '否' : '不清楚';
}

/** How grave it was, money nobody granted, and whose pack it came with. */
export function remarkOf({ level, ledger, station }: LedgerRow): string {
  const { unapprovedFen } = ledger;
  return [
    ...(unapprovedFen === 0 ? [] : [`慰问记录另有${moneyText(unapprovedFen) ?? ''}没有审批`]),
    ...(level === 'ordinary' ? [] : [`${caseLevelNames[level]}案件`]),
    ...(station == null ? [] : [`${station.unitName}台账包`]),
  ].join('；');
}

function natureOf({ track }: LedgerCase['ledger']['counterparties'][number]): string {
  if (track === null) return '';
  if (isCriminal(track)) return '刑事';
  return isPenal(track) ? '行政' : '其他';
}

/** `2026-03-24 20:35` in Chinese legal time. */
export function minuteText(moment: Moment): string {
  return momentOfEpoch(epochMs(moment)).slice(0, 16).replace('T', ' ');
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].filter((word) => word !== '');
}
