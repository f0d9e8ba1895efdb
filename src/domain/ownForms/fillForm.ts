import { applyFilter, optionBoxes, plainValue } from '../document/fieldFilters.ts';
import type { JsonValue } from '../document/fieldFilters.ts';
import { isMissing, lookUp, repeatScopes } from '../document/fieldScope.ts';
import type { FieldScope } from '../document/fieldScope.ts';
import { parsePlaceholder } from '../document/placeholder.ts';
import type { Placeholder } from '../document/placeholder.ts';
import { printableText } from '../document/printableText.ts';
import { findInBook } from './formBook.ts';
import type { BookList, FormBook, Found } from './formBook.ts';
import { askedAs, plainTag } from './formTag.ts';
import type { FormTag } from './formTag.ts';

/** What the engine puts in, by the name it asks for: words, whether a part stays, or a part for each element. */
export interface FormScope {
  readonly [asked: string]: string | boolean | readonly FormScope[];
}
export interface FormFilling {
  readonly scope: FormScope;
  /** What the form asks for and the record does not know, in the form's order. */
  readonly gaps: readonly string[];
}

interface Place {
  readonly book: FormBook;
  readonly scope: FieldScope;
  readonly list: BookList | null;
  /** `第2项` when a list has several. */
  readonly where: string;
}

/**
 * Works out everything a checked form asks for; the engine only puts it in.
 *
 * Shape: `record` is `DocumentFields` as plain JSON.
 * Source: SPEC P-O2, P-O4.
 */
export function fillForm(
  tags: readonly FormTag[],
  book: FormBook,
  record: Readonly<Record<string, JsonValue>>,
): FormFilling {
  const { scope, gaps } = fillTags(tags, { book, scope: { record, bindings: {} }, list: null, where: '' });
  return { scope, gaps: [...new Set(gaps)] };
}

function fillTags(tags: readonly FormTag[], place: Place): FormFilling {
  const filled = tags.map((tag) => fillTag(tag, place));
  return {
    scope: filled.reduce<FormScope>((all, { scope }) => together(all, scope), {}),
    gaps: filled.flatMap(({ gaps }) => gaps),
  };
}

/** A list told twice has in each element what either place asks for. */
function together(one: FormScope, other: FormScope): FormScope {
  const entries = Object.entries(other).map(([asked, value]) => {
    const known = Object.hasOwn(one, asked) ? one[asked] : undefined;
    if (!isParts(known) || !isParts(value)) return [asked, value] as const;
    return [asked, value.map((part, index) => together(known[index] ?? {}, part))] as const;
  });
  return { ...one, ...Object.fromEntries(entries) };
}

function isParts(value: FormScope[string] | undefined): value is readonly FormScope[] {
  return Array.isArray(value);
}

function fillTag(tag: FormTag, place: Place): FormFilling {
  const placeholder = parsePlaceholder(plainTag(tag.text));
  const found = findInBook(place.book, placeholder.path, place.list);
  if (found === null) return { scope: {}, gaps: [] };
  const asked = askedAs(tag.kind, tag.text);
  const value = valueOf(found, place.scope);
  if (tag.kind === 'field') return fillField(placeholder, { asked, found, value }, place);
  if (found.kind === 'list' && tag.kind === 'section') return fillList(tag, { asked, found, value }, place);
  const isThere = !isMissing(value) && value !== false;
  const inner = fillTags(tag.inside, place);
  const isPrinted = isThere === (tag.kind === 'section');
  return { scope: { ...inner.scope, [asked]: isThere }, gaps: isPrinted ? inner.gaps : [] };
}

interface Asked {
  readonly asked: string;
  readonly found: Found;
  readonly value: JsonValue;
}

function fillField(placeholder: Placeholder, { asked, found, value }: Asked, place: Place): FormFilling {
  const text = say(placeholder, found, value);
  if (text !== null) return { scope: { [asked]: printableText(text) }, gaps: [] };
  const instead = placeholder.filters.find(({ name }) => name === 'or');
  if (instead !== undefined) return { scope: { [asked]: instead.argument }, gaps: [] };
  const name = found.kind === 'field' ? found.field.name : placeholder.path;
  const owner = found.kind === 'field' && found.list !== null ? found.list.name : '';
  return { scope: { [asked]: '' }, gaps: [`${owner}${name}${owner === '' ? '' : place.where}`] };
}

function fillList(tag: FormTag, { asked, found, value }: Asked, place: Place): FormFilling {
  if (found.kind !== 'list') return { scope: {}, gaps: [] };
  const { list } = found;
  const of = { value, key: list.key, padding: false };
  const each = repeatScopes(place.scope, of, { name: ELEMENT, atLeast: 0 });
  const filled = each.map((scope, index) =>
    fillTags(tag.inside, {
      ...place,
      scope,
      list,
      where: each.length > 1 ? `（第${index + 1}项）` : '',
    }),
  );
  const own = each.length === 0 ? [list.name] : [];
  return {
    scope: { [asked]: filled.map(({ scope }) => scope) },
    gaps: [...own, ...filled.flatMap(({ gaps }) => gaps)],
  };
}

const ELEMENT = 'element';

function valueOf(found: Found, scope: FieldScope): JsonValue {
  if (found.kind === 'order') return lookUp(scope, `${ELEMENT}#`).value;
  if (found.kind === 'list') return lookUp(scope, found.list.key).value;
  return lookUp(scope, found.list === null ? found.field.key : `${ELEMENT}.${found.field.key}`).value;
}

function say({ filters }: Placeholder, found: Found, value: JsonValue): string | null {
  const options = filters.find(({ name }) => name === 'options');
  if (options !== undefined) return optionBoxes(value, options.argument);
  if (isMissing(value)) return null;
  const filter = filters.find(({ name }) => name !== 'or');
  if (filter !== undefined) return applyFilter(filter.name, value, filter.argument);
  const usual = found.kind === 'field' ? found.field.format : undefined;
  return usual === undefined ? plainValue(value) : (applyFilter(usual, value, '') ?? plainValue(value));
}
