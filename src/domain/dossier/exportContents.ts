import { z } from 'zod';
import { Sha256 } from '../kernel/digest.ts';
import type { Departure } from './departure.ts';
import type { Volume } from './compileVolumes.ts';
import { ItemKey } from './caseCompilation.ts';
import { VolumeKind, volumeKindNames } from './volumeKind.ts';

/** One file of which both parties can take the digest without opening it. */
export const SealedFile = z.strictObject({ sha256: Sha256, sizeBytes: z.int().positive() });
export type SealedFile = z.infer<typeof SealedFile>;

const VolumesOfKind = z.strictObject({
  kind: VolumeKind,
  volumes: z.int().positive(),
  items: z.int().nonnegative(),
  leaves: z.boolean(),
});

/** What a package held when it left; whatever is decided later about the case, this stays. */
export const ExportContents = z.strictObject({
  kinds: z.array(VolumesOfKind).readonly(),
  /** Things named in its volumes that did not leave. */
  withheld: z.int().nonnegative(),
  /** All that did not leave, also what a sealed volume that stayed holds. */
  stays: z.array(ItemKey).max(10_000).readonly(),
  /** Why sealed volumes left; `null` = they did not. */
  sealedFor: z.string().nullable(),
});
export type ExportContents = z.infer<typeof ExportContents>;

/** Counts what leaves and what stays, kind by kind. Source: SPEC B-43. */
export function contentsOf({ volumes, staying, sealedFor }: Departure): ExportContents {
  const held = volumes.flatMap(({ items }) => items).filter(({ withheld }) => withheld !== null);
  const kinds = [...counted(volumes, true), ...counted(staying, false)];
  const stays = [...held, ...staying.flatMap(({ items }) => items)].map(({ key }) => key);
  return { kinds, withheld: held.length, stays, sealedFor };
}

function counted(volumes: readonly Volume[], leaves: boolean): ExportContents['kinds'] {
  return VolumeKind.options.flatMap((kind) => {
    const ofKind = volumes.filter((volume) => volume.kind === kind);
    const items = ofKind.flatMap((volume) => volume.items).filter(({ withheld }) => withheld === null);
    return ofKind.length === 0 ? [] : [{ kind, volumes: ofKind.length, items: items.length, leaves }];
  });
}

/** `随同移交：维权专卷1卷31件；未随卷2件；未移交：未成年人封存卷1卷`. Of what stays sealed only the volumes are counted. */
export function contentsText({ kinds, withheld, sealedFor }: ExportContents): string {
  const sent = kinds.filter(({ leaves }) => leaves);
  const staying = kinds.filter(({ leaves }) => !leaves);
  const named = sent.map(({ kind, volumes, items }) => `${volumeKindNames[kind]}${volumes}卷${items}件`);
  return [
    `随同移交：${named.join('、')}`,
    ...(sealedFor === null ? [] : [`封存卷随同移交的理由：${sealedFor}`]),
    ...(withheld === 0 ? [] : [`另有${withheld}件未随卷，见移交包中的未随卷材料清单`]),
    ...(staying.length === 0
      ? []
      : [
          `没有移交：${staying.map(({ kind, volumes }) => `${volumeKindNames[kind]}${volumes}卷`).join('、')}`,
        ]),
  ].join('；');
}
