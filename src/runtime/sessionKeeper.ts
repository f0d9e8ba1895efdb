import type { InsideHandlers } from '#api/dispatcher.ts';
import { editionsInForce } from '#app/editionsInForce.ts';
import { guardedVault } from '#app/guardedVault.ts';
import { knownSettings } from '#app/knownSettings.ts';
import { lawInForce } from '#app/lawInForce.ts';
import { openModelMemory } from '#app/modelMemory.ts';
import type { Vault, VaultDoor } from '#app/ports.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { LOOK_EVERY_MS, lockReason } from '#domain/access/idleLock.ts';
import type { ClockLook, LockReason } from '#domain/access/idleLock.ts';
import { systemRoles } from '#domain/access/role.ts';
import { actorOf } from '#domain/access/userAccount.ts';
import type { UserAccount } from '#domain/access/userAccount.ts';
import { IDLE_LOCK_MINUTES } from '#domain/case/unitSettings.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { Stay } from './stay.ts';
import type { Ticks } from './ticks.ts';

/** Everything an action needs except who acts and in which vault. */
export type Tools = Omit<Surroundings, 'user' | 'vault' | 'modelMemory'>;

export interface KeeperParts {
  readonly door: VaultDoor;
  readonly tools: Tools;
  readonly ticks: Ticks;
  handlersFor(stay: Stay, keeper: SessionKeeper): InsideHandlers;
  /** Told whenever a stay begins or ends, so that nothing of it stays behind. */
  onChange(): void;
  /** Told what went wrong where nobody waits for an answer. */
  onFault(fault: unknown): void;
}

/** `byHand`: the person locked it. `system`: Windows said that it locks or sleeps. */
export type LeaveReason = 'byHand' | 'system' | LockReason;

const leaveWords: Readonly<Record<LeaveReason, string>> = {
  byHand: '退出',
  system: '本机锁屏或者睡眠，程序锁定',
  idle: '长时间无人操作，程序锁定',
  slept: '本机睡眠过或者时钟跳动，程序锁定',
};

/** Who is at work in this program run: one person or nobody. */
export class SessionKeeper {
  private readonly parts: KeeperParts;
  private readonly inside = new Set<Promise<unknown>>();
  private readonly stopTicking: () => void;
  private stay: Stay | null = null;
  private vault: Vault | null = null;
  private doorWork: Promise<unknown> = Promise.resolve();
  private lastLook: ClockLook;
  private idleMinutes: number = IDLE_LOCK_MINUTES.usual;

  constructor(parts: KeeperParts) {
    this.parts = parts;
    this.lastLook = parts.ticks.look();
    this.stopTicking = parts.ticks.every(LOOK_EVERY_MS, () => this.look());
  }

  present = (): Stay | null => this.stay;
  uptimeMs = (): number => this.parts.ticks.look().monotonicMs;
  handlersFor = (stay: Stay): InsideHandlers => this.parts.handlersFor(stay, this);

  get idleLockMinutes(): number {
    return this.idleMinutes;
  }
  setIdleLock(minutes: number): void {
    this.idleMinutes = minutes;
  }
  /** The vault while its door is open, for what belongs to the program and not to a person. */
  openVault(): Vault | null {
    return this.vault;
  }

  /** Proves a password; whoever was present before leaves. Fails: as `VaultDoor.enter`. */
  enter(loginName: string, password: string): Promise<Result<Stay>> {
    return this.atTheDoor(async () => {
      const proved = await this.parts.door.enter(loginName, password);
      if (!proved.ok) return proved;
      if (this.stay?.account.id === proved.value.id) {
        this.renew(proved.value);
        this.stay.stirred();
        return ok(this.stay);
      }
      void this.leave('byHand');
      return this.begin(proved.value);
    });
  }

  /** Takes over an account its own person changed. */
  renew(account: UserAccount): void {
    if (this.stay?.account.id === account.id) this.stay.account = account;
  }

  /**
   * Nobody is present when this returns; the answer settles once the line about it is written.
   * What runs is finished with its own key; then the key is forgotten.
   */
  async leave(reason: LeaveReason): Promise<void> {
    const leaving = this.stay;
    if (leaving === null) return;
    this.stay = null;
    this.parts.onChange();
    const act = reason === 'byHand' ? 'left' : 'locked';
    // The lock does not wait for the disk, and falls even when the line cannot be written.
    await this.during(async () => {
      const noted = await leaving.around.vault.note(null, { act, what: leaveWords[reason] });
      if (!noted.ok) this.parts.onFault(noted.failure.code);
    }).catch(this.parts.onFault);
  }

  /** Counts work, so that the key is not forgotten while it lasts. */
  during = async <T>(work: () => Promise<T>): Promise<T> => {
    const visit = work();
    this.inside.add(visit);
    try {
      return await visit;
    } finally {
      this.inside.delete(visit);
      this.closeWhenEmpty().catch(this.parts.onFault);
    }
  };

  /** Leaves, waits for what runs, and gives the vault's folder free. */
  async close(): Promise<void> {
    this.stopTicking();
    await this.leave('byHand');
    while (this.inside.size > 0) await Promise.allSettled(this.inside);
    await this.closeWhenEmpty();
    await this.atTheDoor(() => this.parts.door.release());
  }

  private async begin(account: UserAccount): Promise<Result<Stay>> {
    const actor = actorOf(account);
    this.vault = this.parts.door.vaultFor(actor);
    const settings = await this.vault.readSettings();
    // Who can repair them must come in: shut out, nobody could. The others cannot work without them.
    const isForRepair =
      !settings.ok && settings.failure.code === 'vault.recordDamaged' && systemRoles.includes(account.role);
    if (!settings.ok && !isForRepair) {
      this.closeWhenEmpty().catch(this.parts.onFault);
      return settings;
    }
    this.idleMinutes = (settings.ok ? settings.value : null)?.idleLockMinutes ?? IDLE_LOCK_MINUTES.usual;
    const known = knownSettings(guardedVault(this.vault, actor));
    const shelf = editionsInForce(lawInForce(this.parts.tools.shelf, known), known);
    const modelMemory = openModelMemory();
    const around = { ...this.parts.tools, user: actor, shelf, vault: known.vault, modelMemory };
    this.stay = new Stay(account, around, this);
    this.parts.onChange();
    return ok(this.stay);
  }

  /** One at a time: nobody enters through a door that is just being closed. */
  private atTheDoor<T>(work: () => Promise<T>): Promise<T> {
    const next = this.doorWork.then(work);
    this.doorWork = next.catch(() => undefined);
    return next;
  }

  private async closeWhenEmpty(): Promise<void> {
    if (!this.isEmpty()) return;
    await this.atTheDoor(async () => {
      // Somebody may have entered while this waited.
      if (!this.isEmpty()) return;
      this.vault = null;
      await this.parts.door.leave();
    });
  }

  private isEmpty(): boolean {
    return this.stay === null && this.inside.size === 0 && this.vault !== null;
  }

  private look(): void {
    const before = this.lastLook;
    this.lastLook = this.parts.ticks.look();
    if (this.stay === null) return;
    const idle = { sinceMonotonicMs: this.stay.stirredAtMs, minutes: this.idleMinutes };
    const reason = lockReason(before, this.lastLook, idle);
    if (reason !== null) void this.leave(reason);
  }
}
