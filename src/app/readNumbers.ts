import type { UnitSettings } from '#domain/case/unitSettings.ts';
import { numberPatternOf } from '#domain/document/paperNumber.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { numberPaper } from '#domain/papers/numberPaper.ts';
import { isOddNumber, numberRegister, yearsOf } from '#domain/papers/numberRegister.ts';
import type { NumberBasis, NumberSeries } from '#domain/papers/numberRegister.ts';
import { numberTable } from '#domain/papers/numberTable.ts';
import { voidNumber } from '#domain/papers/voidNumber.ts';
import type { VoidOrder } from '#domain/papers/voidNumber.ts';
import type { TableFormat } from './paperPorts.ts';
import { stampOf, unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * 文号登记簿 of a year: every series and every number of it, as far as this person may know whose.
 * Source: SPEC P-N4, P-N8.
 */
export async function readNumbers(around: Surroundings, year: number | null) {
  const basis = await basisOf(around);
  if (!basis.ok) return basis;
  const thisYear = Number(around.clock.now().slice(0, 4));
  const years = [...new Set([thisYear, ...yearsOf(basis.value)])].toSorted((a, b) => b - a);
  const shown = year ?? thisYear;
  return ok({ years, year: shown, series: basis.value.series, rows: numberRegister(basis.value, shown) });
}

/** Fails: as `voidNumber`; storage refusals. Source: SPEC P-N5. */
export async function registerVoid(around: Surroundings, order: VoidOrder): Promise<Result<null>> {
  const basis = await basisOf(around);
  if (!basis.ok) return basis;
  const register = numberRegister(basis.value, order.key.year);
  const voided = voidNumber(basis.value.voids, register, order, stampOf(around));
  if (!voided.ok) return voided;
  const what = `文号作废：${voided.value.text}，${order.reason}`;
  const next = { ...basis.value.unit, numberVoids: voided.value.voids };
  const saved = await around.vault.saveSettings(next, what.slice(0, 300));
  return saved.ok ? ok(null) : saved;
}

export interface NumbersOrder {
  readonly year: number;
  /** `null` = every series. */
  readonly series: string | null;
  readonly format: TableFormat;
}

/** The register of a year as a file, in memory only; that it leaves is noted before it does. Source: SPEC P-N8. */
export async function pressNumbers(around: Surroundings, { year, series, format }: NumbersOrder) {
  const basis = await basisOf(around);
  if (!basis.ok) return basis;
  const rows = rowsOf(basis.value, year, series);
  const title = `文号登记簿（${year}年）`;
  const bytes = await around.tables.press(numberTable(rows), format);
  const noted = await around.vault.note(null, { act: 'externalViewerUsed', what: `带出副本：${title}` });
  return noted.ok ? ok({ bytes, title }) : noted;
}

export interface NumbersPrintOrder {
  readonly year: number;
  /** `null` = every series. */
  readonly series: string | null;
  /** Only those somebody has to look at. */
  readonly isOddOnly: boolean;
}

/** The register of a year on paper, and the trail says so. Source: SPEC P-P37. */
export async function printNumbers(around: Surroundings, { year, series, isOddOnly }: NumbersPrintOrder) {
  const basis = await basisOf(around);
  if (!basis.ok) return basis;
  const rows = rowsOf(basis.value, year, series).filter((row) => !isOddOnly || isOddNumber(row));
  const word = basis.value.series.find((one) => one.series === series)?.word ?? '';
  const chosen = [word, isOddOnly ? '空号、作废、重号' : ''].filter((text) => text !== '').join('，');
  const pressed = await around.press.press(
    numberPaper({
      year,
      rows,
      chosen,
      unitName: basis.value.unit.unitName,
      printedBy: around.user.name,
      printedAt: around.clock.now(),
    }),
    'pdf',
  );
  if (!pressed.ok) return pressed;
  const what = `打印文号登记簿（${year}年${chosen === '' ? '' : `，${chosen}`}），${rows.length}个号`;
  const noted = await around.vault.note(null, { act: 'printed', what });
  return noted.ok ? ok(pressed.value) : noted;
}

function rowsOf(basis: NumberBasis, year: number, series: string | null) {
  return numberRegister(basis, year).filter((row) => series === null || row.series === series);
}

interface RegisterBasis extends NumberBasis {
  readonly unit: UnitSettings;
}

async function basisOf(around: Surroundings): Promise<Result<RegisterBasis>> {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const counts = await around.vault.givenNumbers();
  if (!counts.ok) return counts;
  return ok({
    unit: unit.value,
    counts: counts.value,
    cases: await around.vault.surveyNumbers(),
    voids: unit.value.numberVoids ?? [],
    series: await seriesOf(around, unit.value.organCode),
  });
}

/** Those of cases, then of every template that has numbers, in the order of the catalogue. */
async function seriesOf(around: Surroundings, organCode: string): Promise<readonly NumberSeries[]> {
  const organ = organCode === '' ? '' : `${organCode}（督）`;
  const ofCases = { series: 'case', title: '案件编号', word: `${organ}维字` };
  const templates = await around.shelf.templates();
  const ofPapers = templates.flatMap((template): readonly NumberSeries[] => {
    const pattern = numberPatternOf(template);
    if (pattern === null) return [];
    const word = pattern.replace('{{机关代字}}', organCode).split('〔')[0] ?? '';
    return [{ series: template.id, title: template.title, word }];
  });
  return [ofCases, ...ofPapers];
}
