import type { RightsCase } from '#domain/case/rightsCase.ts';

/** Everyone of the case by id. */
export function personNames({
  officers,
  counterparties,
  witnesses,
}: RightsCase): ReadonlyMap<string, string> {
  return new Map([...officers, ...counterparties, ...witnesses].map(({ id, name }) => [id, name]));
}
