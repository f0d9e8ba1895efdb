import type { InsideHandlers } from '#api/dispatcher.ts';
import { changeTemplate, restoreTemplate } from '#app/keepEditions.ts';
import { makeTemplatePack } from '#app/makeTemplatePack.ts';
import { takeTemplatePackIn } from '#app/takeTemplatePackIn.ts';
import { pressDraftSample, viewTemplate, viewTemplates } from '#app/viewEditions.ts';
import { lookAtTemplatePack } from '#app/viewTemplatePack.ts';
import { ok } from '#domain/kernel/result.ts';
import type { SheetRack } from './sheetRack.ts';
import type { Stay } from './stay.ts';

/** The templates delivered, as 系统管理员 changes them for this bureau. */
export function templateHandlers(stay: Stay, sheets: SheetRack) {
  const { around } = stay;
  return {
    'templates.list': () => viewTemplates(around),
    'templates.read': ({ templateId }) => viewTemplate(around, templateId),
    'templates.preview': async ({ templateId, draft }) => {
      const sample = await pressDraftSample(around, templateId, draft);
      if (!sample.ok) return sample;
      const { problems, version, pressed } = sample.value;
      const sheet = pressed === null ? null : sheets.keep('templateSample', pressed.bytes, stay);
      return ok({ problems: [...problems], version, sheet, pages: pressed?.pages ?? 0 });
    },
    'templates.change': async (order) => {
      const changed = await changeTemplate(around, order);
      return changed.ok ? viewTemplate(around, order.templateId) : changed;
    },
    'templates.restore': async (order) => {
      const restored = await restoreTemplate(around, order);
      return restored.ok ? viewTemplate(around, order.templateId) : restored;
    },
    'templates.packOut': async (choice) => {
      const made = await makeTemplatePack(around, choice);
      if (!made.ok) return made;
      const { bytes, title, ...told } = made.value;
      return ok({ sheet: sheets.keep('templatePack', bytes, stay), fileName: `${title}.json`, ...told });
    },
    'templates.packLook': ({ token }) => lookAtTemplatePack(around, token),
    'templates.packIn': (acceptance) => takeTemplatePackIn(around, acceptance),
  } satisfies Partial<InsideHandlers>;
}
