import { z } from 'zod';

const Version3 = z.looseObject({
  schemaVersion: z.literal(3),
  evidence: z.array(z.looseObject({ origin: z.looseObject({ kind: z.string() }) })),
});

/** A case record of version 3 as version 4. Fails: throws a ZodError for anything else. */
export function caseFromVersion3(record: unknown): unknown {
  const before = Version3.parse(record);
  return { ...before, schemaVersion: 4, evidence: before.evidence.map(withSealNumber) };
}

/** Version 3 knew no seal on a registered thing. */
function withSealNumber<T extends { readonly origin: { readonly kind: string } }>(item: T): T {
  return item.origin.kind === 'registered' ? { ...item, origin: { ...item.origin, sealNumber: '' } } : item;
}
