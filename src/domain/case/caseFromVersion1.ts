import { z } from 'zod';

const Version1 = z.looseObject({ schemaVersion: z.literal(1) });

/** A case record of version 1, in which nobody was named, as version 2. Fails: throws a ZodError for anything else. */
export function caseFromVersion1(record: unknown): unknown {
  return { ...Version1.parse(record), schemaVersion: 2, members: [] };
}
