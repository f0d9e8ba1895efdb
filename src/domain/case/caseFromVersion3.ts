import { z } from 'zod';

const Version3 = z.looseObject({ schemaVersion: z.literal(3) });

/** A case record of version 3 as version 4. Fails: throws a ZodError for anything else. */
export function caseFromVersion3(record: unknown): unknown {
  return { ...Version3.parse(record), schemaVersion: 4, clockRecords: [] };
}
