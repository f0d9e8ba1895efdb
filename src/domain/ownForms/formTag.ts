import { z } from 'zod';

/** One `{{…}}` of a bureau's own form, as the reader of the file finds it. */
export interface FormTag {
  /** `section` = `{{#…}}…{{/…}}`, `unless` = `{{^…}}…{{/…}}`. */
  readonly kind: 'field' | 'section' | 'unless';
  /** What stands between the braces, without `#` and `^`. */
  readonly text: string;
  readonly inside: readonly FormTag[];
}
export const FormTag: z.ZodType<FormTag> = z.lazy(() =>
  z.strictObject({
    kind: z.enum(['field', 'section', 'unless']),
    text: z.string().max(MOST_TAG_TEXT),
    inside: z.array(FormTag).max(MOST_TAGS).readonly(),
  }),
);

export const MOST_TAGS = 1000;
export const MOST_TAG_TEXT = 200;

/** The name under which the engine asks for a tag: a section and a field may be called alike. */
export function askedAs(kind: FormTag['kind'], text: string): string {
  return { field: '', section: '#', unless: '^' }[kind] + plainTag(text);
}

/** As it was meant: without the blanks around it, full-width signs of a Chinese keyboard as their narrow ones. */
export function plainTag(text: string): string {
  return text
    .replaceAll('\uFF5C', '|')
    .replaceAll('\uFF1A', ':')
    .replaceAll('\uFF1B', ';')
    .split('|')
    .map((part) => part.trim())
    .join('|');
}

/** All tags, those inside others too. */
export function flatTags(tags: readonly FormTag[]): readonly FormTag[] {
  return tags.flatMap((tag) => [tag, ...flatTags(tag.inside)]);
}
