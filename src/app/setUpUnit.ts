import type { UnitSettings } from '#domain/case/unitSettings.ts';
import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Surroundings } from './surroundings.ts';

export type UnitFacts = Omit<UnitSettings, 'schemaVersion' | 'revision' | 'setUpAt'>;

/** First start on a bare PC. Fails: `unit.alreadySetUp`. */
export async function setUpUnit(around: Surroundings, facts: UnitFacts): Promise<Result<UnitSettings>> {
  const existing = await around.vault.readSettings();
  if (!existing.ok) return existing;
  if (existing.value !== null) return refused(failure('unit.alreadySetUp'));
  return around.vault.saveSettings({ ...facts, schemaVersion: 1, revision: 0, setUpAt: around.clock.now() });
}
