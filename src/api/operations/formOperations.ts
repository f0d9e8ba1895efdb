import { z } from 'zod';
import { Moment } from '#domain/kernel/moment.ts';
import { FormClass } from '#domain/ownForms/ownForm.ts';
import { PackSource } from '#domain/templatePack/packOrigin.ts';
import { list } from '../list.ts';
import { caseWorkers, caseWriters, operation } from '../operation.ts';
import type { Audience } from '../operation.ts';
import { CaseView } from '../views/caseView.ts';

const FormVersionView = z.strictObject({
  version: z.int().positive(),
  fileName: z.string(),
  importedAt: Moment,
  by: z.string(),
  /** How many tags it has. */
  fields: z.int().nonnegative(),
  /** Whose pack it came in; `null` = a file on a stick. */
  from: PackSource.nullable(),
});

/** One of the bureau's own Word forms. */
export const FormView = z.strictObject({
  id: z.string(),
  title: z.string(),
  class: FormClass,
  /** Newest first. */
  versions: list(FormVersionView),
  retired: z.strictObject({ at: Moment, by: z.string(), reason: z.string() }).nullable(),
});
export type FormView = z.infer<typeof FormView>;
const FormsView = z.strictObject({ forms: list(FormView) });

/** The field list: one group for the case, one for each list that can be repeated. */
export const FieldGroupView = z.strictObject({
  list: z.string().nullable(),
  fields: list(z.strictObject({ name: z.string(), written: z.string(), example: z.string() })),
});
export type FieldGroupView = z.infer<typeof FieldGroupView>;

/** A file as it would be taken in. */
export const FormCheckView = z.strictObject({
  fileName: z.string(),
  /** Its first line, which mostly is its title. */
  title: z.string(),
  problems: list(z.string()),
  fields: z.int().nonnegative(),
  /** Its text with the sample case; empty when there are problems. */
  sample: list(z.string()),
  gaps: list(z.string()),
});
export type FormCheckView = z.infer<typeof FormCheckView>;

/** An own form as a case stands towards it. */
export const CaseFormView = z.strictObject({
  formId: z.string(),
  title: z.string(),
  documentClass: FormClass,
  version: z.int().positive(),
  isRetired: z.boolean(),
  gaps: list(z.string()),
  made: z
    .strictObject({
      paperId: z.string(),
      version: z.int().positive(),
      madeAt: Moment,
      by: z.string(),
      /** What changed since. */
      changes: list(z.string()),
    })
    .nullable(),
});
export type CaseFormView = z.infer<typeof CaseFormView>;

const administrators: Audience = ['systemAdministrator'];

export const formOperations = {
  'forms.list': operation('query', administrators, z.strictObject({}), FormsView),
  'forms.fields': operation(
    'query',
    administrators,
    z.strictObject({}),
    z.strictObject({ version: z.string(), source: z.string(), groups: list(FieldGroupView) }),
  ),
  /** Looks at a file on a stick without keeping anything. */
  'forms.check': operation('query', administrators, z.strictObject({ token: z.string() }), FormCheckView),
  'forms.import': operation(
    'command',
    administrators,
    z.strictObject({
      token: z.string(),
      title: z.string().min(2).max(60),
      class: FormClass,
      formId: z.string().max(40).nullable(),
    }),
    FormsView,
  ),
  /** Out of use with the reason, or back into it. */
  'forms.retire': operation(
    'command',
    administrators,
    z.strictObject({ formId: z.string().max(40), reason: z.string().min(2).max(200).nullable() }),
    FormsView,
  ),
  'forms.ofCase': operation(
    'query',
    caseWorkers,
    z.strictObject({ caseId: z.string() }),
    z.strictObject({ forms: list(CaseFormView) }),
  ),
  'forms.produce': operation(
    'command',
    caseWriters,
    z.strictObject({ caseId: z.string(), formId: z.string().max(40) }),
    CaseView,
  ),
};
