import type { DocumentFields } from '../document/documentFields.ts';
import { paidFenOf } from '../ledger/ledgerFigures.ts';
import { ledgerStatistics } from '../ledger/ledgerStatistics.ts';
import type { ResponseId, ResponseTime } from '../ledger/responseTimes.ts';
import { casesInScope } from '../ledger/ledgerScope.ts';
import type { LedgerCase, LedgerScope } from '../ledger/ledgerScope.ts';
import { codeOf, codeSources } from '../ledger/statisticsCodes.ts';
import type { StatisticsCodes } from '../ledger/statisticsCodes.ts';
import { periodFigures, periodSentence, periodWords } from '../ledger/periodSentence.ts';
import type { CareGoals } from '../timeLimits/careClocks.ts';
import type { BureauRegisters } from './bureauRegisters.ts';
import { spentFen } from './equipment.ts';
import type { EquipmentKinds } from './equipment.ts';
import { previousPeriod } from './previousPeriod.ts';
import {
  equipmentNames,
  resourceFigures,
  resourceSentence,
  resourceSources,
  resourceYears,
  tenThousands,
} from './resourceFigures.ts';
import { attendanceOf, trainingKindNames } from './training.ts';

export interface ReportBasis {
  readonly cases: readonly LedgerCase[];
  readonly registers: BureauRegisters;
  readonly kinds: EquipmentKinds;
  readonly codes: StatisticsCodes;
  /** What the bureau set itself for first contact. */
  readonly goals: readonly CareGoals[];
  readonly scope: LedgerScope;
}

type Period = DocumentFields['period'];

/** What S03 prints of a period. Source: SPEC R-10, R-19. */
export function periodReport(basis: ReportBasis): Period {
  const { registers, kinds, scope } = basis;
  const cases = casesInScope(basis.cases, scope);
  const sources = resourceSources(registers, scope);
  const before = previousPeriod(scope);
  return {
    words: `${scope.unit ?? ''}${periodWords(scope)}`,
    sentence: periodSentence(periodFigures(cases), scope),
    resourceSentence: resourceSentence(
      resourceFigures(sources),
      equipmentNames(registers, sources, kinds),
      scope,
    ),
    comparison: comparison(basis, before),
    beforeWords: before === null ? null : periodWords(before),
    years: resourceYears(registers, scope).map(({ year, sessions, attendances, spendingFen }) => ({
      year,
      sessions,
      attendances,
      spendingFen,
    })),
    breakdowns: breakdowns(cases, basis),
    codeSources: [...codeSources(basis.codes)],
    trainings: trainings(basis, sources.sessions),
    equipment: equipment(basis, sources.spendingFen),
  };
}

type Ids = readonly { readonly id: string }[];

/** What harmed whom, and what came of it; what each paper of numbers needs and no more. */
function breakdowns(
  cases: readonly LedgerCase[],
  { codes, goals }: Pick<ReportBasis, 'codes' | 'goals'>,
): Period['breakdowns'] {
  const wanted = ['kind', 'unit', 'injury', 'measure', 'legalResult'];
  return ledgerStatistics(cases, goals)
    .breakdowns.filter(({ id, rows }) => wanted.includes(id) && rows.length > 0)
    .map(({ id, title, counts, rows }) => ({
      title,
      rows: rows.map((row) => ({ code: codeOf(codes, id, row.label), ...row, unitText: counts })),
    }));
}

function comparison(basis: ReportBasis, before: LedgerScope | null): Period['comparison'] {
  const now = totals(basis, basis.scope);
  const then = before === null ? null : totals(basis, before);
  return now.map(({ label, said }, place) => ({
    label,
    nowText: said,
    beforeText: then?.[place]?.said ?? null,
  }));
}

function totals({ cases, registers, goals }: ReportBasis, scope: LedgerScope) {
  const counted = casesInScope(cases, scope);
  const figures = periodFigures(counted);
  const { responses } = ledgerStatistics(counted, goals);
  const { sessions, attendances, spendingFen } = resourceFigures(resourceSources(registers, scope));
  return [
    { label: '涉警案件', said: `${figures.cases}起` },
    { label: '受伤民警、辅警', said: `${figures.injured}名` },
    { label: '处理不法侵害人员', said: `${figures.disposed}名` },
    { label: '启动用时（中位数）', said: medianOf(responses, 'activation') },
    { label: '送医用时（中位数）', said: medianOf(responses, 'hospital') },
    { label: '首次联系用时（中位数）', said: medianOf(responses, 'firstContact') },
    { label: '目标时间内首次联系', said: contactedInTime(responses) },
    { label: '慰问', said: `${sumOf(counted, ({ visits }) => visits)}次` },
    { label: '慰问金（实发）', said: tenThousands(sumOf(counted, paidFenOf)) },
    { label: '培训', said: `${sessions}期` },
    { label: '参训', said: `${attendances}人（次）` },
    { label: scope.unit === null ? '装备投入' : '领用装备价值', said: tenThousands(spendingFen) },
  ];
}

/** `12分钟（只有3人，少于10人）`: the caution travels with the number. Source: SPEC S-23. */
function medianOf(responses: readonly ResponseTime[], wanted: ResponseId): string {
  const found = responses.find(({ id }) => id === wanted);
  if (found === undefined || found.known === 0) return '无';
  return `${found.median}分钟${found.caution === '' ? '' : `（${found.caution}）`}`;
}

function contactedInTime(responses: readonly ResponseTime[]): string {
  const found = responses.find(({ id }) => id === 'firstContact');
  return found === undefined || found.known === 0
    ? '无'
    : `${found.inTimeWords}${found.inTime}人，共${found.known}人有联系`;
}

function sumOf(cases: readonly LedgerCase[], numberOf: (ledger: LedgerCase['ledger']) => number): number {
  return cases.reduce((sum, { ledger }) => sum + numberOf(ledger), 0);
}

function trainings({ registers, scope }: ReportBasis, counted: Ids): Period['trainings'] {
  const ids = new Set(counted.map(({ id }) => id));
  return registers.trainings
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))
    .map((one) => ({
      heldOn: one.heldOn,
      kindText: trainingKindNames[one.kind],
      topic: one.topic,
      teacher: one.teacher === '' ? null : one.teacher,
      attendances: attendanceOf(one, scope.unit),
      unitsText: one.attendances
        .filter(({ unit }) => scope.unit === null || unit === scope.unit)
        .map(({ unit, count }) => `${unit}${count}人`)
        .join('；'),
    }));
}

function equipment({ registers, scope }: ReportBasis, counted: Ids): Period['equipment'] {
  const ids = new Set(counted.map(({ id }) => id));
  return registers.equipment
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => a.boughtOn.localeCompare(b.boughtOn))
    .map((lot) => {
      const own = lot.issues.filter(({ unit }) => scope.unit === null || unit === scope.unit);
      const quantity =
        scope.unit === null ? lot.quantity : own.reduce((sum, issue) => sum + issue.quantity, 0);
      return {
        name: lot.name,
        quantity,
        unitPriceFen: lot.unitPriceFen,
        amountFen: scope.unit === null ? spentFen(lot) : quantity * lot.unitPriceFen,
        boughtOn: lot.boughtOn,
        unitsText:
          own.length === 0 ? null : own.map((issue) => `${issue.unit}${issue.quantity}件`).join('；'),
      };
    });
}
