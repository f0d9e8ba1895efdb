import type { Template } from '../document/template.ts';
import { fieldNames, readable } from './fieldNames.ts';
import type { EditionChanges } from './templateEdition.ts';
import { templateTexts, textRoles } from './templateTexts.ts';

/** One change as a person reads it. */
export interface EditionLine {
  readonly where: string;
  readonly from: string;
  readonly to: string;
}

/** The changes of an edition, 原文 beside 改后, with fields by their names where the template still has the place. */
export function editionLines(delivered: Template, changes: EditionChanges): readonly EditionLine[] {
  const names = fieldNames(delivered);
  const textByPlace = new Map(templateTexts(delivered).map((text) => [text.place, text]));
  const { labels, wording, rows, chains, number } = changes;
  return [
    ...wording.map(({ place, from, to }) => {
      const text = textByPlace.get(place);
      const known = [...(text === undefined ? [] : names.ownOf(text)), ...names.general];
      const where = text === undefined ? '文字' : textRoles[text.role];
      return { where, from: readable(from, known), to: readable(to, known) };
    }),
    ...labels.map(({ from, to }) => ({ where: '字段叫法', from, to })),
    ...rows.map(({ from, to }) => ({ where: '行次', from: from.join('、'), to: to.join('、') })),
    ...chains.map(({ from, to }) => ({ where: '签署栏', from: from.join('、'), to: to.join('、') })),
    ...(number === null ? [] : [{ where: '文号', ...number }]),
  ];
}
