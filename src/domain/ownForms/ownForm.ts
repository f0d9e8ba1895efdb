/** The bureau's own Word forms as the vault keeps them. */
import { z } from 'zod';
import { Sha256 } from '../kernel/digest.ts';
import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { Moment } from '../kernel/moment.ts';
import { PackOrigin } from '../templatePack/packOrigin.ts';
import { FormTag, MOST_TAGS } from './formTag.ts';

/** A form of thirty pages with a letterhead picture has a tenth of these. */
export const MOST_FORM_BYTES = 8 << 20;

export function formTooLarge(): Failure {
  return failure('form.tooLarge', { limit: `${MOST_FORM_BYTES >> 20} MB` });
}

/** Bytes in the vault's object store. */
const File = z.strictObject({ sha256: Sha256, sizeBytes: z.int().positive() });

/** B = 预填稿, C = internal paper; what only the official system makes is never a form of ours. */
export const FormClass = z.enum(['B', 'C']);
export type FormClass = z.infer<typeof FormClass>;
export const formClassNames: Readonly<Record<FormClass, string>> = { B: '预填稿', C: '内部文书' };

export const FormVersion = z.strictObject({
  /** From 1; never given twice. */
  version: z.int().positive(),
  file: File,
  fileName: z.string().max(255),
  tags: z.array(FormTag).max(MOST_TAGS).readonly(),
  importedAt: Moment,
  by: z.string(),
  /** The pack it came in; `null` = a file on a stick. */
  origin: PackOrigin.nullable().default(null),
});
export type FormVersion = z.infer<typeof FormVersion>;

export const OwnForm = z.strictObject({
  id: z.string(),
  title: z.string().min(2).max(60),
  class: FormClass,
  /** Oldest first. */
  versions: z.array(FormVersion).min(1).max(100).readonly(),
  /** Not offered any more; everything of it stays. */
  retired: z.strictObject({ at: Moment, by: z.string(), reason: z.string().min(2).max(200) }).nullable(),
});
export type OwnForm = z.infer<typeof OwnForm>;

export const OwnForms = z.array(OwnForm).max(200).readonly();
export type OwnForms = z.infer<typeof OwnForms>;

/** A paper made from such a form, which only the word processor opens. */
export const OwnPaper = z.strictObject({
  id: z.string(),
  formId: z.string(),
  version: z.int().positive(),
  title: z.string(),
  class: FormClass,
  producedAt: Moment,
  by: z.string(),
  docx: File,
  /** What was left blank. */
  gaps: z.array(z.string()).readonly(),
  caseRevision: z.int().nonnegative(),
});
export type OwnPaper = z.infer<typeof OwnPaper>;

/** The version papers are made from now. */
export function newestVersion({ versions }: OwnForm): FormVersion {
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error('a form has at least one version');
  return newest;
}
