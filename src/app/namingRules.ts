import type { ImportProfile } from '#domain/evidence/importProfile.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { importProfilesOf } from '#domain/registers/ownProfile.ts';
import { importProfiles } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

/** How names of files are read at an import: the bureau's own rules first, then those delivered. Fails: `document.templateDamaged`. Source: SPEC E-179. */
export async function namingRules({
  shelf,
  vault,
}: Pick<Surroundings, 'shelf' | 'vault'>): Promise<Result<readonly ImportProfile[]>> {
  const delivered = await importProfiles(shelf);
  if (!delivered.ok) return delivered;
  const settings = await vault.readSettings();
  const own = settings.ok ? (settings.value?.registers?.profiles ?? []) : [];
  return ok([...importProfilesOf(own), ...delivered.value.profiles]);
}
