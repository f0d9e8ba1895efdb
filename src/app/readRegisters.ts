import { EquipmentKinds } from '#domain/registers/equipment.ts';
import { emptyRegisters } from '#domain/registers/bureauRegisters.ts';
import type { BureauRegisters } from '#domain/registers/bureauRegisters.ts';
import { allConcerns } from '#domain/registers/contractedFirm.ts';
import { maySeeTips } from '#domain/registers/inspectorateTip.ts';
import {
  equipmentNames,
  resourceFigures,
  resourceSentence,
  resourceSources,
  resourceYears,
} from '#domain/registers/resourceFigures.ts';
import { dutyGaps, onDutyNow } from '#domain/registers/dutyRoster.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { unitsIn } from '#domain/ledger/ledgerScope.ts';
import { carePolicyAt } from './careStandards.ts';
import { oversightLists } from './shelfData.ts';
import { mergedLedger } from './stationLedgers.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** What kinds of equipment there are, as the data on the shelf says. Fails: `document.template*`. */
export async function equipmentKinds(around: Surroundings): Promise<Result<EquipmentKinds>> {
  const data = await around.shelf.data('registers/equipmentKinds');
  return data.ok ? ok(EquipmentKinds.parse(data.value)) : data;
}

/** Registers as this person may see them: what is not printed yet is nobody else's. Source: SPEC R-14. */
export function registersFor(
  { user }: Pick<Surroundings, 'user'>,
  registers: BureauRegisters = emptyRegisters,
): BureauRegisters {
  return maySeeTips(user) ? registers : { ...registers, tips: [] };
}

/** 机制保障: every register, and what a period and a unit add up to. Source: SPEC. */
export async function readRegisters(around: Surroundings, scope: LedgerScope) {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const kinds = await equipmentKinds(around);
  if (!kinds.ok) return kinds;
  const policyAt = await carePolicyAt(around.shelf, unit.value);
  if (!policyAt.ok) return policyAt;
  const lists = await oversightLists(around.shelf);
  if (!lists.ok) return lists;
  const registers = registersFor(around, unit.value.registers);
  const merged = await mergedLedger(around, unit.value);
  if (!merged.ok) return merged;
  const own = await around.vault.surveyLedger(null);
  const sources = resourceSources(registers, scope);
  const figures = resourceFigures(sources);
  const readAt = around.clock.now();
  const today = dayOf(readAt);
  const linked = new Set([...registers.trainings, ...registers.tips].flatMap(({ caseIds }) => caseIds));
  return ok({
    readAt,
    registers,
    kinds: kinds.value,
    riskLists: { risks: lists.value.risks, precautions: lists.value.precautions },
    sentence: resourceSentence(figures, equipmentNames(registers, sources, kinds.value), scope),
    figures,
    sources,
    years: resourceYears(registers, scope),
    units: unitsOf(registers, unitsIn(merged.value.cases)),
    carePolicy: policyAt.value(today),
    onDuty: onDutyNow(registers, readAt),
    dutyGaps: dutyGaps(registers, today),
    /** Only of cases this person may see. */
    linkedCases: own.filter(({ id }) => linked.has(id)).map(({ id, name }) => ({ id, name })),
    concerns: registers.firms.flatMap((firm) =>
      allConcerns(firm, today).map((concern) => ({ firmId: firm.id, concern })),
    ),
  });
}

/** Every unit that was trained, equipped or harmed, in order of their names. */
function unitsOf(
  { equipment, trainings, risks }: typeof emptyRegisters,
  harmed: readonly string[],
): readonly string[] {
  const names = [
    ...equipment.flatMap(({ issues }) => issues.map(({ unit }) => unit)),
    ...trainings.flatMap(({ attendances }) => attendances.map(({ unit }) => unit)),
    ...risks.map(({ unit }) => unit),
    ...harmed,
  ];
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'zh-CN'));
}
