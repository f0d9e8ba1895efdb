/** The field list of the bureau's own forms: dated data, in the words of whoever draws up a form in Word or WPS. */
import { z } from 'zod';

const key = z.string().regex(/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)*$/);
const name = z.string().regex(/^[\p{Script=Han}\p{N}（）]{1,24}$/u);

export const BookField = z.strictObject({
  /** Path in the one vocabulary of all papers; inside a list, that of one element. */
  key,
  name,
  /** How it is said when the form asks for nothing else. */
  format: z.enum(['date', 'dateTime', 'money', 'count', 'lines']).optional(),
});
export type BookField = z.infer<typeof BookField>;

export const BookList = z.strictObject({ key, name, fields: z.array(BookField).min(1).readonly() });
export type BookList = z.infer<typeof BookList>;

export const FormBook = z.strictObject({
  version: z.string(),
  source: z.string().min(1),
  fields: z.array(BookField).min(1).readonly(),
  lists: z.array(BookList).readonly(),
  /** Titles only the official system makes: class A of documents.md §2.3. */
  official: z.array(z.string().min(2)).readonly(),
  /** Titles that may be filled in beforehand and no more: class B. */
  prefill: z.array(z.string().min(2)).readonly(),
});
export type FormBook = z.infer<typeof FormBook>;

/** What a sample file says, as plain JSON. */
export const SampleRecord = z.record(z.string(), z.json());

/** The number of an element in its list; every list has it. */
export const ORDER_NAME = '序号';

export type Found =
  | { readonly kind: 'field'; readonly field: BookField; readonly list: BookList | null }
  | { readonly kind: 'list'; readonly list: BookList }
  | { readonly kind: 'order'; readonly list: BookList };

/** What a name stands for at this place: the list around goes first. */
export function findInBook(book: FormBook, called: string, around: BookList | null): Found | null {
  const isIt = (entry: { readonly key: string; readonly name: string }) =>
    entry.name === called || entry.key === called;
  if (around !== null) {
    if (called === ORDER_NAME) return { kind: 'order', list: around };
    const inside = around.fields.find(isIt);
    if (inside !== undefined) return { kind: 'field', field: inside, list: around };
  }
  const field = book.fields.find(isIt);
  if (field !== undefined) return { kind: 'field', field, list: null };
  const list = book.lists.find(isIt);
  return list === undefined ? null : { kind: 'list', list };
}

/** Names that may stand here. */
export function namesAt(book: FormBook, around: BookList | null): readonly string[] {
  const inside = around === null ? [] : [ORDER_NAME, ...around.fields.map((field) => field.name)];
  return [...inside, ...[...book.fields, ...book.lists].map((entry) => entry.name)];
}
