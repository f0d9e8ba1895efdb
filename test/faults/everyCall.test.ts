import { describe, expect, it } from 'vitest';
import type { Vault } from '#app/ports.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import type { Result } from '#domain/kernel/result.ts';
import { copyOf, placeOn } from '#test/soak/damage/furnished.ts';
import { memoryDisk } from '#test/soak/powerCut/memoryDisk.ts';
import type { Image } from '#test/soak/powerCut/memoryDisk.ts';
import { everyCase } from '#test/vault/everyCase.ts';
import { aStoredCase, caseId, someSettings } from '#test/vault/sampleRecords.ts';
import {
  clockAtNoon,
  idsInOrder,
  inParts,
  opened,
  patterned,
  testVaultKey,
  valueOf,
} from '#test/vault/vaultWorld.ts';
import type { TestVault } from '#test/vault/vaultWorld.ts';
import { openVault } from '#vault/openVault.ts';
import { faultyDisk } from './faultyDisk.ts';
import type { Fault } from './faultyDisk.ts';

/** Something an officer confirms, and everything that can be read back about it. */
interface Action {
  readonly title: string;
  act(vault: Vault): Promise<Result<unknown>>;
}

const bigBytes = patterned(3 * 1024 * 1024 + 17, 5);
const smallBytes = patterned(3000, 6);
const presentBytes = patterned(2000, 7);
const digestOf = async (bytes: Uint8Array) =>
  Sha256.parse(Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(bytes))).toString('hex'));

const actions: readonly Action[] = [
  {
    title: 'saving the settings',
    act: (vault) => vault.saveSettings(someSettings({ revision: 1, unitName: '新名称' })),
  },
  {
    title: 'saving a new case',
    act: (vault) => vault.saveCase(aStoredCase({ id: caseId(2), name: '新案' })),
  },
  {
    title: 'saving a changed case',
    act: (vault) => vault.saveCase(aStoredCase({ revision: 2, name: '第三版' })),
  },
  { title: 'storing a small file', act: (vault) => vault.storeObject(inParts(smallBytes)) },
  { title: 'storing a file of several chunks', act: (vault) => vault.storeObject(inParts(bigBytes)) },
  { title: 'storing what is there already', act: (vault) => vault.storeObject(inParts(presentBytes)) },
  { title: 'verifying an object', act: async (vault) => vault.verifyObject(await digestOf(presentBytes)) },
  { title: 'giving a number', act: (vault) => vault.nextNumber('维', 2026) },
];

/** What a person can see of the vault. */
async function view(vault: Vault) {
  const objects = await Promise.all(
    [smallBytes, bigBytes, presentBytes].map(async (bytes) => {
      const answer = await vault.verifyObject(await digestOf(bytes));
      return answer.ok ? answer.value.sizeBytes : answer.failure.code;
    }),
  );
  const cases = await vault.findCases(everyCase);
  return {
    settings: valueOf(await vault.readSettings()),
    records: await Promise.all(cases.rows.map(async (row) => valueOf(await vault.readCase(row.id)))),
    rows: cases.rows,
    objects,
  };
}

async function errorsIn(vault: Vault): Promise<readonly string[]> {
  const findings = await vault.examine();
  return findings
    .filter((finding) => finding.severity === 'error' || finding.code.startsWith('temp.'))
    .map((finding) => finding.code);
}

/** A vault with something of everything in it. */
async function prepared(): Promise<Image> {
  const image: Image = emptyDisk();
  const vault = await opened('/vault', onDisk(image));
  valueOf(await vault.saveSettings(someSettings()));
  valueOf(await vault.saveCase(aStoredCase()));
  valueOf(await vault.saveCase(aStoredCase({ revision: 1, name: '第二版' })));
  valueOf(await vault.storeObject(inParts(presentBytes)));
  valueOf(await vault.nextNumber('维', 2026));
  await vault.close();
  return image;
}

const emptyDisk = (): Image => new Map([['/', new Map()]]);

/** What happens there stays in the image, unlike `placeOn`. */
const onDisk = (image: Image) => ({ ...placeOn(emptyDisk()), fileSystem: memoryDisk(image) });

async function runWithFault(world: World, action: Action, fault: Fault): Promise<boolean> {
  const live = copyOf(world.template);
  const disk = faultyDisk(memoryDisk(live));
  const vault = await opened('/vault', { ...placeOn(live), fileSystem: disk.fileSystem });
  disk.breakWith(fault);
  const answer = await action.act(vault);
  const reached = disk.hasFailed();
  disk.heal();

  const where = `${action.title}, ${fault.code} ${fault.lasts} at call ${fault.at}: ${JSON.stringify(answer)}`;
  // What a crash at this moment would leave.
  const crashed = copyOf(live);
  const survivor = await opened('/vault', onDisk(crashed));
  expect([...(crashed.get('/vault/temp')?.keys() ?? ['no folder'])], where).toEqual([]);
  expect(await errorsIn(survivor), where).toEqual([]);
  const seen = await view(survivor);
  // Confirmed means new; refused means old or new, whole.
  expect(answer.ok ? [world.after] : [world.before, world.after], where).toContainEqual(seen);
  if (!answer.ok) expect(refusals[fault.code], where).toContain(answer.failure.code);
  await survivor.close();

  // The same process goes on working once the disk does.
  expect(valueOf(await vault.nextNumber('维', 2026)), where).toBe(world.nextNumber(answer));
  await view(vault);
  await vault.close();
  return reached;
}

