import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { compareMoments } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { Collection } from './collection.ts';
import type { EvidenceClaims, EvidenceFile } from './evidenceFile.ts';
import { Proof, untouched } from './evidenceItem.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import { itemOf, whyTwin, withItem } from './itemsOfCase.ts';
import { LegalKind } from './legalKinds.ts';
import { readBackNote } from './verification.ts';

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
  const twin = whyTwin(rightsCase, file.sha256, file.fileName);
  if (twin !== null) return refused(twin);
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

/** What is said of an item now, as it would be typed. */
export function annotationOf(item: EvidenceItem): AnnotationInput {
  const { id, title, legalKind, proofs, provesNote, collection, storagePlace } = item;
  const { provider } = collection;
  return { evidenceId: id, title, legalKind, proofs, provesNote, provider, storagePlace };
}

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
  const item = itemOf(rightsCase, evidenceId);
  if (!item.ok) return item;
  const next = { ...item.value, ...words, collection: { ...item.value.collection, provider } };
  const what = `说明证据${next.number}的证明对象`;
  return ok(withEvent(withItem(rightsCase, next), stamp, 'evidenceAnnotated', what));
}

function custodyOf(file: EvidenceFile, stamp: Stamp): EvidenceItem['custody'] {
  const imported = { act: 'imported' as const, by: stamp.by, note: `自${file.originalPath}导入` };
  if (file.readBackAt === null) return [{ at: stamp.now, ...imported }];
  // Many files are registered at once, after all were read back: what was read back was in the vault by then.
  const at = compareMoments(file.readBackAt, stamp.now) < 0 ? file.readBackAt : stamp.now;
  return [
    { at, ...imported },
    { at: file.readBackAt, act: 'verified', by: stamp.by, note: readBackNote },
  ];
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
