import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { VaultDoor } from '#app/ports.ts';
import type { Result } from '#domain/kernel/result.ts';
import { copyOf, placeOn } from '#test/soak/damage/furnished.ts';
import { memoryDisk } from '#test/soak/powerCut/memoryDisk.ts';
import type { Image } from '#test/soak/powerCut/memoryDisk.ts';
import { aFounding, anAccount, doorAt, passwordCost, passwords } from '#test/vault/doorWorld.ts';
import { aStoredCase, caseId } from '#test/vault/sampleRecords.ts';
import { clockAtNoon, failureIn, idsInOrder, testActor, valueOf } from '#test/vault/vaultWorld.ts';
import { openVaultDoor } from '#vault/door/vaultDoor.ts';
import { faultyDisk, scannedDisk } from './faultyDisk.ts';
import type { Fault, FaultyDisk } from './faultyDisk.ts';

const officer = anAccount('caseOfficer');
const auditor = ['auditor', passwords.auditor ?? ''] as const;
const oldPassword = passwords.caseOfficer ?? '';
const newPassword = '海阔天空-2026-新';
const changed = { act: 'passwordChanged', what: '修改口令' } as const;

/** Something done at the door or behind it, while a call of the disk fails. */
interface Action {
  readonly title: string;
  /** The vault it is done in; `null` = none is founded yet. */
  readonly isFounded: boolean;
  readonly isEntered: boolean;
  act(door: VaultDoor, recoveryCode: string): Promise<Result<unknown>>;
}
const vaultIn = (door: VaultDoor) => door.vaultFor(testActor);
const actions: readonly Action[] = [
  { title: 'founding', isFounded: false, isEntered: false, act: (door) => door.found(aFounding()) },
  {
    title: 'entering',
    isFounded: true,
    isEntered: false,
    act: (door) => door.enter('caseofficer', oldPassword),
  },
  {
    title: 'entering with a wrong password',
    isFounded: true,
    isEntered: false,
    act: (door) => door.enter('caseofficer', 'wrong password'),
  },
  {
    title: 'recovering',
    isFounded: true,
    isEntered: false,
    act: (door, code) => door.recover(code, 'caseofficer', newPassword),
  },
  {
    title: 'giving a password',
    isFounded: true,
    isEntered: true,
    act: (door) => vaultIn(door).accounts.setPassword(officer, newPassword, changed),
  },
  {
    title: 'adding an account',
    isFounded: true,
    isEntered: true,
    act: (door) =>
      vaultIn(door).accounts.add(anAccount('legalReviewer'), newPassword, {
        act: 'accountMade',
        what: '新建',
      }),
  },
  {
    title: 'noting in the trail of a case',
    isFounded: true,
    isEntered: true,
    act: (door) => vaultIn(door).note(caseId(1), { act: 'caseViewed', what: '查看' }),
  },
  {
    title: 'noting in the trail of the vault',
    isFounded: true,
    isEntered: true,
    act: (door) => vaultIn(door).note(null, { act: 'trailViewed', what: '查看日志' }),
  },
];

interface World {
  readonly image: Image;
  readonly recoveryCode: string;
}

/** Nothing, or a vault with a case in it. */
async function worldFor({ isFounded }: Action): Promise<World> {
  const image: Image = new Map([['/', new Map()]]);
  if (!isFounded) return { image, recoveryCode: '' };
  const door = await doorAt('/vault', { ...placeOn(image), fileSystem: memoryDisk(image) });
  const { recoveryCode } = valueOf(await door.found(aFounding()));
  valueOf(await door.enter(...auditor));
  valueOf(await vaultIn(door).saveCase(aStoredCase()));
  await door.release();
  return { image, recoveryCode };
}

