import { z } from 'zod';
import { Moment } from '#domain/kernel/moment.ts';
import { PaperState } from '#domain/papers/paperState.ts';
import { NumberKey, NumberVoid } from '#domain/papers/voidNumber.ts';
import { list } from '../list.ts';
import { caseWorkers, operation } from '../operation.ts';
import { overseers } from './supervisionOperations.ts';

const year = NumberKey.shape.year;
const series = NumberKey.shape.series;

export const NumberRowView = z.strictObject({
  series: z.string(),
  serial: z.int().positive(),
  text: z.string(),
  standing: z.enum(['case', 'void', 'unused', ...PaperState.options]),
  isDouble: z.boolean(),
  title: z.string(),
  /** `null` = no case, or one this person has no business with. */
  caseId: z.string().nullable(),
  caseName: z.string().nullable(),
  at: Moment.nullable(),
  by: z.string().nullable(),
  voided: NumberVoid.nullable(),
});
export type NumberRowView = z.infer<typeof NumberRowView>;

export const NumbersView = z.strictObject({
  years: list(year),
  year,
  series: list(z.strictObject({ series: z.string(), title: z.string(), word: z.string() })),
  rows: list(NumberRowView),
});
export type NumbersView = z.infer<typeof NumbersView>;

export const numberOperations = {
  /** 文号登记簿 of a year; `null` = this one. */
  'numbers.read': operation('query', caseWorkers, z.strictObject({ year: year.nullable() }), NumbersView),
  /** Says of a number that it holds no more, and why. */
  'numbers.void': operation(
    'command',
    overseers,
    z.strictObject({ key: NumberKey, reason: NumberVoid.shape.reason }),
    z.strictObject({}),
  ),
  /** The register as a file that is kept for a short while only; that it leaves is noted in the trail. */
  'numbers.press': operation(
    'command',
    caseWorkers,
    z.strictObject({ year, series: series.nullable(), format: z.enum(['xlsx', 'csv']) }),
    z.strictObject({ sheet: z.string(), fileName: z.string() }),
  ),
  /** The register as a paper, kept and noted likewise. */
  'numbers.print': operation(
    'command',
    caseWorkers,
    z.strictObject({ year, series: series.nullable(), isOddOnly: z.boolean() }),
    z.strictObject({ sheet: z.string(), pages: z.int().positive() }),
  ),
};
