/** A form as dated data: who may change what is printed need not be a developer. */
import { z } from 'zod';
import { Day } from '../kernel/moment.ts';
import { PageStyle } from './blocks.ts';

/** One thing the template prints. `officers[].name` stands for the name of each officer. */
export const TemplateField = z.strictObject({
  key: z.string().regex(/^[a-zA-Z0-9]+(\[\])?(\.[a-zA-Z0-9]+(\[\])?)*$/),
  /** How the officer knows the field; gaps are named by it. */
  label: z.string().min(1),
  /** Needed to finalise; or only when another field says so. */
  required: z.union([z.boolean(), z.strictObject({ when: z.string(), is: z.string() })]).default(false),
  /** What is printed for a missing optional field: `／` strikes it out, `blank` leaves room for the pen. */
  whenMissing: z.enum(['slash', 'blank']).default('slash'),
});
export type TemplateField = z.infer<typeof TemplateField>;

export const Template = z.strictObject({
  id: z.string().regex(/^[A-Z]\d{2}$/),
  title: z.string().min(1),
  /** As delivered; with the edition in force where this bureau changed it, e.g. `1.0-局2`. */
  version: z.string().regex(/^\d+\.\d+(-局\d+)?$/),
  effectiveFrom: Day,
  /** A = registered only, B = 预填稿, C = internal paper. */
  class: z.enum(['A', 'B', 'C']),
  layout: z.enum(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9']),
  stage: z.string().min(1),
  /**
   * One paper per case, per affected officer, per affected officer and family, per visit, per application for relief, per provider of evidence, per
   * lawyer's opinion, per notice that clears a name or per report to those above; `unit` = not a paper of any case;
   * `chosenItems` = printed for chosen items of evidence and never kept.
   */
  per: z
    .enum([
      'case',
      'officer',
      'officerAndFamily',
      'visit',
      'relief',
      'provider',
      'legalOpinion',
      'clearingNotice',
      'upwardReport',
      'unit',
      'chosenItems',
    ])
    .default('case'),
  copies: z.array(z.string()).readonly(),
  /** 出处: what the layout and wording rest on. */
  source: z.string().min(1),
  /** Who signs, in order. */
  signatureChain: z.array(z.string()).readonly(),
  /** Word between organ code and year in the paper's number, e.g. 维登; `null` = not numbered by us. */
  numberWord: z.string().nullable(),
  /** How this bureau writes the number; absent = as `numberWord` says. See `paperNumber.ts`. */
  numberPattern: z.string().optional(),
  page: PageStyle,
  /** Lists the paper is about: with none of them in the case there is nothing to print. See `missingMaterial.ts`. */
  needs: z.array(z.string()).readonly().default([]),
  fields: z.array(TemplateField).readonly(),
  /** Blocks of `blocks.ts` with `{{path|filter}}` in their strings; see `fillTemplate.ts`. */
  body: z.array(z.json()).readonly(),
});
export type Template = z.infer<typeof Template>;
/** Any part of a template's body. */
export type BodyPart = Template['body'][number];