/** The next start of the program on what is there: somebody enters, and nothing is wrong. */
async function lookAfter(image: Image, answer: Result<unknown>, action: Action): Promise<void> {
  const door = await doorAt('/vault', { ...placeOn(image) });
  if (door.condition() === 'empty') {
    expect(answer.ok || action.isFounded).toBe(false);
    valueOf(await door.found(aFounding()));
  }
  const entered = await door.enter('caseofficer', oldPassword);
  // Refused means old or new; confirmed means new.
  if (!entered.ok) valueOf(await door.enter('caseofficer', newPassword));
  const changes = action.title === 'recovering' || action.title === 'giving a password';
  if (changes && answer.ok) expect(entered.ok).toBe(false);
  if (!changes) expect(entered.ok).toBe(true);
  const errors = (await vaultIn(door).examine()).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  expect(await placeOn(image).fileSystem.list(join('/vault', 'temp'))).toBeDefined();
  await door.release();
}

async function runWithFault(action: Action, world: World, fault: Fault): Promise<boolean> {
  const image = copyOf(world.image);
  const disk: FaultyDisk = faultyDisk(memoryDisk(image));
  const door = await doorAt('/vault', { ...placeOn(image), fileSystem: disk.fileSystem });
  if (action.isEntered) valueOf(await door.enter(...auditor));
  disk.breakWith(fault);
  const answer = await action.act(door, world.recoveryCode);
  const reached = disk.hasFailed();
  disk.heal();
  if (!answer.ok) expect(answer.failure.code).toMatch(/^vault\.|^session\.wrongPassword$/);
  await lookAfter(copyOf(image), answer, action);
  // The same program goes on once the disk does.
  if (door.condition() !== 'empty') {
    if (door.condition() === 'closed') valueOf(await door.enter(...auditor));
    valueOf(await vaultIn(door).note(null, { act: 'trailViewed', what: '之后' }));
  }
  await door.release();
  await lookAfter(image, answer, action);
  return reached;
}

describe('every file-system call at the door failing', () => {
  const faults = [
    { code: 'EIO', lasts: 'once' },
    { code: 'ENOSPC', lasts: 'fromThenOn' },
    { code: 'EACCES', lasts: 'once' },
  ] as const;
  for (const action of actions) {
    it(`[V-C3] ${action.title}: nobody is locked out, no line is missing, nothing is half done`, async () => {
      const world = await worldFor(action);
      for (const { code, lasts } of faults) {
        let at = 1;
        while (await runWithFault(action, world, { at, code, lasts })) at += 1;
        expect(at).toBeGreaterThan(3);
      }
    });
  }
});

describe('a virus scanner that holds every fresh file', () => {
  const actions = [2, 7] as const;
  it.each(actions)('and lets go after %i tries only costs time', async (refusals) => {
    const image: Image = new Map([['/', new Map()]]);
    const fileSystem = scannedDisk(memoryDisk(image), refusals > 2 ? 'EBUSY' : 'EPERM', refusals);
    const door = await doorAt('/vault', { ...placeOn(image), fileSystem });
    valueOf(await door.found(aFounding()));
    valueOf(await door.enter(...auditor));
    valueOf(await vaultIn(door).saveCase(aStoredCase()));
    await door.release();
  });

  it('and never lets go is told, with everything as it was', async () => {
    const image: Image = new Map([['/', new Map()]]);
    const whole = memoryDisk(image);
    const door = await doorAt('/vault', { ...placeOn(image), fileSystem: whole });
    valueOf(await door.found(aFounding()));
    valueOf(await door.enter(...auditor));
    valueOf(await vaultIn(door).saveCase(aStoredCase()));
    await door.release();
    const fileSystem = scannedDisk(memoryDisk(image), 'EBUSY', Number.POSITIVE_INFINITY);
    const place = { ...placeOn(image), fileSystem, passwordCost, clock: clockAtNoon, ids: idsInOrder };
    const held = valueOf(await openVaultDoor({ ...place, folder: '/vault' }));
    expect(failureIn(await held.enter(...auditor)).code).toBe('vault.writeFailed');
    await held.release();
    const after = await doorAt('/vault', { ...placeOn(image) });
    valueOf(await after.enter(...auditor));
    expect(valueOf(await vaultIn(after).readCase(caseId(1))).revision).toBe(1);
    await after.release();
  });
});
