import type { Founding, Progress, VaultDoor } from '#app/ports.ts';
import { actorOf } from '#domain/access/userAccount.ts';
import type { UserAccount } from '#domain/access/userAccount.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { accountsOf } from './accounts.ts';
import { backupsAt, restoreInto } from '../backup/restoreAtDoor.ts';
import { insideOf, leave, prove } from './entering.ts';
import type { Door } from './entering.ts';
import { foundVault, refuseBuriedVault } from './foundVault.ts';
import { keyringPlace } from './keyring.ts';
import { recordFile } from '../records/recordFile.ts';
import { recover } from './recovering.ts';
import { answer, VaultRefusal } from '../refusal.ts';
import { serialQueue } from '../disk/serialQueue.ts';
import { takeVaultFolder } from '../disk/takeVaultFolder.ts';
import type { VaultFolder } from '../disk/takeVaultFolder.ts';

/** Takes the vault folder for this process; nobody has entered yet. Fails: `vault.inUse`, `vault.olderThanProgram`, `vault.newerThanProgram`, `vault.keyringDamaged`, or what the disk refuses. */
export async function openVaultDoor(options: VaultFolder): Promise<Result<VaultDoor>> {
  return answer('writing', async () => {
    const taken = await takeVaultFolder(options);
    try {
      const record = recordFile(taken.disk, keyringPlace(taken.disk.folder));
      const keyring = await record.read();
      if (keyring === null) await refuseBuriedVault(taken);
      const { clock, drives } = options;
      return doorOf({ taken, clock, drives, record, keyring, attempts: null, inside: null });
    } catch (error) {
      await taken.release().catch(() => undefined);
      throw error;
    }
  });
}

function doorOf(door: Door): VaultDoor {
  const queue = serialQueue();
  const alone = <T>(work: () => Promise<T>): Promise<Result<T>> =>
    queue.run('door', () => answer('writing', work));
  return {
    condition: () => conditionOf(door),
    found: (founding) => alone(() => found(door, founding)),
    enter: (loginName, password, progress) => alone(() => enter(door, { loginName, password, progress })),
    backupsAt: (folderToken) => alone(() => backupsAt(door, folderToken)),
    restore: (folderToken, snapshot, progress) =>
      alone(() => restoreInto(door, { folderToken, snapshot, progress })),
    recover: (code, loginName, password) => alone(() => recover(door, { code, loginName, password })),
    vaultFor(actor) {
      const inside = insideOf(door);
      return inside.vault.as(
        actor,
        accountsOf(inside.open, {
          actor,
          alone,
          prove: async (loginName, password) => (await prove(door, loginName, password)).person.account,
        }),
      );
    },
    leave: () => queue.run('door', () => leave(door)),
    release: () =>
      queue.run('door', async () => {
        await leave(door);
        await door.taken.release();
      }),
  };
}

function conditionOf({ keyring, inside }: Door): 'empty' | 'closed' | 'open' {
  if (keyring === null) return 'empty';
  return inside === null ? 'closed' : 'open';
}

async function found(door: Door, founding: Founding): Promise<{ recoveryCode: string }> {
  if (door.keyring !== null) throw new VaultRefusal(failure('unit.alreadySetUp'));
  const { keyring, recoveryCode } = await foundVault(door.taken, door.clock, founding);
  // From here on there is a vault; before, only leftovers that the next founding sweeps.
  door.keyring = await door.record.replace(keyring);
  return { recoveryCode };
}

interface Knock {
  readonly loginName: string;
  readonly password: string;
  readonly progress: Progress | undefined;
}

async function enter(door: Door, { loginName, password, progress }: Knock): Promise<UserAccount> {
  const wasClosed = door.inside === null;
  try {
    const { inside, person } = await prove(door, loginName, password, progress);
    await inside.vault.note(actorOf(person.account), { act: 'entered', what: '登录' });
    return person.account;
  } catch (error) {
    // Whoever knew a password and may not enter has opened nothing for anybody else.
    if (wasClosed) await leave(door);
    throw error;
  }
}
