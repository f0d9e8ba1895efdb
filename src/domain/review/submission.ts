import { z } from 'zod';
import { StoredBytes } from '../case/rightsCase.ts';
import { PackageFinding, PackageSignature } from '../dossier/packageVerdict.ts';
import { Sha256 } from '../kernel/digest.ts';
import { Moment } from '../kernel/moment.ts';
import { ReviewFinding, ReviewOpinion } from './reviewOpinion.ts';

/** Where a file belongs on the reviewer's list. */
export const FileGroup = z.enum(['volume', 'paper', 'evidence', 'list']);
export type FileGroup = z.infer<typeof FileGroup>;
export const fileGroupNames: Readonly<Record<FileGroup, string>> = {
  volume: '装订好的卷宗',
  paper: '文书',
  evidence: '证据',
  list: '目录、清单和记录',
};

/** A file of the package as its manifest names it. */
export const ReceivedFile = z.strictObject({
  /** Inside the payload, e.g. `电子档案/卷宗.pdf`. */
  path: z.string(),
  sha256: Sha256,
  sizeBytes: z.int().nonnegative(),
  title: z.string(),
  group: FileGroup,
  /** The item or paper of the case it holds; `null` for the rest. */
  aboutId: z.string().nullable(),
  mediaType: z.string(),
  /** Its bytes are here and are those the manifest names. */
  isKept: z.boolean(),
});
export type ReceivedFile = z.infer<typeof ReceivedFile>;

/** What was wrong with a package is told in full up to here; the number of all is kept. */
export const MAX_TOLD = 100;

/** A dossier brought in for review: what it is, how it verified, and what was found in it. Its papers and media are never changed. */
export const Submission = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{26}$/),
  /** Digest of its tag manifest: the same package is the same submission. */
  packageSha256: Sha256,
  caseId: z.string().max(40),
  caseNumber: z.string().max(60),
  caseName: z.string().max(80),
  receivedAt: Moment,
  by: z.string(),
  /** Where it lay, in words. */
  source: z.string().max(300),
  verdict: z.enum(['valid', 'invalid']),
  signature: PackageSignature,
  problems: z.array(PackageFinding).max(MAX_TOLD).readonly(),
  problemCount: z.int().nonnegative(),
  caseData: StoredBytes,
  files: z.array(ReceivedFile).readonly(),
  findings: z.array(ReviewFinding).max(300).readonly(),
  opinion: ReviewOpinion.nullable(),
});
export type Submission = z.infer<typeof Submission>;

/** All dossiers this office received; one record of the vault. */
export const SubmissionRegister = z.strictObject({
  schemaVersion: z.literal(1),
  revision: z.int().nonnegative(),
  submissions: z.array(Submission).readonly(),
});
export type SubmissionRegister = z.infer<typeof SubmissionRegister>;

export const noSubmissions: SubmissionRegister = { schemaVersion: 1, revision: 0, submissions: [] };

/** The submissions of the same case, oldest first. */
export function submissionsOfCase(register: SubmissionRegister, caseId: string): readonly Submission[] {
  return register.submissions.filter((each) => each.caseId === caseId);
}

/** The one of the same case received just before; `null` for the first. Source: SPEC B-14. */
export function submissionBefore(register: SubmissionRegister, submission: Submission): Submission | null {
  const all = submissionsOfCase(register, submission.caseId);
  return all[all.findIndex(({ id }) => id === submission.id) - 1] ?? null;
}
