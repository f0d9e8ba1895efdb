import { join, sep } from 'node:path';
import { caseFromVersion1 } from '#domain/case/caseFromVersion1.ts';
import { caseFromVersion2 } from '#domain/case/caseFromVersion2.ts';
import { caseFromVersion3 } from '#domain/case/caseFromVersion3.ts';
import { RightsCase } from '#domain/case/rightsCase.ts';
import { auditedRecord, auditedShape } from './auditedRecord.ts';
import type { Audited, AuditedRecord } from './auditedRecord.ts';
import type { RecordPlace } from '../disk/durableAdapter.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import type { FileFacts } from '../disk/fileSystem.ts';
import { upgrades } from '../migrations/upgrades.ts';
import type { Trail } from '../trail/trail.ts';
import { trailAt } from '../trail/trail.ts';
import type { VaultKeys } from '../door/vaultKeys.ts';
import type { VaultTrail } from '../trail/vaultTrail.ts';
import { ifReadable } from '../refusal.ts';

export const casesFolder = 'cases';
/** How older case records become today's; the newest is today's `schemaVersion`. */
export const caseUpgrades = upgrades({ 1: caseFromVersion1, 2: caseFromVersion2, 3: caseFromVersion3 });
export const caseSchemaVersion = caseUpgrades.newest;

export const isCaseId = (name: string): boolean => /^[a-z0-9]{26}$/.test(name);

/** The cases that have a folder, in no order. Fails: throws the disk's error. */
export async function presentCases({
  fileSystem,
  folder,
}: Pick<VaultDisk, 'fileSystem' | 'folder'>): Promise<readonly string[]> {
  return (await fileSystem.list(join(folder, casesFolder))).filter(isCaseId);
}

/** The cases that have a folder, and at the same place of the other list what is known of each one's file. */
export interface CasesOnDisk {
  readonly caseIds: readonly string[];
  readonly files: readonly (FileFacts | null)[];
}

/** Looks at every case's file without opening it: no key is needed, so it is done while a password is being stretched. Fails: throws the disk's error. */
export async function lookAtCases(disk: Pick<VaultDisk, 'fileSystem' | 'folder'>): Promise<CasesOnDisk> {
  const caseIds = await presentCases(disk);
  const root = join(disk.folder, casesFolder);
  // Joining ten thousand paths part by part would take as long as asking for them.
  const paths = caseIds.map((caseId) => `${root}${sep}${caseId}${sep}${caseFile}`);
  return { caseIds, files: await disk.fileSystem.factsOfMany(paths) };
}

const caseFile = 'case.sealed';

const caseShape = auditedShape({
  schema: RightsCase,
  schemaVersion: caseSchemaVersion,
  upgrades: caseUpgrades,
  backup: 'previousGeneration',
});

/** Where a case's record lies. */
export function casePlace(folder: string, caseId: string): RecordPlace<Audited<RightsCase>> {
  const path = join(folder, casesFolder, caseId, caseFile);
  return { ...caseShape, path, sealedAs: `${casesFolder}/${caseId}` };
}

/** Where a case's trail lies, from the vault's folder. */
export function caseTrailPath(caseId: string): string {
  return `${casesFolder}/${caseId}/trail.sealed`;
}

/** The record of one case and its trail. */
export interface CaseFiles {
  readonly record: AuditedRecord<RightsCase>;
  readonly trail: Trail;
}

/** How many are kept open with what they last held; one more case costs one more reading. */
const KEPT = 32;

/** The one pair of writers of each case. Call inside the case's queue. */
export function caseFilesShelf(
  vault: VaultDisk,
  keys: VaultKeys,
  vaultTrail: VaultTrail,
): (caseId: string) => CaseFiles {
  const shelf = new Map<string, CaseFiles>();
  const open = (caseId: string): CaseFiles => {
    const path = caseTrailPath(caseId);
    const record = auditedRecord(vault, casePlace(vault.folder, caseId), {
      trail: () => trail,
      when: 'later',
    });
    const trail = trailAt(
      vault,
      {
        path,
        key: keys.keyFor(`trail ${path}`),
        carried: async () => {
          const entry = await ifReadable(() => record.carried());
          return entry === null ? [] : [entry];
        },
        onGrowth: (head) => vaultTrail.caseGrew(caseId, head),
      },
      vaultTrail.clock,
    );
    return { record, trail };
  };
  return (caseId) => {
    const files = shelf.get(caseId) ?? open(caseId);
    shelf.delete(caseId);
    shelf.set(caseId, files);
    const [oldest] = shelf.keys();
    if (shelf.size > KEPT && oldest !== undefined) shelf.delete(oldest);
    return files;
  };
}
