import { z } from 'zod';

const Version3 = z.looseObject({ schemaVersion: z.literal(3), incident: z.looseObject({}) });

/** A case record of version 3 as version 4. Fails: throws a ZodError for anything else. */
export function caseFromVersion3(record: unknown): unknown {
  const before = Version3.parse(record);
  return { ...before, schemaVersion: 4, incident: { ...before.incident, endedAt: null } };
}
