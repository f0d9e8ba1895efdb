import { z } from 'zod';
import { RedactionInput, StillInput } from '#domain/evidence/derive.ts';
import { onCase } from './caseOperations.ts';

/** A PNG of at most 40 MB, as text. */
const Png = z.base64().max(Math.ceil((40 * 1024 * 1024 * 4) / 3));

/** Pictures made from evidence: taken out of a video, or painted over. */
export const pictureOperations = {
  'evidence.takeStill': onCase(StillInput.extend({ png: Png })),
  'evidence.compareStill': onCase(z.strictObject({ evidenceId: z.string(), png: Png })),
  'evidence.redact': onCase(RedactionInput.extend({ png: Png })),
};
