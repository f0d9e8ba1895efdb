import { z } from 'zod';
import { Day } from '../kernel/moment.ts';

/** A step already taken against the person; a compulsory measure is no charge and no outcome. */
export const MeasureTaken = z.strictObject({
  kind: z.enum([
    'criminalDetention',
    'arrest',
    'bail',
    'residentialSurveillance',
    'arrestRefused',
    'nonProsecution',
    'exemptFromPunishment',
    'administrativeDetention',
    'fine',
  ]),
  /** `null` = the day is not known. */
  from: Day.nullable(),
  to: Day.nullable(),
});
export type MeasureTaken = z.infer<typeof MeasureTaken>;
