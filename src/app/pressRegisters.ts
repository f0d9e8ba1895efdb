import { drillMark } from '#domain/document/drillMark.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { periodWords } from '#domain/ledger/periodSentence.ts';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { ok } from '#domain/kernel/result.ts';
import { emptyRegisters } from '#domain/registers/bureauRegisters.ts';
import { registerNames } from '#domain/registers/changeRegisters.ts';
import type { RegisterName } from '#domain/registers/changeRegisters.ts';
import { periodReport } from '#domain/registers/periodReport.ts';
import { periodTable } from '#domain/registers/periodTable.ts';
import { registerTable } from '#domain/registers/registerTables.ts';
import { careGoals } from './careStandards.ts';
import { codesOfBureau } from './codesOfBureau.ts';
import type { TableFormat } from './paperPorts.ts';
import { equipmentKinds, registersFor } from './readRegisters.ts';
import { mergedLedger } from './stationLedgers.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

const TEMPLATE = 'S03';

export interface RegisterOrder {
  readonly register: RegisterName;
  readonly scope: LedgerScope;
  readonly format: TableFormat;
}

/**
 * One register as a file, in memory only; that it left is noted before it does.
 *
 * Fails: `vault.*` when the trail cannot be written: then nothing leaves.
 */
export async function pressRegister(around: Surroundings, { register, scope, format }: RegisterOrder) {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const title = `${registerNames[register]}（${scope.unit ?? ''}${periodWords(scope)}）`;
  const rows = registerTable(registersFor(around, unit.value.registers), register, scope);
  const bytes = await around.tables.press(rows, format);
  const noted = await around.vault.note(null, { act: 'externalViewerUsed', what: `带出副本：${title}` });
  return noted.ok ? ok({ bytes, title }) : noted;
}

/** S03 维权工作统计报表 of a period as a PDF, in memory only. Fails: `document.*`. Source: SPEC R-10. */
export async function pressPeriodReport(around: Surroundings, scope: LedgerScope) {
  const template = await around.shelf.template(TEMPLATE);
  if (!template.ok) return template;
  const period = await periodOf(around, scope);
  if (!period.ok) return period;
  const { unit, report } = period.value;
  const filled = fillTemplate(
    template.value,
    {
      document: { number: null, madeAt: around.clock.now(), madeByName: around.user.name },
      unit: { name: unit.unitName, rightsOffice: unit.rightsOffice },
      period: { ...report },
    },
    drillMark(unit),
  );
  const pressed = await around.press.press(filled.model, 'pdf');
  if (!pressed.ok) return pressed;
  const noted = await around.vault.note(null, {
    act: 'printed',
    what: `制作维权工作统计报表：${periodWords(scope)}`,
  });
  return noted.ok ? ok(pressed.value) : noted;
}

export interface StatisticsOrder {
  readonly scope: LedgerScope;
  readonly format: TableFormat;
}

/** The same numbers with their codes as a table file, in memory only; that it left is noted before it does. Source: SPEC R-19. */
export async function pressStatistics(around: Surroundings, { scope, format }: StatisticsOrder) {
  const period = await periodOf(around, scope);
  if (!period.ok) return period;
  const title = `维权工作统计报表（${scope.unit ?? ''}${periodWords(scope)}）`;
  const bytes = await around.tables.press(periodTable(period.value.report), format);
  const noted = await around.vault.note(null, { act: 'externalViewerUsed', what: `带出副本：${title}` });
  return noted.ok ? ok({ bytes, title }) : noted;
}

/** The same cases as 台账统计 counts, those of the stations too. Source: SPEC R-20. */
async function periodOf(around: Surroundings, scope: LedgerScope) {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const kinds = await equipmentKinds(around);
  if (!kinds.ok) return kinds;
  const codes = await codesOfBureau(around);
  if (!codes.ok) return codes;
  const merged = await mergedLedger(around, unit.value);
  if (!merged.ok) return merged;
  const goals = await careGoals(around);
  if (!goals.ok) return goals;
  const { cases } = merged.value;
  const registers = unit.value.registers ?? emptyRegisters;
  const basis = { cases, registers, kinds: kinds.value, codes: codes.value, goals: goals.value, scope };
  return ok({ unit: unit.value, report: periodReport(basis) });
}
