import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import type { Sha256, Sm3 } from '../kernel/digest.ts';
import { Moment } from '../kernel/moment.ts';
import type { Moment as MomentType } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { CollectionAct } from './evidenceItem.ts';
import type { EvidenceClaims, EvidenceItem } from './evidenceItem.ts';
import { LegalKind } from './legalKinds.ts';

/** Who brought material in, how and when; asked once for a whole import. */
export const IntakeCircumstances = z.strictObject({
  collectionAct: CollectionAct,
  collectedBy: z.array(z.string().min(1).max(60)).min(1).max(10),
  collectedAt: Moment,
  provider: z.string().max(60),
  storagePlace: z.string().max(120),
});
export type IntakeCircumstances = z.infer<typeof IntakeCircumstances>;

/** One file as it was stored and read back. */
export interface IntakeFile {
  readonly id: string;
  readonly fileName: string;
  readonly originalPath: string;
  readonly sizeBytes: number;
  readonly sourceModifiedAt: MomentType;
  readonly sha256: Sha256;
  readonly sm3: Sm3;
  readonly claims: EvidenceClaims;
  readonly readBackAt: MomentType | null;
}

/**
 * Registers one stored file as evidence.
 *
 * Fails: `evidence.duplicate` names the item that has the same bytes; the bytes stay stored once either way.
 * Source: SPEC E-3, E-4.
 */
export function recordIntake(
  rightsCase: RightsCase,
  file: IntakeFile,
  circumstances: IntakeCircumstances,
  stamp: Stamp,
): Result<RightsCase> {
  const twin = rightsCase.evidence.find((item) => item.sha256 === file.sha256);
  if (twin !== undefined) {
    return refused(
      failure('evidence.duplicate', { file: file.fileName, twin: `证据${twin.number} ${twin.title}` }),
    );
  }
  const item: EvidenceItem = {
    ...file,
    ...circumstances,
    number: rightsCase.evidence.length + 1,
    title: titleFrom(file.fileName),
    legalKind: likelyKind(file.claims),
    proves: [],
    provesNote: '',
    custody: custodyOf(file, stamp),
  };
  return ok(
    withEvent(
      { ...rightsCase, evidence: [...rightsCase.evidence, item] },
      stamp,
      'evidenceImported',
      `导入证据${item.number}`,
    ),
  );
}

export const AnnotationInput = z.strictObject({
  evidenceId: z.string(),
  title: z.string().trim().min(1).max(120),
  legalKind: LegalKind,
  proves: z.array(z.string()).max(60),
  provesNote: z.string().max(500),
  provider: z.string().max(60),
  storagePlace: z.string().max(120),
});
export type AnnotationInput = z.infer<typeof AnnotationInput>;

/**
 * Says what an item is and what it proves; its bytes, digests and origin never change.
 *
 * Fails: `evidence.notFound`.
 */
export function annotateEvidence(
  rightsCase: RightsCase,
  input: AnnotationInput,
  stamp: Stamp,
): Result<RightsCase> {
  const { evidenceId, ...words } = input;
  const item = rightsCase.evidence.find((entry) => entry.id === evidenceId);
  if (item === undefined) return refused(failure('evidence.notFound'));
  const evidence = rightsCase.evidence.map((entry) =>
    entry.id === evidenceId ? { ...entry, ...words } : entry,
  );
  return ok(
    withEvent({ ...rightsCase, evidence }, stamp, 'evidenceAnnotated', `说明证据${item.number}的证明对象`),
  );
}

/** Records that stored bytes were read again and were the same. */
export function recordVerification(
  rightsCase: RightsCase,
  evidenceIds: readonly string[],
  stamp: Stamp,
): RightsCase {
  const evidence = rightsCase.evidence.map((item) =>
    evidenceIds.includes(item.id)
      ? {
          ...item,
          readBackAt: stamp.now,
          custody: [
            ...item.custody,
            { at: stamp.now, act: 'verified' as const, by: stamp.by, note: '回读校验一致' },
          ],
        }
      : item,
  );
  return withEvent(
    { ...rightsCase, evidence },
    stamp,
    'evidenceVerified',
    `回读校验${evidenceIds.length}份证据，一致`,
  );
}

function custodyOf(file: IntakeFile, stamp: Stamp): EvidenceItem['custody'] {
  const imported = {
    at: stamp.now,
    act: 'imported' as const,
    by: stamp.by,
    note: `自${file.originalPath}导入`,
  };
  if (file.readBackAt === null) return [imported];
  return [imported, { at: file.readBackAt, act: 'verified', by: stamp.by, note: '入库后回读，校验值一致' }];
}

function titleFrom(fileName: string): string {
  const stem = fileName.replace(/\.[^.]{1,8}$/u, '');
  return (stem === '' ? fileName : stem).slice(0, 120);
}

/** A first guess the officer corrects; sound and pictures of the scene are 视听资料, files are 电子数据. */
function likelyKind(claims: EvidenceClaims): LegalKind {
  const type = claims.mediaType ?? '';
  if (/^(image|video|audio)\//.test(type)) return 'audiovisualMaterial';
  if (type === 'application/pdf' || type.includes('wordprocessingml')) return 'documentaryEvidence';
  return 'electronicData';
}
