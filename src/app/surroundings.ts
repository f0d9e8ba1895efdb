import type { UnitSettings } from '#domain/case/unitSettings.ts';
import type { Actor } from '#domain/access/userAccount.ts';
import type { Stamp } from '#domain/case/stamp.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Drives, EvidenceInspector } from './drivePorts.ts';
import type { Clock, IdSource, Vault, VaultDoor } from './ports.ts';
import type {
  DocumentPress,
  FormPress,
  LedgerPackFiles,
  Packager,
  Sealer,
  TablePress,
  TemplatePackFiles,
  TemplateShelf,
} from './paperPorts.ts';
import type { ModelMemory } from './modelMemory.ts';
import type { PictureChecker, PictureShrinker } from './picturePorts.ts';
import type { TextReader } from './readingPorts.ts';
import type { SheetMemory } from './sheetMemory.ts';
import type { Sightings } from './sightings.ts';

/** All ports an action may need, as one person works with them; made by `runtime/sessionKeeper` when that person enters. */
export interface Surroundings {
  /** Who is at work. */
  readonly user: Actor;
  /** Guarded: it opens only the cases this person may see. */
  readonly vault: Vault;
  readonly drives: Drives;
  readonly inspector: EvidenceInspector;
  readonly textReader: TextReader;
  readonly pictures: PictureChecker;
  readonly shrinker: PictureShrinker;
  readonly shelf: TemplateShelf;
  readonly press: DocumentPress;
  readonly forms: FormPress;
  readonly tables: TablePress;
  readonly ledgerPacks: LedgerPackFiles;
  readonly templatePacks: TemplatePackFiles;
  readonly packager: Packager;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly sightings: Sightings;
  readonly sheetMemory: SheetMemory;
  /** Of this stay: it ends with it. */
  readonly modelMemory: ModelMemory;
}

/** What works before anyone has entered. */
export interface Doorstep extends Pick<Surroundings, 'shelf' | 'press' | 'clock' | 'ids'> {
  readonly door: VaultDoor;
}

/** The unit's settings. Fails: `unit.notSetUp`. */
export async function unitOf(around: Surroundings): Promise<Result<UnitSettings>> {
  const settings = await around.vault.readSettings();
  if (!settings.ok) return settings;
  return settings.value === null ? refused(failure('unit.notSetUp')) : ok(settings.value);
}

/** Who acts and when. */
export function stampOf({ clock, user }: Pick<Surroundings, 'clock' | 'user'>): Stamp {
  return { now: clock.now(), by: user.name };
}
