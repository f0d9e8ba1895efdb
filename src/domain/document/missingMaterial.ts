import type { JsonValue } from './fieldFilters.ts';
import { isMissing, lookUp } from './fieldScope.ts';
import type { Template } from './template.ts';

/** What a paper is about and the case has nothing of, as officers know it; empty = there is something to print. Source: SPEC P-Z20. */
export function missingMaterial(
  { needs, fields }: Pick<Template, 'needs' | 'fields'>,
  record: Readonly<Record<string, JsonValue>>,
): readonly string[] {
  const scope = { record, bindings: {} };
  if (needs.some((key) => !isMissing(lookUp(scope, key).value))) return [];
  return needs.flatMap((key) => fields.find((field) => field.key === key)?.label ?? []);
}
