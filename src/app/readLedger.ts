import { ledgerStatistics } from '#domain/ledger/ledgerStatistics.ts';
import { casesInScope, unitsIn } from '#domain/ledger/ledgerScope.ts';
import type { LedgerCase, LedgerScope } from '#domain/ledger/ledgerScope.ts';
import type { MergedCase } from '#domain/ledger/mergeStations.ts';
import { mustsByUnit, mustSources, mustTable } from '#domain/ledger/mustsByUnit.ts';
import type { MustQuestion } from '#domain/ledger/mustsByUnit.ts';
import { ledgerTable } from '#domain/ledger/ledgerTable.ts';
import { patternFindings } from '#domain/ledger/patternFindings.ts';
import type { PatternFindings } from '#domain/ledger/patternFindings.ts';
import { periodFigures, periodSentence, periodSources, periodWords } from '#domain/ledger/periodSentence.ts';
import { riskAssessment } from '#domain/ledger/riskAssessment.ts';
import type { FigureSource, PeriodFigures } from '#domain/ledger/periodSentence.ts';
import { ok } from '#domain/kernel/result.ts';
import type { TrainingSession } from '#domain/registers/training.ts';
import { answersPattern, trainingLine } from '#domain/registers/trainingAnswers.ts';
import type { CareGoals } from '#domain/timeLimits/careClocks.ts';
import { careGoals } from './careStandards.ts';
import { codesOfBureau } from './codesOfBureau.ts';
import { mergedLedger } from './stationLedgers.ts';
import type { TableFormat } from './paperPorts.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

export interface LedgerPage {
  readonly scope: LedgerScope;
  readonly offset: number;
  readonly limit: number;
}

/** 台账统计 of a period and a unit, from the index and the packs of other units alone: the sentence, the rows of one page, the figures. Source: SPEC S-1…S-6, S-11. */
export async function readLedger(around: Surroundings, { scope, offset, limit }: LedgerPage) {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const merged = await mergedLedger(around, unit.value);
  if (!merged.ok) return merged;
  const goals = await careGoals(around);
  if (!goals.ok) return goals;
  const { cases: all, conflicts, packs } = merged.value;
  const { cases, patterns, ...counted } = countedOf(all, scope, goals.value);
  return ok({
    readAt: around.clock.now(),
    ...counted,
    patterns: withTrainings(patterns, unit.value.registers?.trainings ?? []),
    total: cases.length,
    rows: cases.slice(offset, offset + limit).map((one) => ({ ...rowOf(one), station: one.station })),
    packs,
    conflicts: conflicts.map(({ kind, sides }) => ({
      kind,
      sides: sides.map((side) => ({ ...side, row: rowOf(side.row) })),
    })),
  });
}

type LedgerCount = ReturnType<typeof countLedger>;

/** What was counted at the last look at these cases, so that turning a page counts nothing. */
const lastCounts = new WeakMap<
  readonly MergedCase[],
  { readonly scope: LedgerScope; readonly goals: readonly CareGoals[]; readonly counted: LedgerCount }
>();

function countedOf(all: readonly MergedCase[], scope: LedgerScope, goals: readonly CareGoals[]): LedgerCount {
  const last = lastCounts.get(all);
  const { from, until, unit } = scope;
  const isSameScope = last?.scope.from === from && last.scope.until === until && last.scope.unit === unit;
  if (isSameScope && last.goals === goals) return last.counted;
  const counted = countLedger(all, scope, goals);
  lastCounts.set(all, { scope, goals, counted });
  return counted;
}

function countLedger(all: readonly MergedCase[], scope: LedgerScope, goals: readonly CareGoals[]) {
  const cases = casesInScope(all, scope);
  const figures = periodFigures(cases);
  const statistics = ledgerStatistics(cases, goals);
  return {
    cases,
    sentence: periodSentence(figures, scope),
    figures,
    statistics,
    musts: mustsByUnit(cases),
    risks: riskAssessment(cases),
    patterns: patternFindings(statistics, cases.length),
    units: unitsIn(all),
  };
}

