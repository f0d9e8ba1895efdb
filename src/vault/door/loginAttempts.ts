import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { LoginFailures, loginVerdict, oneMoreFailure } from '#domain/access/loginDelay.ts';
import { foldLoginName } from '#domain/access/userAccount.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import type { RecordPlace } from '../disk/durableAdapter.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { recordFile } from '../records/recordFile.ts';
import { VaultRefusal, ifReadable } from '../refusal.ts';

const Attempt = z.strictObject({
  /** A keyed digest of the name that was typed, whether anyone has it or not. */
  who: z.string(),
  failures: LoginFailures,
  /** Failures not yet told in the trail. */
  untold: z.int().nonnegative(),
});
const Attempts = z.strictObject({ schemaVersion: z.literal(1), attempts: z.array(Attempt) });
type Attempts = z.infer<typeof Attempts>;

/** The recovery code is tried under a name no one can have: names have no spaces. */
export const RECOVERY = 'recovery code';

/** Names that were mistyped once and never again need not be kept for ever. */
const KEPT = 300;

export function attemptsPlace(folder: string): RecordPlace<Attempts> {
  return {
    path: join(folder, 'attempts.json'),
    sealedAs: null,
    schema: Attempts,
    schemaVersion: 1,
    backup: 'previousGeneration',
  };
}

/** A new vault counts from the start: that the file is not there must mean that somebody took it away. Fails: throws the disk's error. */
export async function beginCounting(disk: VaultDisk): Promise<void> {
  await recordFile(disk, attemptsPlace(disk.folder)).replace({ schemaVersion: 1, attempts: [] });
}

/**
 * Wrong passwords, counted where they survive the program's end. A slower way in, not a wall: whoever copies the folder tries there
 * (THREATS.md). Call one after the other.
 */
export interface LoginAttempts {
  /** Counts a try before it is made, so that killing the program makes none free. Fails: throws `session.mustWait`, `session.accountLocked`. */
  begin(loginName: string, now: Moment): Promise<void>;
  /** The try was right: everything is forgiven. */
  succeeded(loginName: string): Promise<void>;
  failuresOf(loginName: string): Promise<LoginFailures | null>;
  forgive(loginName: string): Promise<void>;
  /** Failures nobody was told of yet, by digest of the name. */
  untold(): Promise<readonly { readonly who: string; readonly count: number }[]>;
  /** They are in the trail; until then a crash may tell them twice, and never not at all. */
  allTold(): Promise<void>;
  whoIs(loginName: string): string;
}

/** The attempts of one vault. */
export function loginAttempts(vault: VaultDisk, vaultSalt: Uint8Array): LoginAttempts {
  const { all, put } = attemptsFile(vault);
  const whoIs = (loginName: string): string =>
    createHmac('sha256', vaultSalt)
      .update(`attempt\0${foldLoginName(loginName)}`, 'utf8')
      .digest('hex')
      .slice(0, 24);
  /** Only what nobody was told of yet stays. */
  const settle = async (loginName: string, untoldNow: (untold: number) => number): Promise<void> => {
    const who = whoIs(loginName);
    const attempts = await all();
    const mine = attempts.find((attempt) => attempt.who === who);
    if (mine === undefined) return;
    const untold = untoldNow(mine.untold);
    const others = attempts.filter((attempt) => attempt !== mine);
    const kept = untold > 0 ? [{ who, failures: { ...mine.failures, count: 0 }, untold }] : [];
    await put([...others, ...kept]);
  };
  return {
    whoIs,
    forgive: (loginName) => settle(loginName, (untold) => untold),
    async failuresOf(loginName) {
      const mine = (await all()).find((attempt) => attempt.who === whoIs(loginName));
      return mine === undefined || mine.failures.count === 0 ? null : mine.failures;
    },
    async begin(loginName, now) {
      const who = whoIs(loginName);
      const attempts = await all();
      const mine = attempts.find((attempt) => attempt.who === who);
      refuseTooEarly(mine?.failures ?? null, now);
      const failures = oneMoreFailure(mine?.failures ?? null, now);
      const others = attempts.filter((attempt) => attempt !== mine);
      await put([...others, { who, failures, untold: (mine?.untold ?? 0) + 1 }]);
    },
    // The try that succeeded was counted before it was made.
    succeeded: (loginName) => settle(loginName, (untold) => untold - 1),
    async untold() {
      const attempts = await all();
      return attempts.flatMap(({ who, untold }) => (untold > 0 ? [{ who, count: untold }] : []));
    },
    async allTold() {
      const attempts = await all();
      await put(
        attempts
          .filter((attempt) => attempt.failures.count > 0)
          .map((attempt) => ({ ...attempt, untold: 0 })),
      );
    },
  };
}

/** The list on the disk. */
function attemptsFile(vault: VaultDisk) {
  const record = recordFile(vault, attemptsPlace(vault.folder));
  // Whoever could spoil the file could delete it: it slows guessing and must not lock everybody out.
  const all = async (): Promise<Attempts['attempts']> =>
    (await ifReadable(() => record.current()))?.attempts ?? [];
  const put = async (attempts: Attempts['attempts']): Promise<void> =>
    void (await record.replace({ schemaVersion: 1, attempts: withoutTheLeast(attempts) }));
  return { all, put };
}

/** Made-up names must not push out the count of a real one: the fewest failures go first, of these the oldest. */
function withoutTheLeast(attempts: Attempts['attempts']): Attempts['attempts'] {
  const kept = [...attempts];
  while (kept.length > KEPT) {
    const fewest = Math.min(...kept.slice(0, -1).map(({ failures }) => failures.count));
    kept.splice(
      kept.findIndex(({ failures }) => failures.count === fewest),
      1,
    );
  }
  return kept;
}

function refuseTooEarly(failures: LoginFailures | null, now: Moment): void {
  const verdict = loginVerdict(failures, now);
  if (verdict.kind === 'wait')
    throw new VaultRefusal(failure('session.mustWait', { seconds: verdict.seconds }));
  if (verdict.kind === 'locked') throw new VaultRefusal(failure('session.accountLocked'));
}
