import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clock, VaultDoor } from '#app/ports.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import { aFounding, anAccount, doorAt, passwords } from './doorWorld.ts';
import { noon } from './sampleRecords.ts';
import { testActor, valueOf, withFolder } from './vaultWorld.ts';

/** How often a password was stretched: what a guesser could measure, counted instead of timed. */
let stretchings = 0;
const { scrypt } = crypto;
beforeAll(() => {
  crypto.scrypt = new Proxy(scrypt, {
    apply: (target, self, given) => {
      stretchings += 1;
      return Reflect.apply(target, self, given);
    },
  });
  syncBuiltinESMExports();
});
afterAll(() => {
  crypto.scrypt = scrypt;
  syncBuiltinESMExports();
});

function movableClock(): Clock & { advance(seconds: number): void } {
  let ms = Date.parse(noon);
  return {
    now: () => momentOfEpoch(ms),
    uptimeMs: () => ms - Date.parse(noon),
    advance: (seconds) => void (ms += seconds * 1000),
  };
}

async function answerTo(door: VaultDoor, loginName: string, password: string): Promise<string> {
  stretchings = 0;
  const answer = await door.enter(loginName, password);
  return `${JSON.stringify(answer.ok ? 'entered' : answer.failure)} after ${stretchings} stretchings`;
}

describe('whoever guesses', () => {
  it('[V-K1] learns nothing from the answers or the work done: a real name, a disabled one and one nobody has go the same way to the lock', async () => {
    await withFolder(async (folder) => {
      const clock = movableClock();
      const door = await doorAt(folder, { clock });
      valueOf(await door.found(aFounding()));
      valueOf(await door.enter('securityofficer', passwords.securityOfficer ?? ''));
      const disabled = anAccount('caseOfficer', { state: 'disabled' });
      const deed = { act: 'accountDisabled', what: '停用' } as const;
      valueOf(await door.vaultFor(testActor).accounts.change(disabled, deed));
      await door.leave();
      const ways = new Map<string, string[]>();
      for (const name of ['auditor', 'caseofficer', '没有这个人']) {
        const answers: string[] = [];
        // Hasty tries first, then patient ones to the lock, then more.
        for (let turn = 0; turn < 16; turn += 1) {
          answers.push(
            await answerTo(door, name, name === 'caseofficer' ? (passwords.caseOfficer ?? '') : 'wrong'),
          );
          if (turn > 4) clock.advance(700);
        }
        ways.set(name, answers);
      }
      expect(ways.get('没有这个人')).toEqual(ways.get('auditor'));
      expect(ways.get('caseofficer')).toEqual(ways.get('auditor'));
      const first = ways.get('auditor') ?? [];
      expect(first[0]).toBe('{"code":"session.wrongPassword"} after 1 stretchings');
      expect(first.at(-1)).toBe('{"code":"session.accountLocked"} after 0 stretchings');
      // The right password does the same work as a wrong one.
      expect(await answerTo(door, 'systemadministrator', passwords.systemAdministrator ?? '')).toBe(
        '"entered" after 1 stretchings',
      );
      await door.release();
    });
  });
});
