import { z } from 'zod';
import { CheckedItem } from '#domain/document/officialItem.ts';
import { WithdrawInput } from '#domain/papers/lockFinal.ts';
import { PlaceByHandInput, ScanCodesInput, SetScanAsideInput } from '#domain/papers/placeScan.ts';
import { PrintInput, SigningInput } from '#domain/papers/recordPaper.ts';
import { FailureReply } from '../reply.ts';
import { onCase } from './caseOperations.ts';
import { caseWorkers, caseWriters, operation } from '../operation.ts';
import { CaseView } from '../views/caseView.ts';
import { list } from '../list.ts';

/** A made paper measured against GB/T 9704-2012; no rows for a form or a list. */
export const FormatCheckView = z.strictObject({
  rows: list(CheckedItem),
  source: z.string(),
  verified: z.boolean(),
});
export type FormatCheckView = z.infer<typeof FormatCheckView>;

export const documentOperations = {
  'documents.checkFormat': operation(
    'query',
    caseWorkers,
    z.strictObject({ caseId: z.string(), documentId: z.string() }),
    FormatCheckView,
  ),
  'documents.produce': operation(
    'job',
    caseWriters,
    z.strictObject({ caseId: z.string(), templateIds: z.array(z.string().max(20)).min(1).max(60) }),
    z.strictObject({
      view: CaseView,
      made: list(z.strictObject({ templateId: z.string(), documentId: z.string(), pages: z.int() })),
      /** Font substitutions of this run, e.g. 仿宋：使用思源宋体代替. */
      substitutions: list(z.string()),
    }),
  ),
  /** Locks drafts as finals, one after the other. */
  'documents.finalise': operation(
    'job',
    caseWriters,
    z.strictObject({
      caseId: z.string(),
      documentIds: z.array(z.string().max(40)).min(1).max(60),
      /** Why places stay blank; empty = none does. */
      blanksReason: z.string().max(200),
    }),
    z.strictObject({
      view: CaseView,
      finals: list(z.strictObject({ finalId: z.string(), documentId: z.string(), version: z.int() })),
    }),
  ),
  'documents.withdrawFinal': onCase(WithdrawInput),
  'documents.recordPrint': onCase(PrintInput),
  'documents.recordSigning': onCase(SigningInput),
  /** Keeps scans of signed papers; whose they are is said afterwards. */
  'documents.takeScans': operation(
    'job',
    caseWriters,
    z.strictObject({ caseId: z.string(), tokens: z.array(z.string()).min(1).max(60) }),
    z.strictObject({
      view: CaseView,
      outcomes: list(
        z.strictObject({
          fileName: z.string(),
          scanId: z.string().nullable(),
          failure: FailureReply.nullable(),
        }),
      ),
    }),
  ),
  'documents.placeScan': onCase(ScanCodesInput),
  'documents.placeScanByHand': onCase(PlaceByHandInput),
  'documents.setScanAside': onCase(SetScanAsideInput),
};