/** Every finding with the trainings that answered it. Source: SPEC R-18. */
function withTrainings({ findings, caution }: PatternFindings, trainings: readonly TrainingSession[]) {
  const answered = findings.map((finding) => ({
    ...finding,
    trainings: trainings.filter((one) => answersPattern(one, finding)).map(trainingLine),
  }));
  return { findings: answered, caution };
}

/** Only what a row shows: who may open the case is nobody's business here. */
function rowOf(one: LedgerCase) {
  const { id, caseNumber, name, kind, stage, occurredAt, activatedAt, place, caseOfficer, ledger } = one;
  return { id, caseNumber, name, kind, stage, occurredAt, activatedAt, place, caseOfficer, ledger };
}

/** The cases of a period and a unit, those of the packs too. */
async function casesOf(around: Surroundings, scope: LedgerScope) {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const merged = await mergedLedger(around, unit.value);
  return merged.ok ? ok(casesInScope(merged.value.cases, scope)) : merged;
}

/** The cases and people one number of the sentence is made of. Source: SPEC S-4. */
export async function traceFigure(
  around: Surroundings,
  { scope, figure }: { readonly scope: LedgerScope; readonly figure: keyof PeriodFigures },
) {
  const counted = await casesOf(around, scope);
  if (!counted.ok) return counted;
  const cases = counted.value;
  return ok(withStations(periodSources(cases)[figure], cases));
}

/** The cases one number of the 五必 table is made of. Source: SPEC S-13. */
export async function traceMust(
  around: Surroundings,
  { scope, ...question }: MustQuestion & { readonly scope: LedgerScope },
) {
  const counted = await casesOf(around, scope);
  if (!counted.ok) return counted;
  const cases = counted.value;
  return ok(withStations(mustSources(cases, question), cases));
}

type StationCase = Pick<LedgerCase, 'id'> & { readonly station: { readonly unitName: string } | null };

function withStations(sources: readonly FigureSource[], cases: readonly StationCase[]) {
  const stations = new Map(cases.map(({ id, station }) => [id, station?.unitName ?? null]));
  return sources.map((source) => ({ ...source, station: stations.get(source.caseId) ?? null }));
}

export interface LedgerOrder {
  readonly scope: LedgerScope;
  readonly format: TableFormat;
  /** Without the names of the other side. */
  readonly isAnonymous: boolean;
}

/** 五必 by unit as a file, as with the ledger itself. */
export async function pressMusts(around: Surroundings, { scope, format }: Omit<LedgerOrder, 'isAnonymous'>) {
  const counted = await casesOf(around, scope);
  if (!counted.ok) return counted;
  const cases = counted.value;
  const title = `执法记录仪五必统计（${scope.unit ?? ''}${periodWords(scope)}）`;
  const bytes = await around.tables.press(mustTable(cases), format);
  const noted = await around.vault.note(null, { act: 'externalViewerUsed', what: `带出副本：${title}` });
  return noted.ok ? ok({ bytes, title }) : noted;
}

/**
 * S01 维权案（事）件工作台账 as a file, in memory only; that it left is noted before it does.
 *
 * Fails: `vault.*` when the trail cannot be written: then nothing leaves.
 */
export async function pressLedger(around: Surroundings, { scope, format, isAnonymous }: LedgerOrder) {
  const counted = await casesOf(around, scope);
  if (!counted.ok) return counted;
  const cases = counted.value;
  const title = `维权案件工作台账（${scope.unit ?? ''}${periodWords(scope)}）`;
  const codes = await codesOfBureau(around);
  if (!codes.ok) return codes;
  const bytes = await around.tables.press(ledgerTable(cases, isAnonymous, codes.value), format);
  const what = `带出副本：${title}，${cases.length}起${isAnonymous ? '，隐去侵害人姓名' : ''}`;
  const noted = await around.vault.note(null, { act: 'externalViewerUsed', what });
  return noted.ok ? ok({ bytes, title, total: cases.length }) : noted;
}
