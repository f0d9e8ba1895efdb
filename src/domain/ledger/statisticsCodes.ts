import { z } from 'zod';
import { Day } from '../kernel/moment.ts';
import { breakdownIds } from './ledgerStatistics.ts';
import type { BreakdownId } from './ledgerStatistics.ts';
import type { UnitCode } from './unitCodes.ts';

const CodeList = z
  .strictObject({
    id: z.enum(breakdownIds),
    title: z.string().min(1),
    /** Which standard the codes are taken from, or that they are our own. */
    source: z.string().min(1),
    /** Whether somebody held them against the standard. */
    verified: z.boolean(),
    codes: z
      .array(z.strictObject({ code: z.string().regex(/^[0-9A-Z]{1,12}$/), name: z.string().min(1) }))
      .readonly(),
  })
  .refine(({ codes }) => isOnce(codes.map(({ code }) => code)), '代码重复')
  .refine(({ codes }) => isOnce(codes.map(({ name }) => name)), '名称重复');

/** 统计代码: what those above count by, as data on the shelf, since no code table for this work was published. Source: SPEC R-19. */
export const StatisticsCodes = z.strictObject({
  version: z.string(),
  effectiveFrom: Day,
  lists: z.array(CodeList).readonly(),
});
export type StatisticsCodes = z.infer<typeof StatisticsCodes>;

/** The codes with those of the bureau's own units in place of the delivered list, which has none. Source: SPEC S-25. */
export function withUnitCodes(codes: StatisticsCodes, units: readonly UnitCode[]): StatisticsCodes {
  if (units.length === 0) return codes;
  return {
    ...codes,
    lists: codes.lists.map((list) => (list.id === 'unit' ? { ...list, codes: units } : list)),
  };
}

/** The code of an answer as the statistics word it; `null` = the list has none. */
export function codeOf({ lists }: StatisticsCodes, id: BreakdownId, name: string): string | null {
  return lists.find((list) => list.id === id)?.codes.find((one) => one.name === name)?.code ?? null;
}

/** Where the codes come from, a line for each list; what nobody checked says so. */
export function codeSources({ lists }: StatisticsCodes): readonly string[] {
  return lists.map(({ title, source, verified }) => `${title}代码：${source}${verified ? '' : '（待核）'}`);
}

const isOnce = (texts: readonly string[]) => new Set(texts).size === texts.length;
