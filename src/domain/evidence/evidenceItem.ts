import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';
import { Collection } from './collection.ts';
import { CustodyEntry } from './custody.ts';
import { EvidenceFile } from './evidenceFile.ts';
import { LegalKind } from './legalKinds.ts';
import { Marker, TranscriptLine, Viewing } from './marker.ts';
import { EvidenceOrigin } from './origin.ts';
import { Particulars } from './particulars.ts';

/** That an item speaks for something that must be proved. */
export const Proof = z.strictObject({
  /** A requirement of the checklist or an element of an offence. */
  elementId: z.string(),
  /** Against whom; `null` = for the case as a whole. */
  counterpartyId: z.string().nullable(),
  strength: z.enum(['direct', 'supporting']),
});
export type Proof = z.infer<typeof Proof>;

/** Which time is taken for the item's own, and why. */
export const ItemTime = z.strictObject({
  source: z.enum(['claim', 'deviceCorrected', 'fileName', 'fileTime', 'stated']),
  /** Only for `stated`. */
  stated: Moment.nullable(),
  reason: z.string().max(200),
});
export type ItemTime = z.infer<typeof ItemTime>;

/** One piece of evidence: a file, or a thing or paper that lies elsewhere. */
export const EvidenceItem = z.strictObject({
  id: z.string(),
  /** Number within the case, from 1; printed as 证据1. */
  number: z.int().positive(),
  title: z.string().min(1).max(120),
  legalKind: LegalKind,
  origin: EvidenceOrigin,
  /** `null` = a thing or paper without a file. */
  file: EvidenceFile.nullable(),
  collection: Collection,
  /** Of `devices` of the case. */
  deviceId: z.string().nullable(),
  time: ItemTime,
  storagePlace: z.string().max(120),
  proofs: z.array(Proof).max(60).readonly(),
  provesNote: z.string().max(500),
  particulars: Particulars.nullable(),
  markers: z.array(Marker).max(500).readonly(),
  transcript: z.array(TranscriptLine).max(3000).readonly(),
  viewings: z.array(Viewing).max(60).readonly(),
  custody: z.array(CustodyEntry).min(1).readonly(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

/** `证据3 现场照片`, as lists and refusals name an item. */
export function evidenceName({ number, title }: Pick<EvidenceItem, 'number' | 'title'>): string {
  return `证据${number} ${title}`;
}

/** An item that has bytes. */
export type FiledItem = EvidenceItem & { readonly file: EvidenceFile };
export function isFiled(item: EvidenceItem): item is FiledItem {
  return item.file !== null;
}

/** Damaged or executable files prove nothing until a person has dealt with them. Source: SPEC E-2. */
export function countsAsProof({ file }: EvidenceItem): boolean {
  return file === null || (file.claims.damage === null && !file.claims.isExecutable);
}

/** What an item without a file is made of. */
export function materialOf({ legalKind }: EvidenceItem): 'thing' | 'paper' {
  return legalKind === 'physicalEvidence' ? 'thing' : 'paper';
}

/** Bytes of all files together. */
export function sizeOfFiles(evidence: readonly EvidenceItem[]): number {
  return evidence.reduce((sum, { file }) => sum + (file?.sizeBytes ?? 0), 0);
}

/** What nobody has said or done yet. */
export const untouched = {
  deviceId: null,
  time: { source: 'claim', stated: null, reason: '' },
  proofs: [],
  provesNote: '',
  particulars: null,
  markers: [],
  transcript: [],
  viewings: [],
} as const satisfies Partial<EvidenceItem>;
