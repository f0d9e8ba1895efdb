import type { JsonValue } from './fieldFilters.ts';
import { type FieldScope, isMissing, lookUp, repeatScopes } from './fieldScope.ts';
import type { Template, TemplateField } from './template.ts';

/** A required field without a value. `key` is a path a screen can jump to, e.g. `officers[1].name`. */
export interface Gap {
  readonly key: string;
  readonly label: string;
}

/** Required fields of the template the record does not fill, in the template's order. */
export function templateGaps(
  template: Template,
  record: Readonly<Record<string, JsonValue>>,
): readonly Gap[] {
  const scope: FieldScope = { record, bindings: {} };
  return template.fields.filter((field) => isRequired(field, scope)).flatMap((field) => gapsOf(field, scope));
}

/** Whether the field must be filled in this case. */
export function isRequired(field: TemplateField, scope: FieldScope): boolean {
  if (typeof field.required === 'boolean') return field.required;
  const { value } = lookUp(scope, field.required.when);
  return Array.isArray(value) ? value.includes(field.required.is) : value === field.required.is;
}

function gapsOf(field: TemplateField, scope: FieldScope): readonly Gap[] {
  const split = field.key.indexOf('[].');
  if (split < 0)
    return isMissing(lookUp(scope, field.key).value) ? [{ key: field.key, label: field.label }] : [];
  const listKey = field.key.slice(0, split);
  const rest = field.key.slice(split + 3);
  return repeatScopes(scope, lookUp(scope, listKey), { name: 'element', atLeast: 0 }).flatMap(
    (inner, index, all) =>
      isMissing(lookUp(inner, `element.${rest}`).value)
        ? [
            {
              key: `${listKey}[${index}].${rest}`,
              label: all.length > 1 ? `${field.label}(第${index + 1}项)` : field.label,
            },
          ]
        : [],
  );
}
