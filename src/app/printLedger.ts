import { drillMark } from '#domain/document/drillMark.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { ok } from '#domain/kernel/result.ts';
import { casesInScope } from '#domain/ledger/ledgerScope.ts';
import { ledgerSheet } from '#domain/ledger/ledgerSheet.ts';
import { periodWords } from '#domain/ledger/periodSentence.ts';
import type { LedgerOrder } from './readLedger.ts';
import { mergedLedger } from './stationLedgers.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

const TEMPLATE = 'S01';

/**
 * S01 维权案（事）件工作台账 of a period as a PDF, in memory only; that it was made is noted before it leaves.
 * Fails: `document.*`; `vault.*` when the trail cannot be written. Source: SPEC S-22.
 */
export async function printLedger(around: Surroundings, { scope, isAnonymous }: Omit<LedgerOrder, 'format'>) {
  const template = await around.shelf.template(TEMPLATE);
  if (!template.ok) return template;
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const merged = await mergedLedger(around, unit.value);
  if (!merged.ok) return merged;
  const cases = casesInScope(merged.value.cases, scope);
  const { unitName, rightsOffice } = unit.value;
  const filled = fillTemplate(
    template.value,
    {
      document: { number: null, madeAt: around.clock.now(), madeByName: around.user.name },
      unit: { name: unitName, rightsOffice },
      ledger: { ...ledgerSheet(cases, scope, isAnonymous) },
    },
    drillMark(unit.value),
  );
  const pressed = await around.press.press(filled.model, 'pdf');
  if (!pressed.ok) return pressed;
  const what = `打印维权案件工作台账（${scope.unit ?? ''}${periodWords(scope)}），${cases.length}起${isAnonymous ? '，隐去侵害人姓名' : ''}`;
  const noted = await around.vault.note(null, { act: 'printed', what });
  return noted.ok ? ok(pressed.value) : noted;
}
