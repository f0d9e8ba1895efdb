import type { InsideHandlers } from '#api/dispatcher.ts';
import { keepRegisters } from '#app/keepRegisters.ts';
import { pressPeriodReport, pressRegister, pressStatistics } from '#app/pressRegisters.ts';
import { knownIn, pressTip } from '#app/pressTip.ts';
import { readAnswering } from '#app/readAnswering.ts';
import { readDuty } from '#app/readDuty.ts';
import { readForeseen } from '#app/readForeseen.ts';
import { readRegisters } from '#app/readRegisters.ts';
import { ok } from '#domain/kernel/result.ts';
import { keptTable } from './sheetRack.ts';
import type { SheetRack } from './sheetRack.ts';
import type { Stay } from './stay.ts';

/** 机制保障: what the bureau holds ready. */
export function registerHandlers(stay: Stay, sheets: SheetRack) {
  const { around } = stay;
  return {
    'registers.read': ({ scope }) => readRegisters(around, scope),
    'registers.onDuty': () => readDuty(around),
    'registers.answering': ({ caseId }) => readAnswering(around, caseId),
    'registers.foreseen': ({ caseId }) => readForeseen(around, caseId),
    'registers.change': (wish) => keepRegisters(around, wish),
    'registers.press': async (order) => {
      const pressed = await pressRegister(around, order);
      return pressed.ok ? ok(keptTable(sheets, { ...pressed.value, format: order.format }, stay)) : pressed;
    },
    'registers.knownIn': ({ caseIds }) => knownIn(around, caseIds),
    'registers.pressTip': async (order) => {
      const pressed = await pressTip(around, order);
      if (!pressed.ok) return pressed;
      const { bytes, title } = pressed.value;
      const kind = order.format === 'pdf' ? 'tip' : 'tipWord';
      return ok({ sheet: sheets.keep(kind, bytes, stay), fileName: `${title}.${order.format}` });
    },
    'registers.pressReport': async ({ scope }) => {
      const pressed = await pressPeriodReport(around, scope);
      if (!pressed.ok) return pressed;
      const { bytes, pages } = pressed.value;
      return ok({ sheet: sheets.keep('report', bytes, stay), pages });
    },
    'registers.pressStatistics': async (order) => {
      const pressed = await pressStatistics(around, order);
      return pressed.ok ? ok(keptTable(sheets, { ...pressed.value, format: order.format }, stay)) : pressed;
    },
  } satisfies Partial<InsideHandlers>;
}
