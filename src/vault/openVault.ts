import type { Accounts, Progress, Vault } from '#app/ports.ts';
import type { Actor } from '#domain/access/userAccount.ts';
import type { Deed } from '#domain/audit/trailEntry.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import type { Result } from '#domain/kernel/result.ts';
import { doorkeeper } from './door/doorkeeper.ts';
import type { VaultDisk } from './disk/durableWrite.ts';
import { openRooms } from './openRooms.ts';
import type { OpeningOptions, VaultRooms } from './openRooms.ts';
import { personalVault } from './personalVault.ts';
import { mendTwins } from './repair/mendTwins.ts';
import { answer, ifPossible } from './refusal.ts';
import { takeVaultFolder } from './disk/takeVaultFolder.ts';
import type { TakenFolder, VaultFolder } from './disk/takeVaultFolder.ts';
import { vaultKeys } from './door/vaultKeys.ts';
import type { VaultTrail } from './trail/vaultTrail.ts';

export interface VaultOptions extends VaultFolder {
  /** 32 bytes; copied, so that the caller may forget its own. */
  readonly vaultKey: Uint8Array;
  readonly progress?: Progress;
}

/** A vault whose key is known; nobody in particular is in it. */
export interface OpenVault {
  /** The vault as this person works in it. */
  as(actor: Actor, accounts: Accounts): Vault;
  note(by: Actor | null, deed: Deed): Promise<void>;
  /** The first settings of a new vault. */
  found(by: Actor, settings: UnitSettings): Promise<void>;
  readonly disk: VaultDisk;
  readonly trail: VaultTrail;
  /** Waits for whoever is inside, signs where the trails stand, and forgets the key. */
  close(): Promise<void>;
}

/**
 * Takes the vault folder for this process and opens it with its key: for tools and tests that have the key and need no door.
 *
 * Fails: `vault.inUse`, `vault.newerThanProgram`, `vault.recordDamaged`, or what the disk refuses.
 */
export async function openVault(options: VaultOptions): Promise<Result<OpenVault>> {
  return answer('writing', async () => {
    const taken = await takeVaultFolder(options);
    try {
      const keys = vaultKeys(options.vaultKey, taken.identity.vaultId);
      const opened = await openTaken(taken, { ...options, keys });
      const close = async (): Promise<void> => {
        try {
          await opened.close();
        } finally {
          await taken.release();
        }
      };
      return { ...opened, close };
    } catch (error) {
      // The first error is the one to tell; a note that stays dies with this process.
      await taken.release().catch(() => undefined);
      throw error;
    }
  });
}

/** Opens a vault folder that this process has taken. Closing leaves the folder taken. */
export async function openTaken(taken: TakenFolder, options: OpeningOptions): Promise<OpenVault> {
  const rooms = await openRooms(taken, options);
  await ifPossible(() => mendTwins(rooms.disk));
  return inhabited(rooms);
}

function inhabited(rooms: VaultRooms): OpenVault {
  const visitors = doorkeeper();
  return {
    as: (actor, accounts) => personalVault(rooms, visitors, actor, accounts),
    note: (by, deed) => visitors.during(() => rooms.trail.note(by, deed)),
    found: (by, settings) =>
      visitors.during(async () => {
        await rooms.settings.replace(settings, by, () => ({ act: 'founded', what: '建立资料库' }));
      }),
    disk: rooms.disk,
    trail: rooms.trail,
    close: () =>
      visitors.lastOne(async () => {
        await rooms.cases.settled();
        await ifPossible(() => rooms.trail.checkpoint('now'));
        await ifPossible(() => rooms.trail.anchor());
        await ifPossible(() => rooms.cases.index.persist());
        await rooms.objects.close();
        rooms.keys.forget();
      }),
  };
}
