import { join } from 'node:path';
import type { DrillProblem, DrillReport, HealthFinding } from '#app/keepingPorts.ts';
import type { Progress } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import { examineChains } from '../health/examineChains.ts';
import { examineObjects } from '../health/examineObjects.ts';
import { examineRecords } from '../health/examineRecords.ts';
import { pathOfObject } from '../objects/objectsByPath.ts';
import type { VaultRooms } from '../openRooms.ts';
import { VaultRefusal } from '../refusal.ts';
import { isVouchedFor, readManifest, sealedManifestFile, snapshotFolder } from './manifest.ts';
import { openSnapshot } from './openSnapshot.ts';
import type { SnapshotPlace } from './openSnapshot.ts';
import { readIfThere } from '../disk/fileSystem.ts';

/**
 * Plays a restoring through to the end without writing anything: opens the backup as a vault and examines it as one. What this reports
 * is what a restoring today would give.
 *
 * Fails: throws `backup.damaged`, `api.cancelled`, or the error of the medium.
 */
export async function drill(
  rooms: VaultRooms,
  place: SnapshotPlace,
  progress: Progress,
): Promise<DrillReport> {
  const { keys, clock, disk, passwordCost } = rooms;
  const opened = await openSnapshot(place, { keys, clock, ids: disk.ids, passwordCost });
  try {
    const records = await examineRecords(opened, progress);
    const objects = await examineObjects(opened, records.references, progress);
    const chains = await examineChains(opened, progress);
    if (progress.isCancelled()) throw new VaultRefusal(failure('api.cancelled'));
    const named = new Set(records.references.map(({ sha256 }) => pathOfObject(opened, sha256)));
    const lost = objects.filter(({ severity, path }) => severity === 'error' && named.has(path ?? ''));
    const vouching = (await isVouched(rooms, place)) ? [] : [forged];
    return {
      snapshot: place.manifest.snapshot,
      takenAt: place.manifest.takenAt,
      cases: records.readableCases,
      evidence: named.size - new Set(lost.map(({ path }) => path)).size,
      lastSavedAt: records.newestMs === 0 ? null : momentOfEpoch(records.newestMs),
      problems: [
        ...vouching,
        ...[...records.findings, ...objects, ...chains].filter(isProblem).map(problemOf),
      ],
    };
  } finally {
    await opened.objects.close();
    opened.keys.forget();
  }
}

const forged: DrillProblem = {
  code: 'backup.listNotVouchedFor',
  severity: 'error',
  message: '备份清单没有资料库的封印，或者与封印不符，可能被改动过。',
};

async function isVouched(
  { disk }: VaultRooms,
  { fileSystem, backup, manifest }: SnapshotPlace,
): Promise<boolean> {
  const folder = snapshotFolder(backup, manifest.snapshot);
  const read = await readManifest(fileSystem, folder);
  const word = await readIfThere(fileSystem, join(folder, sealedManifestFile));
  return read !== null && isVouchedFor(disk.seal, manifest.snapshot, { manifest: read.bytes, word });
}

/** What is no fault of the backup: a file that was never of a case, a torn end set aside long ago. */
const harmless: readonly string[] = [
  'object.orphan',
  'object.factsMended',
  'object.unfinished',
  'trail.setAside',
  'record.setAside',
  'record.previousMissing',
];

function isProblem({ severity, code }: HealthFinding): boolean {
  return severity !== 'ok' && !harmless.includes(code);
}

function problemOf({ code, severity, message, path }: HealthFinding): DrillProblem {
  const graveness = severity === 'error' ? 'error' : 'warning';
  return { code, severity: graveness, message, ...(path === undefined ? {} : { path }) };
}
