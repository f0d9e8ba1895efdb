/** What this bureau changed in the templates delivered; never a copy of one, so that an update still reaches the rest. */
import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';
import { PackOrigin } from '../templatePack/packOrigin.ts';

/** More than any paper of the catalogue has in one place. */
export const MOST_CHARACTERS = 1000;
const MOST_CHANGES = 200;

const words = z.string().min(1).max(MOST_CHARACTERS);
const names = z.array(z.string().min(1).max(60)).min(1).max(60).readonly();
const changes = <T extends z.ZodType>(change: T) => z.array(change).max(MOST_CHANGES).readonly();

/** Where in the body of a template something stands: keys and positions, e.g. `2.rows.0.cells.1.text`. */
const Place = z.string().regex(/^\d+(\.\w+)*$/);

/** `from` is what was delivered: where that no longer stands, the change waits. */
export const EditionChanges = z.strictObject({
  /** How the officer knows a field; gaps are named by it. */
  labels: changes(z.strictObject({ key: z.string().max(120), from: words, to: words })),
  /** What is printed. */
  wording: changes(z.strictObject({ place: Place, from: words, to: words })),
  /** Rows of a form in another order, by their names. */
  rows: changes(z.strictObject({ place: Place, from: names, to: names })),
  /** Who signs, in order, by the names of the boxes. */
  chains: changes(z.strictObject({ place: Place, from: names, to: names })),
  number: z.strictObject({ from: words, to: words }).nullable(),
});
export type EditionChanges = z.infer<typeof EditionChanges>;
export const noChanges: EditionChanges = { labels: [], wording: [], rows: [], chains: [], number: null };

export const TemplateEdition = z.strictObject({
  templateId: z.string().regex(/^[A-Z]\d{2}$/),
  /** From 1 for each template; never given twice. */
  version: z.int().positive(),
  /** The version delivered when it was made. */
  basedOn: z.string().max(20),
  /** Without any change: as delivered again. */
  changes: EditionChanges,
  reason: z.string().min(2).max(200),
  by: z.string(),
  at: Moment,
  /** `null` = made here. */
  origin: PackOrigin.nullable(),
});
export type TemplateEdition = z.infer<typeof TemplateEdition>;

/** Oldest first; nothing is ever taken out. */
export const TemplateEditions = z.array(TemplateEdition).max(2000).readonly();
export type TemplateEditions = z.infer<typeof TemplateEditions>;

/** The edition new papers are made from; `null` = none yet. */
export function editionInForce(editions: TemplateEditions, templateId: string): TemplateEdition | null {
  return editions.findLast((edition) => edition.templateId === templateId) ?? null;
}

/** The number the next edition of a template gets. */
export function nextVersion(editions: TemplateEditions, templateId: string): number {
  return editions.filter((edition) => edition.templateId === templateId).length + 1;
}

/** How many things an edition changes; 0 = as delivered. */
export function countOf({ labels, wording, rows, chains, number }: EditionChanges): number {
  return labels.length + wording.length + rows.length + chains.length + (number === null ? 0 : 1);
}
