import { canonicalKey } from '../document/checkTemplate.ts';
import type { Template } from '../document/template.ts';
import { nearestName } from '../ownForms/nearestName.ts';
import { everyText } from './templateTexts.ts';
import type { TemplateText } from './templateTexts.ts';

/** A field as the administrator reads it, and what stands in the template. */
export interface NamedField {
  readonly name: string;
  /** What stands between the braces, format included. */
  readonly inside: string;
}

/** How the fields of a template read in Chinese, and which text may use which. */
export interface FieldNames {
  /** Those any text may use: of the case, not of one person or item in a list. */
  readonly general: readonly NamedField[];
  ownOf(text: TemplateText): readonly NamedField[];
}

const placeholder = /\{\{([^{}]*)\}\}/gu;

/** Fields by the names of the template's own field list. */
export function fieldNames(template: Template): FieldNames {
  const labelByKey = new Map(template.fields.map(({ key, label }) => [key, label]));
  const ownOf = ({ text, aliases }: TemplateText) =>
    named(
      [...text.matchAll(placeholder)].map(([, inside = '']) => inside),
      (inside) => labelByKey.get(canonicalKey(pathOf(inside), aliases)) ?? pathOf(inside),
    );
  // Texts that only hold a field show how it is formatted.
  const anywhere = everyText(template.body).filter(({ aliases }) => Object.keys(aliases).length === 0);
  // What offers a choice prints all its boxes: that belongs where it was laid out.
  const insides = anywhere
    .flatMap(({ text }) => [...text.matchAll(placeholder)].map(([, inside = '']) => inside))
    .filter((inside) => !inside.includes('|options') && labelByKey.has(pathOf(inside)));
  return { general: named(insides, (inside) => labelByKey.get(pathOf(inside)) ?? ''), ownOf };
}

/** Each placeholder once; one whose name is taken by another format of the same field gets a number. */
function named(insides: readonly string[], labelOf: (inside: string) => string): readonly NamedField[] {
  const taken = new Map<string, number>();
  return [...new Set(insides)].map((inside) => {
    const label = labelOf(inside);
    const count = (taken.get(label) ?? 0) + 1;
    taken.set(label, count);
    return { name: count === 1 ? label : `${label}·${count}`, inside };
  });
}

const pathOf = (inside: string) => (inside.split('|')[0] ?? '').trim();

/** A text with its fields in Chinese: 发生在{{发生地点}}. */
export function readable(text: string, own: readonly NamedField[]): string {
  return text.replace(placeholder, (whole, inside: string) => {
    const field = own.find((one) => one.inside === inside);
    return field === undefined ? whole : `{{${field.name}}}`;
  });
}

export interface WrittenText {
  /** As it stands in a template. */
  readonly text: string;
  /** What is wrong with its fields, in Chinese. */
  readonly problems: readonly string[];
}

/** What was typed, with the fields put back; each unknown one is named with the nearest. Source: SPEC P-T8. */
export function fromReadable(
  typed: string,
  own: readonly NamedField[],
  general: readonly NamedField[],
): WrittenText {
  const known = [...own, ...general];
  const problems: string[] = [];
  const text = typed.replace(placeholder, (whole, inside: string) => {
    const written = inside.trim();
    const field = known.find(({ name, inside: raw }) => name === written || raw === inside);
    if (field !== undefined) return `{{${field.inside}}}`;
    const nearest = nearestName(
      written,
      known.map(({ name }) => name),
    );
    problems.push(
      `没有字段“${whole}”${nearest === null ? '，请从可用字段中选' : `，最接近的是“{{${nearest}}}”`}`,
    );
    return '';
  });
  if (/\{\{|\}\}/u.test(typed.replace(placeholder, ''))) problems.push('花括号没有成对');
  for (const { name, inside } of own)
    if (!text.includes(`{{${inside}}}`)) problems.push(`字段“{{${name}}}”不能去掉`);
  return { text, problems };
}
