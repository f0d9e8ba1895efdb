import { z } from 'zod';
import { Day, Moment } from '../kernel/moment.ts';
import { Struck } from '../kernel/struck.ts';
import { VolumeKind } from './volumeKind.ts';

/**
 * A paper by template and whom it is made for, so that a newer version keeps its place; or an item of evidence.
 * Whom a paper is made for may be a provider by name, with a colon before it.
 */
export const ItemKey = z.string().regex(/^(?:paper:[A-Z]\d\d:.{0,80}|evidence:[^:]{1,60})$/su);
export type ItemKey = z.infer<typeof ItemKey>;

export function evidenceKey({ id }: { readonly id: string }): ItemKey {
  return `evidence:${id}`;
}

const reason = z.string().trim().min(2).max(200);
const decided = { at: Moment, by: z.string() };

/** An official document that exists in the bureau's own system; it is registered here and never made here. */
export const OfficialPaper = z.strictObject({
  id: z.string().min(1).max(40),
  title: z.string().min(2).max(80),
  number: z.string().max(60),
  organ: z.string().max(60),
  madeOn: Day.nullable(),
  servedTo: z.string().max(60),
  servedOn: Day.nullable(),
  /** The item of evidence that is its scan; `null` = there is none yet. */
  evidenceId: z.string().nullable(),
  ...decided,
  /** A mistaken entry stays, struck out. */
  struck: Struck.nullable(),
});
export type OfficialPaper = z.infer<typeof OfficialPaper>;

/** What people chose about the volumes of a case; everything else is worked out. */
export const CaseCompilation = z.strictObject({
  orders: z
    .array(z.strictObject({ kind: VolumeKind, keys: z.array(ItemKey).max(5000).readonly() }))
    .max(10)
    .readonly(),
  placed: z
    .array(z.strictObject({ key: ItemKey, kind: VolumeKind, reason, ...decided }))
    .max(5000)
    .readonly(),
  withheld: z
    .array(z.strictObject({ key: ItemKey, reason, ...decided }))
    .max(5000)
    .readonly(),
  officialPapers: z.array(OfficialPaper).max(500).readonly(),
});
export type CaseCompilation = z.infer<typeof CaseCompilation>;

/** Registered documents that are not struck out. */
export function liveOfficialPapers({
  officialPapers,
}: Pick<CaseCompilation, 'officialPapers'>): readonly OfficialPaper[] {
  return officialPapers.filter(({ struck }) => struck === null);
}

/** As a case begins. */
export const noCompilation: CaseCompilation = { orders: [], placed: [], withheld: [], officialPapers: [] };
