import type { Accounts, ByteSource, Progress, StoredObject, Vault } from '#app/ports.ts';
import type { Actor } from '#domain/access/userAccount.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { noSubmissions } from '#domain/review/submission.ts';
import { backupsOf } from './backup/backups.ts';
import type { Doorkeeper } from './door/doorkeeper.ts';
import { examineTrails } from './health/examineTrails.ts';
import { examineVault } from './health/examine.ts';
import { SourceThrew } from './objects/intake.ts';
import type { ObjectStore } from './objects/objectStore.ts';
import type { VaultRooms } from './openRooms.ts';
import { repairsOf } from './repair/repairs.ts';
import { readTrailPage } from './trail/readTrailPage.ts';
import { answer, ifPossible, VaultRefusal } from './refusal.ts';

/** The vault as one person works in it: every change and every look carries their name into the trail. */
export function personalVault(
  rooms: VaultRooms,
  visitors: Doorkeeper,
  actor: Actor,
  accounts: Accounts,
): Vault {
  const { settings, submissions, cases, objects, trail, queue } = rooms;
  const reading = <T>(work: () => Promise<T>) => visitors.during(() => answer('reading', work));
  const writing = <T>(work: () => Promise<T>) =>
    visitors.during(() =>
      answer('writing', async () => {
        await trail.watchClock();
        return work();
      }),
    );
  return {
    accounts,
    backups: backupsOf(rooms, visitors, actor),
    repairs: repairsOf(rooms, visitors, actor),
    recoveredFrom: (caseId) =>
      reading(async () => ((await cases.isRecovered(caseId)) ? 'previousGeneration' : null)),
    readSettings: () => reading(() => queue.run('settings', () => settings.read())),
    saveSettings: (next, what = '修改单位设置') =>
      writing(() =>
        queue.run('settings', () => settings.replace(next, actor, () => ({ act: 'settingsChanged', what }))),
      ),
    readSubmissions: () =>
      reading(async () => (await queue.run('submissions', () => submissions.read())) ?? noSubmissions),
    saveSubmissions: (next, deed) =>
      writing(() => queue.run('submissions', () => submissions.replace(next, actor, () => deed))),
    findCases: (query) => visitors.during(async () => cases.find(query)),
    surveyCases: (query) => visitors.during(async () => cases.survey(query)),
    surveyClocks: (visibleTo) => visitors.during(async () => cases.index.clocks(visibleTo)),
    surveyLedger: (visibleTo) => visitors.during(async () => cases.index.ledger(visibleTo)),
    readCase: (caseId) => reading(() => cases.read(caseId)),
    saveCase: (next, deed) =>
      writing(async () => {
        const saved = await cases.save(next, actor, deed);
        // The case is stored: what could not be signed now is signed next time.
        await ifPossible(() => trail.checkpoint('whenDue'));
        return saved;
      }),
    storeObject: (source, progress) => visitors.during(() => storeFrom(objects, source, progress)),
    verifyObject: (sha256) => reading(async () => objects.verify(checkedDigest(sha256))),
    openObject: (sha256) => reading(async () => objects.open(checkedDigest(sha256))),
    nextNumber: (scheme, year) => writing(() => queue.run('numbers', () => rooms.numbers.give(scheme, year))),
    givenNumbers: () => reading(() => queue.run('numbers', () => rooms.numbers.given())),
    surveyNumbers: () => visitors.during(async () => cases.index.numbers()),
    examine: (progress) => visitors.during(() => examineVault(rooms, progress)),
    note: (caseId, deed) =>
      writing(async () => {
        await (caseId === null ? trail.note(actor, deed) : cases.note(caseId, actor, deed));
        return null;
      }),
    readTrail: (query) => reading(() => readTrailPage(rooms, query)),
    packageSigner: () => reading(async () => rooms.notary.packageSigner),
    packageSecret: () => reading(async () => rooms.keys.keyFor('packages received')),
    examineTrails: (progress) => visitors.during(async () => ok(await examineTrails(rooms, progress))),
  };
}

/** What the source throws is the source's to explain: it leaves as it came, even when it looks like an error of the vault's disk. */
async function storeFrom(
  objects: ObjectStore,
  source: ByteSource,
  progress?: Progress,
): Promise<Result<StoredObject>> {
  try {
    return await answer('writing', () => objects.store(source, progress));
  } catch (error) {
    throw error instanceof SourceThrew ? error.cause : error;
  }
}

/** A digest becomes a path: whatever a caller's types say, it is looked at once more. */
function checkedDigest(sha256: string): Sha256 {
  const checked = Sha256.safeParse(sha256);
  if (!checked.success) throw new VaultRefusal(failure('vault.objectMissing'));
  return checked.data;
}
