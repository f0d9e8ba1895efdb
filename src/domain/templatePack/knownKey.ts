import type { UnitSettings } from '../case/unitSettings.ts';
import type { Sha256 } from '../kernel/digest.ts';

/** What this vault knows of the key a pack is signed with. Source: SPEC P-T19. */
export interface KnownKey {
  /** Names under which packs of this key came in before; empty = the key is seen for the first time. */
  readonly knownAs: readonly string[];
  /** The unit of that name came with another key before. */
  readonly isOtherKey: boolean;
}

/** Looks a key up among everything that ever came in a pack. */
export function knownKey(
  {
    templateEditions = [],
    ownForms = [],
    stations,
  }: Pick<UnitSettings, 'templateEditions' | 'ownForms' | 'stations'>,
  { unitName, keyFingerprint }: { readonly unitName: string; readonly keyFingerprint: Sha256 },
): KnownKey {
  const seen = [
    ...templateEditions.map(({ origin }) => origin),
    ...ownForms.flatMap(({ versions }) => versions.map(({ origin }) => origin)),
    ...(stations?.packs ?? []),
  ].filter((origin) => origin !== null);
  const ofKey = seen.filter((origin) => origin.keyFingerprint === keyFingerprint);
  const knownAs = [...new Set(ofKey.map((origin) => origin.unitName))];
  const isOtherKey = ofKey.length === 0 && seen.some((origin) => origin.unitName === unitName);
  return { knownAs, isOtherKey };
}
