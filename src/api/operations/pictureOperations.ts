import { z } from 'zod';
import { RedactionInput, StillInput } from '#domain/evidence/derive.ts';
import { caseWriters, operation } from '../operation.ts';
import { CaseView } from '../views/caseView.ts';
import { CaseTarget } from './caseOperations.ts';

/** A PNG of at most 40 MB, as text. */
const Png = z.base64().max(Math.ceil((40 * 1024 * 1024 * 4) / 3));

const onCase = <I extends z.ZodType>(change: I) =>
  operation('command', caseWriters, CaseTarget.extend({ change }), CaseView);

/** Pictures made from evidence: taken out of a video, or painted over. */
export const pictureOperations = {
  'evidence.takeStill': onCase(StillInput.extend({ png: Png })),
  'evidence.compareStill': onCase(z.strictObject({ evidenceId: z.string(), png: Png })),
  'evidence.redact': onCase(RedactionInput.extend({ png: Png })),
};
