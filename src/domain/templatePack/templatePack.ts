/** 模板包: what one bureau changed in the papers delivered, and its own Word forms, as they travel to another. */
import { z } from 'zod';
import { Sha256 } from '../kernel/digest.ts';
import { Moment } from '../kernel/moment.ts';
import { FormClass, MOST_FORM_BYTES } from '../ownForms/ownForm.ts';
import { countOf, EditionChanges, TemplateEdition } from '../templateEditions/templateEdition.ts';

/** What leaves: read by this program and every later one. */
export const PACK_VERSION = 1;

const person = z.string().max(60);
const isUnique = (names: readonly string[]) => new Set(names).size === names.length;

/** The edition in force of one paper. */
export const PackedEdition = TemplateEdition.pick({
  templateId: true,
  version: true,
  basedOn: true,
  reason: true,
  at: true,
}).extend({
  title: z.string().max(120),
  changes: EditionChanges.refine((changes) => countOf(changes) > 0),
  by: person,
});
export type PackedEdition = z.infer<typeof PackedEdition>;

/** The newest version of one own form; its bytes lie beside the manifest under their digest. */
export const PackedForm = z.strictObject({
  title: z.string().min(2).max(60),
  class: FormClass,
  version: z.int().positive(),
  fileName: z.string().max(255),
  by: person,
  at: Moment,
  file: z.strictObject({ sha256: Sha256, sizeBytes: z.int().positive().max(MOST_FORM_BYTES) }),
});
export type PackedForm = z.infer<typeof PackedForm>;

/** The manifest, which is what is signed. */
export const TemplatePack = z.strictObject({
  format: z.literal('weiquan-template-pack'),
  version: z.literal(PACK_VERSION),
  unitName: z.string().min(2).max(60),
  madeAt: Moment,
  madeBy: person,
  editions: z
    .array(PackedEdition)
    .max(100)
    .refine((editions) => isUnique(editions.map(({ templateId }) => templateId)))
    .readonly(),
  forms: z
    .array(PackedForm)
    .max(200)
    .refine((forms) => isUnique(forms.map(({ title }) => title)))
    .readonly(),
});
export type TemplatePack = z.infer<typeof TemplatePack>;
