import { canonicalKey } from '../document/checkTemplate.ts';
import type { JsonValue } from '../document/fieldFilters.ts';
import { replacePlaceholders } from '../document/placeholder.ts';
import type { Template } from '../document/template.ts';

/** What a text of a template is on the paper. */
export const textRoles = {
  title: '标题',
  label: '栏目',
  column: '列名',
  heading: '小标题',
  paragraph: '正文',
  value: '栏内文字',
  foot: '签署行',
  line: '表头表尾',
} as const;
export type TextRole = keyof typeof textRoles;

/** One text of a template that has words of its own. */
export interface TemplateText {
  readonly place: string;
  readonly role: TextRole;
  readonly text: string;
  /** Name of each repeat around → the list it goes through. */
  readonly aliases: Readonly<Record<string, string>>;
}

type Step = string | number;
interface Where {
  readonly path: readonly Step[];
  readonly aliases: Readonly<Record<string, string>>;
  /** Kind of the block or cell around. */
  readonly kind: string;
}

/**
 * Every text a bureau may word, in reading order. Texts that only hold a field are the record's, and what an opinion cell
 * holds is for the pen: neither is offered.
 */
export function templateTexts({ body }: Pick<Template, 'body'>): readonly TemplateText[] {
  return everyText(body).filter(({ text }) => hasWords(text));
}

/** Those that only hold a field too. */
export function everyText(body: Template['body']): readonly TemplateText[] {
  return textsIn([...body], { path: [], aliases: {}, kind: '' });
}

function textsIn(value: JsonValue, where: Where): readonly TemplateText[] {
  if (typeof value === 'string') {
    const role = roleOf(where);
    return role === null ? [] : [{ place: where.path.join('.'), role, text: value, aliases: where.aliases }];
  }
  if (Array.isArray(value))
    return value.flatMap((inner: JsonValue, index) =>
      textsIn(inner, { ...where, path: [...where.path, index] }),
    );
  if (typeof value !== 'object' || value === null) return [];
  const { kind, each, as } = Object.fromEntries(Object.entries(value));
  const inner = {
    ...where,
    kind: typeof kind === 'string' ? kind : where.kind,
    aliases:
      typeof each === 'string' && typeof as === 'string'
        ? { ...where.aliases, [as]: `${canonicalKey(each, where.aliases)}[]` }
        : where.aliases,
  };
  return Object.entries(value).flatMap(([key, next]) =>
    textsIn(next, { ...inner, path: [...where.path, key] }),
  );
}

/** By the kind of what is around, and the key the text, or the list it is in, stands under. */
const roles: Readonly<Record<string, TextRole>> = {
  'title.text': 'title',
  'title.sub': 'title',
  'heading.text': 'heading',
  'paragraph.text': 'paragraph',
  'perforation.text': 'line',
  'spread.parts': 'line',
  'label.text': 'label',
  'value.text': 'value',
  'opinion.foot': 'foot',
  'attachments.items': 'line',
  'dataTable.title': 'column',
  'dataTable.cells': 'value',
};

function roleOf({ kind, path }: Where): TextRole | null {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  return roles[`${kind}.${key}`] ?? null;
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(replacePlaceholders(text, () => ''));
}
