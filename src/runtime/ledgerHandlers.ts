import type { InsideHandlers } from '#api/dispatcher.ts';
import { printLedger } from '#app/printLedger.ts';
import { pressLedger, pressMusts, readLedger, traceFigure, traceMust } from '#app/readLedger.ts';
import { makeStationPack, settleStationRow, takeStationPackIn } from '#app/stationLedgers.ts';
import { ok } from '#domain/kernel/result.ts';
import { keptTable } from './sheetRack.ts';
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
      const { total, ...table } = pressed.value;
      return ok({ ...keptTable(sheets, { ...table, format: order.format }, stay), total });
    },
    'ledger.print': async (order) => {
      const pressed = await printLedger(around, order);
      if (!pressed.ok) return pressed;
      const { bytes, pages } = pressed.value;
      return ok({ sheet: sheets.keep('ledgerSheet', bytes, stay), pages });
    },
    'ledger.traceMust': (question) => traceMust(around, question),
    'ledger.pressMusts': async (order) => {
      const pressed = await pressMusts(around, order);
      return pressed.ok ? ok(keptTable(sheets, { ...pressed.value, format: order.format }, stay)) : pressed;
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
