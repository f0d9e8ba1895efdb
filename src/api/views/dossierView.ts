import { z } from 'zod';
import { ItemKey, OfficialPaper } from '#domain/dossier/caseCompilation.ts';
import { VolumeKind } from '#domain/dossier/volumeKind.ts';
import { list } from '../list.ts';

export const VolumeItemView = z.strictObject({
  key: ItemKey,
  title: z.string(),
  group: z.string(),
  carriedAs: z.enum(['paper', 'photo', 'file', 'elsewhere']),
  pages: z.int(),
  /** Its first page in the volume; `null` = it has none. */
  first: z.int().nullable(),
  withheld: z.string().nullable(),
  /** Covered copies of it that leave. */
  standIns: list(z.strictObject({ number: z.int(), page: z.int().nullable(), isOfStill: z.boolean() })),
  placedFor: z.string().nullable(),
  /** The volume it would lie in by rule, when a person put it here. */
  placedFrom: VolumeKind.nullable(),
  /** Its place by rule, when a person moved it; `null` = it was not moved. */
  movedFrom: z.int().positive().nullable(),
  mayLieIn: list(VolumeKind),
});
export type VolumeItemView = z.infer<typeof VolumeItemView>;

const volumes = list(
  z.strictObject({
    kind: VolumeKind,
    number: z.int(),
    of: z.int(),
    pages: z.int(),
    /** Why things of this kind are a volume of their own. */
    source: z.string(),
    isArranged: z.boolean(),
    items: list(VolumeItemView),
  }),
);

/** The volumes with all pages that will be bound, and what cannot be bound. */
export const PagedVolumes = z.strictObject({
  revision: z.int(),
  volumes,
  unbound: list(z.strictObject({ title: z.string(), why: z.string() })),
});

/** The dossier as it would be bound now; scans and PDFs from outside count no pages here. */
export const DossierView = z.strictObject({
  volumes,
  missing: list(z.strictObject({ label: z.string(), why: z.string(), source: z.string() })),
  official: z.strictObject({
    papers: list(OfficialPaper.extend({ scanTitle: z.string().nullable() })),
    /** Scans nobody registered. */
    unregistered: list(z.strictObject({ evidenceId: z.string(), title: z.string() })),
  }),
  notes: list(z.strictObject({ text: z.string(), source: z.string() })),
});
export type DossierView = z.infer<typeof DossierView>;
