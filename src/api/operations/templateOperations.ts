import { z } from 'zod';
import { Sha256 } from '#domain/kernel/digest.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { FormClass } from '#domain/ownForms/ownForm.ts';
import { PackSource } from '#domain/templatePack/packOrigin.ts';
import { list } from '../list.ts';
import { operation } from '../operation.ts';
import type { Audience } from '../operation.ts';
import { FailureReply } from '../reply.ts';

const TemplateId = z.string().regex(/^[A-Z]\d{2}$/);

/** A template delivered with the program, as this bureau has it. */
export const TemplateRowView = z.strictObject({
  id: TemplateId,
  title: z.string(),
  stage: z.string(),
  documentClass: z.enum(['A', 'B', 'C']),
  /** Version delivered, and the one papers are made with. */
  delivered: z.string(),
  inForce: z.string(),
  /** How many things are changed, and how many of these wait. */
  changes: z.int().nonnegative(),
  waiting: z.int().nonnegative(),
  changedAt: Moment.nullable(),
  changedBy: z.string().nullable(),
  /** Whose pack the edition in force came in; `null` = made here, or as delivered. */
  from: PackSource.nullable(),
});
export type TemplateRowView = z.infer<typeof TemplateRowView>;
const TemplatesView = z.strictObject({ templates: list(TemplateRowView) });

const Both = z.strictObject({ delivered: z.string(), now: z.string() });
const BothLists = z.strictObject({ delivered: list(z.string()), now: list(z.string()) });
export const EditionLineView = z.strictObject({ where: z.string(), from: z.string(), to: z.string() });
export type EditionLineView = z.infer<typeof EditionLineView>;

const EditionView = z.strictObject({
  version: z.int().positive(),
  at: Moment,
  by: z.string(),
  reason: z.string(),
  basedOn: z.string(),
  /** Whose pack it came in; `null` = made here. */
  from: z.string().nullable(),
  /** Empty = as delivered again. */
  lines: list(EditionLineView),
});
export type EditionView = z.infer<typeof EditionView>;

/** Everything that may be changed in one template: what is delivered, and what it is now. */
export const TemplateDetail = z.strictObject({
  id: TemplateId,
  title: z.string(),
  source: z.string(),
  documentClass: z.enum(['A', 'B', 'C']),
  delivered: z.string(),
  inForce: z.string(),
  /** Fields stand in them by their Chinese names, in double braces. */
  texts: list(Both.extend({ place: z.string(), role: z.string(), fixed: z.string().nullable() })),
  labels: list(Both.extend({ key: z.string() })),
  forms: list(z.strictObject({ place: z.string(), rows: BothLists, chain: BothLists.nullable() })),
  number: Both.nullable(),
  /** Fields any text may use. */
  fields: list(z.string()),
  waiting: list(z.strictObject({ from: z.string(), to: z.string(), now: z.string().nullable() })),
  /** Newest first. */
  editions: list(EditionView),
});
export type TemplateDetail = z.infer<typeof TemplateDetail>;

const typed = z.string().max(2000);
const names = z.array(z.string().max(60)).max(60).readonly();
const ListDraft = z
  .array(z.strictObject({ place: z.string().max(120), to: names }))
  .max(40)
  .readonly();
/** What was typed: only what differs need be there. */
export const EditionDraftInput = z.strictObject({
  labels: z
    .array(z.strictObject({ key: z.string().max(120), to: typed }))
    .max(200)
    .readonly(),
  wording: z
    .array(z.strictObject({ place: z.string().max(120), to: typed }))
    .max(200)
    .readonly(),
  rows: ListDraft,
  chains: ListDraft,
  number: z.string().max(200).nullable(),
});
const Reason = z.string().trim().min(2).max(200);

/** What an item of a 模板包 is to this bureau, and why it may not be taken in. */
const Offered = z.strictObject({
  title: z.string(),
  /** As the bureau that made it counts. */
  version: z.int().positive(),
  by: z.string(),
  at: Moment,
  standing: z.enum(['new', 'same', 'differs']),
  /** Version in force here; `null` = none. */
  ours: z.int().positive().nullable(),
  /** An earlier version here that says the same. */
  earlier: z.int().positive().nullable(),
  problems: list(z.string()),
  failure: FailureReply.nullable(),
});
export const TemplatePackView = z.strictObject({
  unitName: z.string(),
  madeAt: Moment,
  madeBy: z.string(),
  sha256: Sha256,
  /** Of the whole file: what every other program counts too. */
  fileSha256: Sha256,
  keyFingerprint: Sha256,
  key: z.strictObject({ knownAs: list(z.string()), isOtherKey: z.boolean() }),
  editions: list(
    Offered.extend({
      templateId: TemplateId,
      basedOn: z.string(),
      reason: z.string(),
      changes: z.int().positive(),
      /** How many of the changes were made for another text, and wait. */
      waiting: z.int().nonnegative(),
      lines: list(EditionLineView),
      ownLines: list(EditionLineView),
    }),
  ),
  forms: list(
    Offered.extend({
      class: FormClass,
      fileName: z.string(),
      fields: z.int().nonnegative(),
      isRetired: z.boolean(),
    }),
  ),
});
export type TemplatePackView = z.infer<typeof TemplatePackView>;
const ids = z.array(z.string().max(40)).max(200).readonly();

const administrators: Audience = ['systemAdministrator'];

export const templateOperations = {
  'templates.list': operation('query', administrators, z.strictObject({}), TemplatesView),
  'templates.read': operation(
    'query',
    administrators,
    z.strictObject({ templateId: TemplateId }),
    TemplateDetail,
  ),
  /** Prints the sample with what is typed, without keeping anything. */
  'templates.preview': operation(
    'query',
    administrators,
    z.strictObject({ templateId: TemplateId, draft: EditionDraftInput }),
    z.strictObject({
      problems: list(z.string()),
      version: z.string(),
      /** Content path; `null` while there are problems. */
      sheet: z.string().nullable(),
      pages: z.int().nonnegative(),
    }),
  ),
  'templates.change': operation(
    'command',
    administrators,
    z.strictObject({ templateId: TemplateId, draft: EditionDraftInput, reason: Reason }),
    TemplateDetail,
  ),
  /** As delivered again. */
  'templates.restore': operation(
    'command',
    administrators,
    z.strictObject({ templateId: TemplateId, reason: Reason }),
    TemplateDetail,
  ),
  /** 模板包 of changed papers and own forms, to be saved on a stick. */
  'templates.packOut': operation(
    'command',
    administrators,
    z.strictObject({ templateIds: ids, formIds: ids }),
    z.strictObject({
      sheet: z.string(),
      fileName: z.string(),
      total: z.int().positive(),
      /** To be read out to whoever takes the pack in. */
      keyFingerprint: Sha256,
      fileSha256: Sha256,
    }),
  ),
  /** What a 模板包 on a stick would change, without keeping anything. */
  'templates.packLook': operation(
    'query',
    administrators,
    z.strictObject({ token: z.string() }),
    TemplatePackView,
  ),
  /** Takes chosen items of the 模板包 that was looked at. */
  'templates.packIn': operation(
    'command',
    administrators,
    z.strictObject({
      token: z.string(),
      sha256: Sha256,
      templateIds: z.array(TemplateId).max(100).readonly(),
      formTitles: z.array(z.string().max(60)).max(200).readonly(),
      isKeyChecked: z.boolean(),
    }),
    z.strictObject({
      editions: z.int().nonnegative(),
      forms: z.int().nonnegative(),
      unchanged: z.int().nonnegative(),
    }),
  ),
};