const refusals: Readonly<Record<Fault['code'], readonly string[]>> = {
  ENOSPC: ['vault.diskFull', 'vault.readFailed'],
  EIO: ['vault.writeFailed', 'vault.readFailed'],
  EACCES: ['vault.notWritable', 'vault.readFailed'],
};

interface World {
  readonly template: Image;
  readonly before: unknown;
  readonly after: unknown;
  nextNumber(answer: Result<unknown>): number;
}

async function makeWorld(action: Action): Promise<World> {
  const template = await prepared();
  const vault = await opened('/vault', placeOn(template));
  const before = await view(vault);
  valueOf(await action.act(vault));
  const after = await view(vault);
  await vault.close();
  const givesNumber = action.title === 'giving a number';
  return { template, before, after, nextNumber: (answer) => (givesNumber && answer.ok ? 3 : 2) };
}

describe('every file-system call of every action failing', () => {
  const faults = (['ENOSPC', 'EIO'] as const).flatMap((code) =>
    (['once', 'fromThenOn'] as const).map((lasts) => ({ code, lasts })),
  );
  for (const action of actions) {
    for (const { code, lasts } of faults) {
      it(`[V-C3] ${action.title} with ${code} ${lasts} leaves the old or the new, never a third`, async () => {
        const world = await makeWorld(action);
        let at = 1;
        while (await runWithFault(world, action, { at, code, lasts })) at += 1;
        expect(at).toBeGreaterThan(3);
      });
    }
  }

  it('a rename refused for a moment, as by a virus scanner, is tried again', async () => {
    const disk = faultyDisk(memoryDisk(await prepared()));
    const vault = await opened('/vault', { ...placeOn(emptyDisk()), fileSystem: disk.fileSystem });
    const answers: boolean[] = [];
    for (let at = 1; at <= 24; at += 1) {
      const { revision } = valueOf(await vault.readCase(caseId(1)));
      disk.breakWith({ at, code: 'EACCES', lasts: 'once' });
      answers.push((await vault.saveCase(aStoredCase({ revision }))).ok);
      disk.heal();
    }
    // A save after a failed one looks at the trail first. Of the calls of one save, the two renames are forgiven, and so is asking for the facts afterwards.
    expect(answers.filter((isOk) => isOk).length).toBeGreaterThanOrEqual(3);
    await vault.close();
  });
});

describe('every file-system call of opening failing', () => {
  /** Opens while a call fails; the process ends there, and the next one finds the vault sound. */
  async function openWithFault(image: Image, fault: Fault): Promise<{ reached: boolean; after: TestVault }> {
    const disk = faultyDisk(memoryDisk(image));
    disk.breakWith(fault);
    const answer = await openVault({
      ...placeOn(image),
      clock: clockAtNoon,
      ids: idsInOrder,
      fileSystem: disk.fileSystem,
      vaultKey: testVaultKey,
    });
    const reached = disk.hasFailed();
    disk.heal();
    if (answer.ok) await answer.value.close();
    else expect(answer.failure.code).toBe(fault.code === 'EIO' ? 'vault.writeFailed' : 'vault.diskFull');
    const after = await opened('/vault', onDisk(image));
    expect(await errorsIn(after), `call ${fault.at}`).toEqual([]);
    return { reached, after };
  }

  for (const lasts of ['once', 'fromThenOn'] as const) {
    it(`an existing vault, failing ${lasts}, opens sound afterwards`, async () => {
      const template = await prepared();
      for (let at = 1, isReached = true; isReached; at += 1) {
        const { reached, after } = await openWithFault(copyOf(template), { at, code: 'EIO', lasts });
        isReached = reached;
        expect(valueOf(await after.readCase(caseId(1))).revision, `call ${at}`).toBe(2);
        await after.close();
      }
    });

    it(`a new vault, failing ${lasts}, can be made afterwards`, async () => {
      let at = 0;
      for (let isReached = true; isReached;) {
        at += 1;
        const { reached, after } = await openWithFault(emptyDisk(), { at, code: 'ENOSPC', lasts });
        isReached = reached;
        await after.close();
      }
      expect(at).toBeGreaterThan(20);
    });
  }
});
