import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import type { Audited } from '../records/auditedRecord.ts';
import { casePlace, casesFolder } from '../records/caseFiles.ts';
import { signingPlace } from '../trail/checkpoints.ts';
import type { RecordPlace } from '../disk/durableAdapter.ts';
import { keyringPlace } from '../door/keyring.ts';
import { numbersPlace } from '../records/numbers.ts';
import { objectsFolder } from '../objects/objectPlace.ts';
import type { VaultRooms } from '../openRooms.ts';
import { settingsPlace, vaultPlace } from '../records/vaultRecords.ts';

/** A record that can be taken from elsewhere, by what must happen around its writing. */
export type RepairableRecord =
  | {
      readonly kind: 'record';
      readonly path: string;
      readonly of: 'case';
      readonly caseId: string;
      readonly placeIn: (folder: string) => RecordPlace<Audited<RightsCase>>;
    }
  | {
      readonly kind: 'record';
      readonly path: string;
      readonly of: 'settings';
      readonly placeIn: (folder: string) => RecordPlace<Audited<UnitSettings>>;
    }
  | {
      readonly kind: 'record';
      readonly path: string;
      readonly of: 'twin';
      readonly placeIn: (folder: string) => RecordPlace<unknown>;
    };
export interface RepairableObject {
  readonly kind: 'object';
  readonly path: string;
}
export type Repairable = RepairableRecord | RepairableObject;

const caseFile = new RegExp(`^${casesFolder}/([a-z0-9]{26})/case\\.sealed$`);
const objectFile = new RegExp(`^${objectsFolder}/[0-9a-f]{2}/[0-9a-f]{64}$`);

/** What a finding's path names; `null` for what is never replaced: above all the trails, whose damage is evidence. */
export function repairableAt(_: VaultRooms, path: string): Repairable | null {
  const caseId = caseFile.exec(path)?.[1];
  if (caseId !== undefined)
    return { kind: 'record', path, of: 'case', caseId, placeIn: (folder) => casePlace(folder, caseId) };
  if (objectFile.test(path)) return { kind: 'object', path };
  if (path === 'settings.sealed') return { kind: 'record', path, of: 'settings', placeIn: settingsPlace };
  const twin = Object.hasOwn(twins, path) ? twins[path] : undefined;
  return twin === undefined ? null : { kind: 'record', path, of: 'twin', placeIn: twin };
}

const twins: Readonly<Record<string, (folder: string) => RecordPlace<unknown>>> = {
  'numbers.sealed': erased(numbersPlace),
  'signing.sealed': erased(signingPlace),
  'keyring.json': erased(keyringPlace),
  'vault.json': erased(vaultPlace),
};

/** A place whose record is only carried from one file to the other. */
function erased<T>(placeIn: (folder: string) => RecordPlace<T>): (folder: string) => RecordPlace<unknown> {
  return (folder) => {
    const { jsonOf: _, checked: __, ...place } = placeIn(folder);
    return place;
  };
}
