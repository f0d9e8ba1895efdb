import type { JsonValue } from './fieldFilters.ts';

/** A name bound to one element of a repeated list. */
interface Binding {
  readonly value: JsonValue;
  /** 1-based position in the list. */
  readonly position: number;
  /** Key of the field list this element comes from, e.g. `officers[]`. */
  readonly key: string;
  /** An empty row added to leave room for the pen. */
  readonly padding: boolean;
}

/** Where paths of a template are looked up: the record, and the elements of the repeats around. */
export interface FieldScope {
  readonly record: Readonly<Record<string, JsonValue>>;
  readonly bindings: Readonly<Record<string, Binding>>;
}

/** What a path leads to. `key` names the field as the template's field list does. */
export interface FieldValue {
  readonly value: JsonValue;
  readonly key: string;
  readonly padding: boolean;
}

/** Looks a dotted path up; unknown steps and missing values give `null`. `name#` is the position in the repeat. */
export function lookUp(scope: FieldScope, path: string): FieldValue {
  const [head = '', ...rest] = path.split('.');
  const binding = ownValue(scope.bindings, head.replace(/#$/, ''));
  if (binding === undefined)
    return { value: rest.reduce(step, ownValue(scope.record, head) ?? null), key: path, padding: false };
  if (head.endsWith('#'))
    return { value: binding.padding ? null : binding.position, key: path, padding: binding.padding };
  return {
    value: rest.reduce(step, binding.value),
    key: [binding.key, ...rest].join('.'),
    padding: binding.padding,
  };
}

/** The scopes of a repeat, one per element, filled up to `atLeast` with empty rows. */
export function repeatScopes(
  scope: FieldScope,
  list: FieldValue,
  repeat: { readonly name: string; readonly atLeast: number },
): readonly FieldScope[] {
  const elements = Array.isArray(list.value) ? list.value : [];
  const length = Math.max(elements.length, repeat.atLeast);
  return Array.from({ length }, (_, index) => ({
    record: scope.record,
    bindings: {
      ...scope.bindings,
      [repeat.name]: {
        value: elements[index] ?? null,
        position: index + 1,
        key: `${list.key}[]`,
        padding: index >= elements.length,
      },
    },
  }));
}

/** Nothing is known: null, empty text, empty list. */
export function isMissing(value: JsonValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function step(value: JsonValue, name: string): JsonValue {
  return isRecord(value) ? (ownValue(value, name) ?? null) : null;
}

function isRecord(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ownValue<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
