import type { InsideHandlers } from '#api/dispatcher.ts';
import { pressLedger, readLedger, traceFigure } from '#app/readLedger.ts';
import { ok } from '#domain/kernel/result.ts';
import type { SheetRack } from './sheetRack.ts';
import type { Stay } from './stay.ts';

/** 台账统计 over all cases a person may see. */
export function ledgerHandlers(stay: Stay, sheets: SheetRack) {
  const { around } = stay;
  return {
    'ledger.read': (page) => readLedger(around, page),
    'ledger.trace': (question) => traceFigure(around, question),
    'ledger.press': async (order) => {
      const pressed = await pressLedger(around, order);
      if (!pressed.ok) return pressed;
      const { bytes, title, total } = pressed.value;
      const kind = order.format === 'xlsx' ? 'ledgerBook' : 'ledgerTable';
      return ok({ sheet: sheets.keep(kind, bytes, stay), fileName: `${title}.${order.format}`, total });
    },
  } satisfies Partial<InsideHandlers>;
}
