import type { InsideHandlers } from '#api/dispatcher.ts';
import { pressLedger, pressMusts, readLedger, traceFigure, traceMust } from '#app/readLedger.ts';
import { makeStationPack, settleStationRow, takeStationPackIn } from '#app/stationLedgers.ts';
import { ok } from '#domain/kernel/result.ts';
import { tableSheets } from './sheetRack.ts';
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
      return ok({
        sheet: sheets.keep(tableSheets[order.format], bytes, stay),
        fileName: `${title}.${order.format}`,
        total,
      });
    },
    'ledger.traceMust': (question) => traceMust(around, question),
    'ledger.pressMusts': async (order) => {
      const pressed = await pressMusts(around, order);
      if (!pressed.ok) return pressed;
      const { bytes, title } = pressed.value;
      return ok({
        sheet: sheets.keep(tableSheets[order.format], bytes, stay),
        fileName: `${title}.${order.format}`,
      });
    },
    'ledger.packOut': async ({ sealing }) => {
      const made = await makeStationPack(around, sealing);
      if (!made.ok) return made;
      const { bytes, title, total } = made.value;
      const kind = sealing === null ? 'ledgerPack' : 'sealedPack';
      const ending = sealing === null ? '.json' : '.json.age';
      return ok({ sheet: sheets.keep(kind, bytes, stay), fileName: `${title}${ending}`, total });
    },
    'ledger.packIn': (place) => takeStationPackIn(around, place),
    'ledger.settle': (settlement) => settleStationRow(around, settlement),
  } satisfies Partial<InsideHandlers>;
}
