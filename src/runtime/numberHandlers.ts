import type { InsideHandlers } from '#api/dispatcher.ts';
import { pressNumbers, printNumbers, readNumbers, registerVoid } from '#app/readNumbers.ts';
import { ok } from '#domain/kernel/result.ts';
import { keptTable } from './sheetRack.ts';
import type { SheetRack } from './sheetRack.ts';
import type { Stay } from './stay.ts';

/** 文号登记簿. */
export function numberHandlers(stay: Stay, sheets: SheetRack) {
  const { around } = stay;
  return {
    'numbers.read': ({ year }) => readNumbers(around, year),
    'numbers.void': async (order) => {
      const voided = await registerVoid(around, order);
      return voided.ok ? ok({}) : voided;
    },
    'numbers.press': async (order) => {
      const pressed = await pressNumbers(around, order);
      return pressed.ok ? ok(keptTable(sheets, { ...pressed.value, format: order.format }, stay)) : pressed;
    },
    'numbers.print': async (order) => {
      const pressed = await printNumbers(around, order);
      if (!pressed.ok) return pressed;
      const { bytes, pages } = pressed.value;
      return ok({ sheet: sheets.keep('numbers', bytes, stay), pages });
    },
  } satisfies Partial<InsideHandlers>;
}
