import { readFileSync } from 'node:fs';
import { Template } from '#domain/document/template.ts';
import type { DraftContext, EditionDraft } from '#domain/templateEditions/draftChanges.ts';
import { FormBook } from '#domain/ownForms/formBook.ts';

/** A template as it comes with the program. */
export function delivered(id: string): Template {
  return Template.parse(JSON.parse(readFileSync(`templates/${id}/template.json`, 'utf8')));
}

export const nothingDrafted: EditionDraft = { labels: [], wording: [], rows: [], chains: [], number: null };
export const aContext: DraftContext = {
  book: FormBook.parse(JSON.parse(readFileSync('templates/ownForms/fields.json', 'utf8'))),
  organCode: '虚公',
  taken: new Map(),
};
