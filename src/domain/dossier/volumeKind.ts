import { z } from 'zod';

/** Volumes that are kept apart and never merged. Source: SPEC B-16. */
export const VolumeKind = z.enum([
  'rights',
  'administrative',
  'criminalLitigation',
  'criminalWork',
  'pseudonym',
  'minorSealed',
]);
export type VolumeKind = z.infer<typeof VolumeKind>;

export const volumeKindNames: Readonly<Record<VolumeKind, string>> = {
  rights: '维权专卷',
  administrative: '行政案卷',
  criminalLitigation: '刑事诉讼卷',
  criminalWork: '刑事工作卷',
  pseudonym: '化名保密卷',
  minorSealed: '未成年人封存卷',
};

/** Volumes that leave only when somebody asks for them and says why. Source: SPEC B-21. */
export function isSealed(kind: VolumeKind): boolean {
  return kind === 'pseudonym' || kind === 'minorSealed';
}

/** What goes into which volume; data of `templates/dossier/volumes.json`. */
export const VolumeRules = z.strictObject({
  version: z.string(),
  effectiveFrom: z.string(),
  /** Whether somebody compared it with the official texts. */
  verified: z.boolean(),
  source: z.string(),
  maxPages: z.int().positive(),
  maxPagesSource: z.string(),
  kinds: z
    .array(
      z.strictObject({
        kind: VolumeKind,
        source: z.string(),
        /** Names of official documents that belong there, in the order they are bound. */
        names: z.array(z.string().min(2)).readonly(),
      }),
    )
    .readonly(),
  /** Papers of this program that may lie in a volume other than the 维权专卷. */
  externalPapers: z.array(z.strictObject({ templateId: z.string(), source: z.string() })).readonly(),
});
export type VolumeRules = z.infer<typeof VolumeRules>;

export interface NamedPlace {
  readonly kind: VolumeKind;
  /** Place of the name in the order of its volume. */
  readonly rank: number;
}

/** Where a title belongs by the longest name it contains; `null` = no rule says. Source: SPEC B-16. */
export function placeByName(title: string, { kinds }: VolumeRules): NamedPlace | null {
  const found = kinds
    .flatMap(({ kind, names }) => names.map((name, rank) => ({ kind, rank, name })))
    .filter(({ name }) => title.includes(name))
    .sort((a, b) => b.name.length - a.name.length)[0];
  return found === undefined ? null : { kind: found.kind, rank: found.rank };
}
