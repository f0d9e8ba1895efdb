import { summarise } from '#domain/case/caseSummary.ts';
import type { MeasureId } from '#domain/disposition/measures.ts';
import { Day } from '#domain/kernel/moment.ts';
import type { LedgerFigures } from '#domain/ledger/ledgerFigures.ts';
import type { LedgerCase, LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { aCase } from '#test/people/aCase.ts';

/** A case as the ledger knows it, with other figures. */
export function ledgerCase(figures: Partial<LedgerFigures>, changes: Partial<LedgerCase> = {}): LedgerCase {
  const one = summarise(aCase());
  return { ...one, ...changes, ledger: { ...one.ledger, ...figures } };
}

export const decided = (
  name: string,
  measure: MeasureId | null,
): LedgerFigures['counterparties'][number] => ({
  name,
  track: measure === null ? null : '277-5',
  measure,
  drunk: 'unknown',
  results: [],
  resultKinds: [],
  sentOn: null,
});

export const scopeOf = (from: string, until: string | null = null): LedgerScope => ({
  from: Day.parse(from),
  until: until === null ? null : Day.parse(until),
  unit: null,
});
