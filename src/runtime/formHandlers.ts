import type { InsideHandlers } from '#api/dispatcher.ts';
import { importForm, retireOwnForm } from '#app/keepForms.ts';
import { formsOfCase, produceForm } from '#app/produceForms.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { viewCase } from '#app/viewCase.ts';
import { checkForm, formViews, viewFields, viewForms } from '#app/viewForms.ts';
import type { Result } from '#domain/kernel/result.ts';
import { ok } from '#domain/kernel/result.ts';
import type { OwnForms } from '#domain/ownForms/ownForm.ts';

/** The bureau's own Word forms: kept by 系统管理员, used on cases. */
export function formHandlers(around: Surroundings) {
  const listed = (forms: Result<OwnForms>) => (forms.ok ? ok({ forms: formViews(forms.value) }) : forms);
  return {
    'forms.list': () => viewForms(around),
    'forms.fields': () => viewFields(around),
    'forms.check': ({ token }) => checkForm(around, token),
    'forms.import': async (order) => listed(await importForm(around, order)),
    'forms.retire': async (order) => listed(await retireOwnForm(around, order)),
    'forms.ofCase': async ({ caseId }) => {
      const forms = await formsOfCase(around, caseId);
      return forms.ok ? ok({ forms: forms.value }) : forms;
    },
    'forms.produce': async (order) => {
      const made = await produceForm(around, order);
      return made.ok ? viewCase(around, order.caseId) : made;
    },
  } satisfies Partial<InsideHandlers>;
}
