import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { Collection } from './collection.ts';
import type { EvidenceClaims, EvidenceFile } from './evidenceFile.ts';
import { isFiled, Proof, untouched } from './evidenceItem.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import { LegalKind } from './legalKinds.ts';

/** Who brought material in, how and when; asked once for a whole import. */
export const IntakeCircumstances = z.strictObject({
  ...Collection.shape,
  by: z.array(z.string().min(1).max(60)).min(1).max(10).readonly(),
  storagePlace: z.string().max(120),
});
export type IntakeCircumstances = z.infer<typeof IntakeCircumstances>;

/** One file as it was stored and read back. */
export interface IntakeFile {
  readonly id: string;
  readonly file: EvidenceFile;
}

/**
 * Registers one stored file as evidence.
 *
 * Fails: `evidence.duplicate` names the item that has the same bytes; the bytes stay stored once either way.
 * Source: SPEC E-3, E-4.
 */
export function recordIntake(
  rightsCase: RightsCase,
  { id, file }: IntakeFile,
  { storagePlace, ...collection }: IntakeCircumstances,
  stamp: Stamp,
): Result<RightsCase> {
  const twin = rightsCase.evidence.find((item) => item.file?.sha256 === file.sha256);
  if (twin !== undefined) {
    return refused(
      failure('evidence.duplicate', { file: file.fileName, twin: `证据${twin.number} ${twin.title}` }),
    );
  }
  const item: EvidenceItem = {
    ...untouched,
    id,
    number: rightsCase.evidence.length + 1,
    title: titleFrom(file.fileName),
    legalKind: likelyKind(file.claims),
    origin: { kind: 'imported' },
    file,
    collection,
    storagePlace,
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
  proofs: z.array(Proof).max(60).readonly(),
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
  const { evidenceId, provider, ...words } = input;
  const item = rightsCase.evidence.find((entry) => entry.id === evidenceId);
  if (item === undefined) return refused(failure('evidence.notFound'));
  const evidence = rightsCase.evidence.map((entry) =>
    entry.id === evidenceId ? { ...entry, ...words, collection: { ...entry.collection, provider } } : entry,
  );
  return ok(
    withEvent({ ...rightsCase, evidence }, stamp, 'evidenceAnnotated', `说明证据${item.number}的证明对象`),
  );
}

/** Records that stored bytes were read again and were the same; what has no bytes stays as it is. */
export function recordVerification(
  rightsCase: RightsCase,
  evidenceIds: readonly string[],
  stamp: Stamp,
): RightsCase {
  const evidence = rightsCase.evidence.map((item) =>
    isFiled(item) && evidenceIds.includes(item.id)
      ? {
          ...item,
          file: { ...item.file, readBackAt: stamp.now },
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

function custodyOf(file: EvidenceFile, stamp: Stamp): EvidenceItem['custody'] {
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
