import { z } from 'zod';
import { CompilationChange } from '#domain/dossier/changeCompilation.ts';
import { SealedFile } from '#domain/dossier/exportContents.ts';
import { PackageRecipient, PackageRecipients } from '#domain/dossier/packageSealing.ts';
import { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { VerifiedItem } from '#domain/evidence/verification.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { PagedVolumes } from '../views/dossierView.ts';
import { list } from '../list.ts';
import { PassphraseInput, ExportForm } from '../sealingInput.ts';
import { caseWorkers, caseWriters, operation } from '../operation.ts';
import { CaseView } from '../views/caseView.ts';
import { onCase } from './caseOperations.ts';

/** Proof that a package was written, read back and found equal. */
export const ExportReceipt = z.strictObject({
  folderName: z.string(),
  driveLabel: z.string(),
  files: z.int().positive(),
  /** Of these: left on the medium whole by an interrupted export, and not written again. */
  keptFiles: z.int().nonnegative(),
  bytes: z.number().positive(),
  dossierPages: z.int().positive(),
  /** Each volume made as PDF/A-2b, and what keeps it from being that; empty = nobody asked. */
  archival: list(z.strictObject({ volume: z.string(), faults: list(z.string()) })),
  /** What lies beside its volume as a file, and why its pages could not be bound. */
  unbound: list(z.strictObject({ title: z.string(), why: z.string() })),
  tagManifestSha256: Sha256,
  /** The file a sealed package is, so that both parties can check it unopened; `null` = not sealed. */
  sealedFile: SealedFile.nullable(),
  verdict: PackageVerdict,
  packageToken: z.string(),
  /** What reading all evidence again found just before. */
  evidence: list(VerifiedItem),
});
export type ExportReceipt = z.infer<typeof ExportReceipt>;

/** This vault's own public key, and those of the units packages go to. */
const RecipientsView = z.strictObject({ own: z.string(), known: PackageRecipients });

export const dossierOperations = {
  'dossier.export': operation(
    'job',
    caseWriters,
    z.strictObject({
      caseId: z.string(),
      folderToken: z.string().max(600),
      /** Absent = a folder. */
      form: ExportForm.optional(),
      /** Why the dossier leaves without the items that did not verify; `null`: it does not leave then. */
      withoutUnverified: z.string().trim().min(2).max(200).nullable(),
      /** Why the dossier leaves although evidence in it may not be used as it is; absent or `null`: it does not leave then. */
      despiteFindings: z.string().trim().min(2).max(200).nullable().optional(),
      /** Why sealed volumes leave too; absent or `null`: they do not. */
      sealedFor: z.string().trim().min(2).max(200).nullable().optional(),
      /** The bound volumes as PDF/A-2b; absent = as plain PDF. */
      isArchival: z.boolean().optional(),
    }),
    z.strictObject({ view: CaseView, receipt: ExportReceipt }),
  ),
  /** The volumes with the pages of scans and PDFs from outside, which are read for it: hundreds of pages take their time. */
  'dossier.volumes': operation('job', caseWorkers, z.strictObject({ caseId: z.string() }), PagedVolumes),
  'dossier.compile': onCase(CompilationChange),
  'dossier.verify': operation(
    'job',
    caseWorkers,
    z.strictObject({ token: z.string().max(600), passphrase: PassphraseInput }),
    PackageVerdict,
  ),
  'dossier.recipients': operation('query', caseWorkers, z.strictObject({}), RecipientsView),
  /** 法制 seals opinions as case officers seal dossiers. */
  'dossier.keepRecipient': operation(
    'command',
    caseWorkers,
    PackageRecipient.pick({ name: true, recipient: true }),
    RecipientsView,
  ),
  'dossier.dropRecipient': operation(
    'command',
    caseWorkers,
    PackageRecipient.pick({ recipient: true }),
    RecipientsView,
  ),
};
