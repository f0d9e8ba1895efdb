import { z } from 'zod';
import { Sha256 } from '#domain/kernel/digest.ts';
import { HandoverInput } from '#domain/evidence/recordHandover.ts';
import { AnnotationInput, IntakeCircumstances } from '#domain/evidence/recordIntake.ts';
import { VerifiedItem } from '#domain/evidence/verification.ts';
import { caseWorkers, caseWriters, operation } from '../operation.ts';
import { FailureReply } from '../reply.ts';
import { CaseView } from '../views/caseView.ts';
import { onCase } from './caseOperations.ts';
import { list } from '../list.ts';

/** What became of one chosen file; the others go on whatever happens to one. */
export const ImportOutcome = z.strictObject({
  fileName: z.string(),
  /** `notReached`: the import was stopped before this file; `failure` says why. */
  outcome: z.enum(['imported', 'alreadyThere', 'duplicate', 'failed', 'notReached']),
  evidenceNumber: z.int().nullable(),
  sha256: Sha256.nullable(),
  sizeBytes: z.number(),
  failure: FailureReply.nullable(),
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;

/** What reading found, item by item, and how many have nothing to read. */
const VerificationReply = z.strictObject({
  view: CaseView,
  items: list(VerifiedItem),
  withoutFile: z.int().nonnegative(),
});

export const evidenceOperations = {
  'evidence.import': operation(
    'job',
    caseWriters,
    z.strictObject({
      caseId: z.string(),
      tokens: z.array(z.string().max(600)).max(5000),
      circumstances: IntakeCircumstances,
    }),
    z.strictObject({ view: CaseView, outcomes: list(ImportOutcome) }),
  ),
  'evidence.annotate': onCase(AnnotationInput),
  /** Things or media passing from one hand to another. */
  'evidence.handOver': onCase(HandoverInput),
  'evidence.verify': operation('job', caseWorkers, z.strictObject({ caseId: z.string() }), VerificationReply),
  /** Reads one item again; asked when it is opened and nobody read it for long. */
  'evidence.verifyItem': operation(
    'job',
    caseWorkers,
    z.strictObject({ caseId: z.string(), evidenceId: z.string() }),
    VerificationReply,
  ),
};
