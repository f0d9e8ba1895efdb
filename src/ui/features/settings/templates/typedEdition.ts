import type { InputOf } from '#api/contract.ts';
import type { TemplateDetail } from '#api/operations/templateOperations.ts';

export type Draft = InputOf<'templates.preview'>['draft'];

/** What stands in the fields of the editor, by place or key. */
export interface TypedEdition {
  readonly texts: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly chains: Readonly<Record<string, readonly string[]>>;
  readonly number: string | null;
}

/** As the template is now; what waits has gone back to what is delivered. */
export function typedOf({ texts, labels, forms, number }: TemplateDetail): TypedEdition {
  return {
    texts: Object.fromEntries(texts.map(({ place, now }) => [place, now])),
    labels: Object.fromEntries(labels.map(({ key, now }) => [key, now])),
    rows: Object.fromEntries(forms.map(({ place, rows }) => [place, rows.now])),
    chains: Object.fromEntries(
      forms.flatMap(({ place, chain }) => (chain === null ? [] : [[place, chain.now]])),
    ),
    number: number?.now ?? null,
  };
}

/** What was typed as the server takes it: only what differs from what is delivered. */
export function draftOf({ texts, labels, forms, number }: TemplateDetail, typed: TypedEdition): Draft {
  const lists = (of: TypedEdition['rows'], deliveredAt: (place: string) => readonly string[] | undefined) =>
    Object.entries(of)
      .filter(([place, to]) => to.join('\n') !== deliveredAt(place)?.join('\n'))
      .map(([place, to]) => ({ place, to: [...to] }));
  const formAt = (place: string) => forms.find((form) => form.place === place);
  return {
    wording: texts
      .filter(({ place, delivered }) => (typed.texts[place] ?? delivered) !== delivered)
      .map(({ place }) => ({ place, to: typed.texts[place] ?? '' })),
    labels: labels
      .filter(({ key, delivered }) => (typed.labels[key] ?? delivered) !== delivered)
      .map(({ key }) => ({ key, to: typed.labels[key] ?? '' })),
    rows: lists(typed.rows, (place) => formAt(place)?.rows.delivered),
    chains: lists(typed.chains, (place) => formAt(place)?.chain?.delivered),
    number: typed.number === number?.delivered ? null : typed.number,
  };
}

export const noDraft: Draft = { labels: [], wording: [], rows: [], chains: [], number: null };
