import { describe, expect, it } from 'vitest';
import { mayOpen, reachOf } from '#domain/access/caseAccess.ts';
import { lockReason, LOOK_EVERY_MS } from '#domain/access/idleLock.ts';
import { caseRoles, roleNames, roles, systemRoles } from '#domain/access/role.ts';
import type { Role } from '#domain/access/role.ts';
import { LoginName } from '#domain/access/userAccount.ts';

const person = (role: Role) => ({ id: 'me', name: '测试人员', role });

describe('a login name', () => {
  it.each([
    ['Ｚｈａｎｇ San', 'zhangsan'],
    ['张 三', '张三'],
    ['LI.SI_01-a', 'li.si_01-a'],
  ])('[A-N1] %j is %j', (typed, folded) => {
    expect(LoginName.parse(typed)).toBe(folded);
  });

  it.each(['', 'a', ' a ', 'a/b', '../x', 'a@b', '名'.repeat(31), 'a\u0000b', '😀😀'])(
    '[A-N1] %j is none',
    (typed) => {
      expect(LoginName.safeParse(typed).success).toBe(false);
    },
  );
});

describe('the reach of a role', () => {
  it('[A-C1] 督察长 and 维权办 open every case', () => {
    for (const role of ['inspectorateChief', 'rightsOffice'] as const) {
      expect(reachOf(person(role))).toBe('everyCase');
      expect(mayOpen(person(role), [])).toBe(true);
    }
  });

  it('[A-C2] 办案民警 and 法制审核员 open those they are named in', () => {
    for (const role of ['caseOfficer', 'legalReviewer'] as const) {
      expect(mayOpen(person(role), ['me'])).toBe(true);
      expect(mayOpen(person(role), ['somebody'])).toBe(false);
      expect(mayOpen(person(role), [])).toBe(false);
    }
  });

  it('[A-C3] the three who run the system open none, even when a record names them', () => {
    for (const role of systemRoles) {
      expect(reachOf(person(role))).toBe('noCase');
      expect(mayOpen(person(role), ['me'])).toBe(false);
    }
  });

  it('[A-S1] every role is either one of the three or works on cases, and has a Chinese name', () => {
    expect([...systemRoles, ...caseRoles].toSorted()).toEqual([...roles].toSorted());
    expect(new Set(Object.values(roleNames)).size).toBe(roles.length);
  });
});

describe('the lock', () => {
  const look = (wallMs: number, monotonicMs = wallMs) => ({ wallMs, monotonicMs });
  const idle = { sinceMonotonicMs: 0, minutes: 10 };
  const next = (now: number, before = now - LOOK_EVERY_MS) => lockReason(look(before), look(now), idle);

  it('[A-L1] falls when nobody touched it for the set minutes, and no second earlier', () => {
    expect(next(600_000 - 1)).toBeNull();
    expect(next(600_000)).toBe('idle');
  });

  it('[A-L2] falls when the PC slept, whether its monotonic clock slept too or not', () => {
    expect(lockReason(look(0), look(62_001, 2000), idle)).toBe('slept');
    expect(lockReason(look(0), look(62_001), idle)).toBe('slept');
    expect(lockReason(look(0), look(62_000, 2000), idle)).toBeNull();
  });

  it('[A-L2] falls when the clock was set back by more than a minute', () => {
    expect(lockReason(look(100_000, 0), look(30_000, 2000), idle)).toBe('slept');
    expect(lockReason(look(100_000, 0), look(50_000, 2000), idle)).toBeNull();
  });
});
