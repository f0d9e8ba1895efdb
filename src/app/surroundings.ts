import type { UnitSettings } from '#domain/case/unitSettings.ts';
import type { Stamp } from '#domain/case/stamp.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type {
  Clock,
  DocumentPress,
  Drives,
  EvidenceInspector,
  IdSource,
  Packager,
  TemplateShelf,
  Vault,
} from './ports.ts';

/** All ports an action may need; made once by `runtime/compose`. */
export interface Surroundings {
  readonly vault: Vault;
  readonly drives: Drives;
  readonly inspector: EvidenceInspector;
  readonly shelf: TemplateShelf;
  readonly press: DocumentPress;
  readonly packager: Packager;
  readonly clock: Clock;
  readonly ids: IdSource;
}

/** The unit's settings. Fails: `unit.notSetUp`. */
export async function unitOf(around: Surroundings): Promise<Result<UnitSettings>> {
  const settings = await around.vault.readSettings();
  if (!settings.ok) return settings;
  return settings.value === null ? refused(failure('unit.notSetUp')) : ok(settings.value);
}

/** Who acts and when: the operator of this PC, until user accounts arrive with the encrypted vault. */
export async function stampOf(around: Surroundings): Promise<Result<Stamp>> {
  const settings = await unitOf(around);
  return settings.ok ? ok({ now: around.clock.now(), by: settings.value.operator.name }) : settings;
}
