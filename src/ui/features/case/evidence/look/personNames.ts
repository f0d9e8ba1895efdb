import { peopleOf } from '#domain/case/peopleOf.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';

/** Everyone of the case by id. */
export function personNames(rightsCase: RightsCase): ReadonlyMap<string, string> {
  return new Map(peopleOf(rightsCase).map(({ id, name }) => [id, name]));
}
