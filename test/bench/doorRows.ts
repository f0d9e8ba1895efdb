import { scrypt } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openClockFacts } from '#domain/case/caseClockFacts.ts';
import { summarise } from '#domain/case/caseSummary.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { randomIds } from '#runtime/randomIds.ts';
import { systemClock } from '#runtime/systemClock.ts';
import type { IndexRow } from '#vault/records/indexRow.ts';
import { initialsOf } from '#vault/records/initials.ts';
import { currentCost } from '#vault/door/keySlots.ts';
import { openVaultDoor } from '#vault/door/vaultDoor.ts';
import { aFounding, anAccount, passwords } from '#test/vault/doorWorld.ts';
import { everyCase } from '#test/vault/everyCase.ts';
import { testActor, valueOf } from '#test/vault/vaultWorld.ts';
import type { BenchSpec } from './harness.ts';
import { timed } from './harness.ts';
import { caseOfficer, doorOf, manyCases } from './manyCases.ts';

const ids = randomIds();
const officer = { loginName: anAccount('caseOfficer').loginName, password: passwords.caseOfficer ?? '' };

async function foundedDoor(folder: string) {
  await mkdir(folder, { recursive: true });
  const door = valueOf(await openVaultDoor({ folder, clock: systemClock(), ids }));
  valueOf(await door.found(aFounding()));
  return door;
}

/** A password costs what it must cost; everything else about entering is to be small beside it. The limit is one second. */
const unlock: BenchSpec = {
  id: 'unlock',
  goal: 2,
  runs: 7,
  unit: 'ms',
  peerName: 'one bare scrypt of the same cost',
  async prepare({ folder }) {
    const door = await foundedDoor(join(folder, 'unlock'));
    return {
      async ours() {
        const ms = await timed(async () => valueOf(await door.enter(officer.loginName, officer.password)));
        await door.leave();
        return ms;
      },
      peer: () => timed(() => bareScrypt()),
      close: () => door.release(),
    };
  },
};

function bareScrypt(): Promise<void> {
  const { n, r, p } = currentCost;
  return new Promise((resolve, reject) => {
    scrypt('password', 'salt', 48, { N: n, r, p, maxmem: 256 * 1024 * 1024 }, (error) =>
      error === null ? resolve() : reject(error),
    );
  });
}

/** Entering a vault of ten thousand cases and showing the first page, less the password's own cost. */
const open: BenchSpec = {
  id: 'open-10000',
  goal: 3,
  runs: 7,
  unit: 'ms',
  peerName: 'JSON.parse of the case index once',
  async prepare(place) {
    const many = await manyCases(place);
    const door = await doorOf(many);
    const rows: IndexRow[] = [];
    for (const rightsCase of many.cases) rows.push(await indexRowOf(rightsCase));
    const text = JSON.stringify(rows);
    return {
      async ours() {
        const password = await timed(() => bareScrypt());
        const whole = await timed(async () => {
          valueOf(await door.enter(caseOfficer.loginName, caseOfficer.password));
          await door.vaultFor(testActor).findCases(everyCase);
        });
        await door.leave();
        return Math.max(0, whole - password);
      },
      peer: () => timed(() => JSON.parse(text)),
      close: () => door.release(),
    };
  },
};

/** As the index on disk holds a case. */
async function indexRowOf(rightsCase: RightsCase): Promise<IndexRow> {
  const summary = summarise(rightsCase);
  return {
    file: { sizeBytes: 10_240, modifiedMs: 1.7e12, inode: 1_000_000 },
    registeredMs: 1.7e12,
    initials: await initialsOf(summary.searchText),
    folded: null,
    summary,
    clocks: openClockFacts(rightsCase),
  };
}

export const doorRows: readonly BenchSpec[] = [unlock, open];
