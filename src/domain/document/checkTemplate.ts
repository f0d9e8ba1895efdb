import { z } from 'zod';
import { DocumentFields } from './documentFields.ts';
import { filterNames, type JsonValue } from './fieldFilters.ts';
import { fillTemplate } from './fillTemplate.ts';
import { replacePlaceholders } from './placeholder.ts';
import type { Template } from './template.ts';

/**
 * What is wrong with a template before any case is put into it, in Chinese, one line each.
 *
 * Empty = every field it prints is declared and exists in the vocabulary, every filter is known, and its body is made of blocks.
 */
export function checkTemplate(template: Template): readonly string[] {
  const declared = new Set(template.fields.map((field) => field.key));
  const unknown = template.fields
    .filter((field) => !isKnownField(field.key))
    .map((field) => `未知字段：${field.key}`);
  const uses = usesIn(template.body, {});
  const problems = uses.flatMap((use) => {
    if (use.filter !== undefined && !filterNames.has(use.filter)) return [`未知格式：${use.filter}`];
    if (use.key.endsWith('#')) return [];
    if (!isKnownField(use.key)) return [`未知字段：${use.key}`];
    return use.printed && !declared.has(use.key) ? [`字段未登记：${use.key}`] : [];
  });
  const needs = template.needs.filter((key) => !isKnownField(key)).map((key) => `未知字段：${key}`);
  const official =
    template.class === 'A' && template.body.length > 0 ? ['A 类文书只登记，不由本工具制作'] : [];
  return [...new Set([...official, ...unknown, ...needs, ...problems, ...shapeProblems(template)])];
}

interface Use {
  readonly key: string;
  readonly printed: boolean;
  readonly filter?: string;
}

function shapeProblems(template: Template): readonly string[] {
  try {
    fillTemplate(template, {});
    return [];
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return error.issues.slice(0, 3).map((issue) => `版面有误：${issue.path.join('.')} ${issue.message}`);
  }
}

/** Every path the body uses; `aliases` maps the names of the repeats around to their lists. */
function usesIn(value: JsonValue, aliases: Readonly<Record<string, string>>): readonly Use[] {
  if (typeof value === 'string') return placeholderUses(value, aliases);
  if (Array.isArray(value)) return value.flatMap((inner: JsonValue) => usesIn(inner, aliases));
  if (typeof value !== 'object' || value === null) return [];
  const record = Object.fromEntries(Object.entries(value));
  const { each, as, when, size, value: raw } = record;
  if (typeof each === 'string' && typeof as === 'string') {
    const key = canonicalKey(each, aliases);
    return [{ key, printed: false }, ...usesIn(record['body'] ?? [], { ...aliases, [as]: `${key}[]` })];
  }
  const named = [when, size, Object.keys(record).length === 1 ? raw : undefined].filter(
    (path) => typeof path === 'string',
  );
  const own = named.map((path) => ({ key: canonicalKey(path, aliases), printed: false }));
  return [...own, ...Object.values(record).flatMap((inner) => usesIn(inner, aliases))];
}

function placeholderUses(text: string, aliases: Readonly<Record<string, string>>): readonly Use[] {
  const uses: Use[] = [];
  replacePlaceholders(text, (placeholder) => {
    const key = canonicalKey(placeholder.path, aliases);
    uses.push(
      { key, printed: true },
      ...placeholder.filters.map(({ name }) => ({ key, printed: true, filter: name })),
    );
    return '';
  });
  return uses;
}

/** The key a path stands for in the field list, e.g. `officers[].name` for `o.name`. */
export function canonicalKey(path: string, aliases: Readonly<Record<string, string>>): string {
  const [head = '', ...rest] = path.split('.');
  const list = Object.hasOwn(aliases, head) ? aliases[head] : undefined;
  return [list ?? head, ...rest].join('.');
}

/** Whether a key such as `officers[].injury.gradeText` exists in the vocabulary. */
export function isKnownField(key: string): boolean {
  let schema: unknown = DocumentFields;
  for (const part of key.split('.')) {
    const name = part.replace(/\[\]$/, '');
    const inner = unwrapped(schema);
    if (!(inner instanceof z.ZodObject) || !Object.hasOwn(inner.shape, name)) return false;
    schema = inner.shape[name];
    if (!part.endsWith('[]')) continue;
    const list = unwrapped(schema);
    if (!(list instanceof z.ZodArray)) return false;
    schema = list.element;
  }
  return true;
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly
    ? unwrapped(schema.unwrap())
    : schema;
}
