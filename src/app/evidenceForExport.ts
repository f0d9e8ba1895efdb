import type { RightsCase } from '#domain/case/rightsCase.ts';
import { findingsThatBar } from '#domain/evidence/linter/evidenceFindings.ts';
import type { EvidenceFinding } from '#domain/evidence/linter/evidenceFindings.ts';
import { verificationNames } from '#domain/evidence/verification.ts';
import type { VerifiedItem } from '#domain/evidence/verification.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { LeftOut } from './leavingDossier.ts';
import type { Progress } from './ports.ts';
import type { Surroundings } from './surroundings.ts';
import { verifyEvidence } from './verifyEvidence.ts';

/** What somebody has to answer for before evidence leaves. */
export interface EvidenceRequest {
  readonly caseId: string;
  /** Why the dossier leaves without the items that did not verify; `null`: it does not leave then. */
  readonly withoutUnverified: string | null;
  /** Why the dossier leaves although evidence in it may not be used as it is; absent or `null`: it does not leave then. */
  readonly despiteFindings?: string | null | undefined;
}

/** What may not be used as evidence, and why the dossier leaves all the same. */
export interface Despite {
  readonly findings: readonly EvidenceFinding[];
  readonly reason: string;
}

export interface EvidenceForExport {
  readonly verified: { readonly rightsCase: RightsCase; readonly items: readonly VerifiedItem[] };
  readonly leftOut: LeftOut;
  readonly despite: Despite | null;
}

/**
 * Reads all evidence again and looks at what may not be used; either keeps the dossier here unless somebody said why.
 *
 * Fails: `dossier.evidenceUnverified`, `dossier.evidenceOut`, each naming the items; `api.cancelled`.
 * Source: SPEC E-152, E-175.
 */
export async function evidenceForExport(
  around: Surroundings,
  { caseId, withoutUnverified, despiteFindings = null }: EvidenceRequest,
  progress: Progress,
): Promise<Result<EvidenceForExport>> {
  const verified = await verifyEvidence(around, caseId, progress);
  if (!verified.ok) return verified;
  if (progress.isCancelled()) return refused(failure('api.cancelled'));
  const { rightsCase, items } = verified.value;
  const bad = items.filter(({ state }) => state !== 'same');
  if (bad.length > 0 && withoutUnverified === null)
    return refused(failure('dossier.evidenceUnverified', { items: bad.map(badText).join('；') }));
  const findings = findingsThatBar(rightsCase);
  if (findings.length > 0 && despiteFindings === null)
    return refused(failure('dossier.evidenceOut', { items: findings.map(findingText).join('；') }));
  return ok({
    verified: verified.value,
    leftOut: { items: bad, reason: withoutUnverified ?? '', by: around.user.name },
    despite: findings.length === 0 ? null : { findings, reason: despiteFindings ?? '' },
  });
}

/** What the history says of both. */
export function answeredFor({ leftOut, despite }: Pick<EvidenceForExport, 'leftOut' | 'despite'>): string {
  const without =
    leftOut.items.length === 0
      ? ''
      : `；未随卷：${leftOut.items.map(badText).join('、')}，理由：${leftOut.reason}`;
  const open =
    despite === null
      ? ''
      : `；有${despite.findings.length}个问题可能使证据不得采用，仍然导出，理由：${despite.reason}`;
  return `${without}${open}`;
}

function badText({ evidenceNumber, title, state }: VerifiedItem): string {
  return `证据${evidenceNumber} ${title}（${verificationNames[state]}）`;
}

function findingText({ evidenceNumber, text }: EvidenceFinding): string {
  return `证据${evidenceNumber}：${text}`;
}
