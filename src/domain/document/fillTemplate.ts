import { z } from 'zod';
import { DocumentModel } from './blocks.ts';
import { applyFilter, type JsonValue, optionBoxes, plainValue } from './fieldFilters.ts';
import { type FieldScope, isMissing, lookUp, repeatScopes } from './fieldScope.ts';
import { type Gap, isRequired, templateGaps } from './templateGaps.ts';
import { type Placeholder, replacePlaceholders } from './placeholder.ts';
import { printableText } from './printableText.ts';
import type { Template } from './template.ts';
import { withoutEmptyPages } from './withoutEmptyPages.ts';

export interface FilledTemplate {
  readonly model: DocumentModel;
  /** Required fields without a value, in the template's order. */
  readonly gaps: readonly Gap[];
}

export interface FillOptions {
  /** 草稿, 演练 …; the template's own watermark stays when this is absent. */
  readonly watermark?: string;
}

/** `{"each": path, "as": name, "atLeast": n, "body": […]}` repeats its body once per element. */
const Repeat = z.strictObject({
  each: z.string(),
  as: z.string(),
  atLeast: z.int().nonnegative().default(0),
  body: z.array(z.json()),
});
/** `{"when": path, "is": text, "body": […], "otherwise": […]}`; without `is`, whether anything is there. */
const Condition = z.strictObject({
  when: z.string(),
  is: z.string().optional(),
  body: z.array(z.json()),
  otherwise: z.array(z.json()).default([]),
});
/** `{"size": path, "atLeast": n, "plus": n}`: how many rows a repeat gives, for a cell that reaches down beside it. */
const Size = z.strictObject({
  size: z.string(),
  atLeast: z.int().nonnegative().default(0),
  plus: z.int().nonnegative().default(0),
});
/** `{"value": path}` puts the value itself, unworded: picture bytes, pixel counts. */
const Raw = z.strictObject({ value: z.string() });

/**
 * Puts a case into a template.
 *
 * Shape: `record` is `DocumentFields` as plain JSON. A missing required field prints blank and is named as a gap,
 * a missing optional one prints ／. No placeholder survives, not even one typed into the case by a person.
 * Fails: throws a ZodError when the template's body is not made of blocks; the shelf refuses such templates beforehand.
 */
export function fillTemplate(
  template: Template,
  record: Readonly<Record<string, JsonValue>>,
  options: FillOptions = {},
): FilledTemplate {
  const scope: FieldScope = { record, bindings: {} };
  const blocks = expandAll(template, template.body, scope);
  const model = DocumentModel.parse({
    meta: {
      templateId: template.id,
      templateVersion: template.version,
      title: template.title,
      author: sayPlain(lookUp(scope, 'unit.name').value),
      createdAt: sayPlain(lookUp(scope, 'document.madeAt').value),
    },
    page: { ...template.page, watermark: watermarkOf(template, options) },
    blocks,
  });
  return {
    model: { ...model, blocks: withoutEmptyPages(model.blocks) },
    gaps: templateGaps(template, record),
  };
}

/** A 预填稿 says so on every page, whatever its template or the caller want. Source: SPEC E-119. */
export const PREFILLED = '预填稿 非正式法律文书 以执法办案系统为准';

function watermarkOf(template: Template, { watermark }: FillOptions): string | null {
  return template.class === 'B' ? PREFILLED : (watermark ?? template.page.watermark);
}

function expandAll(template: Template, values: readonly JsonValue[], scope: FieldScope): JsonValue[] {
  return values.flatMap((value) => expandElement(template, value, scope));
}

/** An element of a list may stand for many, or none. */
function expandElement(template: Template, value: JsonValue, scope: FieldScope): JsonValue[] {
  if (hasKey(value, 'each')) {
    const repeat = Repeat.parse(value);
    const scopes = repeatScopes(scope, lookUp(scope, repeat.each), {
      name: repeat.as,
      atLeast: repeat.atLeast,
    });
    return scopes.flatMap((inner) => expandAll(template, repeat.body, inner));
  }
  if (hasKey(value, 'when')) {
    const condition = Condition.parse(value);
    return expandAll(template, holds(condition, scope) ? condition.body : condition.otherwise, scope);
  }
  return [expand(template, value, scope)];
}

function expand(template: Template, value: JsonValue, scope: FieldScope): JsonValue {
  if (typeof value === 'string') return fillText(template, value, scope);
  if (Array.isArray(value)) return expandAll(template, value, scope);
  if (typeof value !== 'object' || value === null) return value;
  if (hasKey(value, 'size') && hasKey(value, 'plus')) return sizeOf(Size.parse(value), scope);
  const raw = Raw.safeParse(value);
  if (raw.success) return lookUp(scope, raw.data.value).value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, expand(template, inner, scope)]),
  );
}

function sizeOf(size: z.infer<typeof Size>, scope: FieldScope): number {
  const { value } = lookUp(scope, size.size);
  return Math.max(Array.isArray(value) ? value.length : 0, size.atLeast) + size.plus;
}

function holds(condition: z.infer<typeof Condition>, scope: FieldScope): boolean {
  const { value } = lookUp(scope, condition.when);
  if (condition.is === undefined) return !isMissing(value) && value !== false;
  return Array.isArray(value) ? value.includes(condition.is) : value === condition.is;
}

function fillText(template: Template, text: string, scope: FieldScope): string {
  return replacePlaceholders(text, (placeholder) => printableText(say(template, placeholder, scope)));
}

function say(template: Template, placeholder: Placeholder, scope: FieldScope): string {
  const found = lookUp(scope, placeholder.path);
  const options = placeholder.filters.find((filter) => filter.name === 'options');
  if (options !== undefined) return optionBoxes(found.value, options.argument);
  const said = isMissing(found.value) ? null : sayFiltered(placeholder, found.value);
  if (said !== null) return said;
  if (found.padding) return '';
  const alternative = placeholder.filters.find((filter) => filter.name === 'or');
  return alternative === undefined ? missingText(template, found.key, scope) : alternative.argument;
}

function sayFiltered(placeholder: Placeholder, value: JsonValue): string | null {
  const filter = placeholder.filters.find((candidate) => candidate.name !== 'or');
  return filter === undefined ? plainValue(value) : applyFilter(filter.name, value, filter.argument);
}

function missingText(template: Template, key: string, scope: FieldScope): string {
  const field = template.fields.find((candidate) => candidate.key === key);
  return field === undefined || field.whenMissing === 'blank' || isRequired(field, scope) ? '' : '／';
}

function sayPlain(value: JsonValue): string {
  return printableText(plainValue(value) ?? '');
}

function hasKey(value: JsonValue, key: string): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key);
}
