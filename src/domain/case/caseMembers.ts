import { reachOf } from '../access/caseAccess.ts';
import { roleNames } from '../access/role.ts';
import type { Actor } from '../access/userAccount.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { mustRecuse } from './mustRecuse.ts';
import type { Handler } from './mustRecuse.ts';
import type { RightsCase } from './rightsCase.ts';
import { withEvent } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/**
 * Opens a case to one more person.
 *
 * Fails: `session.notAllowed` for roles that are named in no case; `account.wrongState` when the person is in already;
 * `case.mustRecuse` for one of those hurt.
 * Source: SPEC A-C4, D-R1.
 */
export function grantAccess(rightsCase: RightsCase, to: Actor & Handler, stamp: Stamp): Result<RightsCase> {
  if (reachOf(to) !== 'ownCases') return refused(failure('session.notAllowed', { role: roleNames[to.role] }));
  const recused = mustRecuse(rightsCase, to);
  if (recused !== null) return refused(recused);
  if (rightsCase.members.includes(to.id)) return wrongState('本案办理人员');
  const next = { ...rightsCase, members: [...rightsCase.members, to.id] };
  return ok(withEvent(next, stamp, 'accessGranted', `授权${named(to)}查看和办理本案`));
}

/**
 * Takes a case away from a person.
 *
 * Fails: `account.ownAccount` when someone wants out alone, so that a case is never left with nobody who can write it;
 * `account.wrongState` when the person is not in.
 * Source: SPEC A-C5.
 */
export function withdrawAccess(
  rightsCase: RightsCase,
  from: Actor,
  by: Stamp & { readonly actorId: string },
): Result<RightsCase> {
  if (!rightsCase.members.includes(from.id)) return wrongState('非本案办理人员');
  if (from.id === by.actorId) return refused(failure('account.ownAccount'));
  const next = { ...rightsCase, members: rightsCase.members.filter((id) => id !== from.id) };
  return ok(withEvent(next, by, 'accessWithdrawn', `取消${named(from)}对本案的授权`));
}

const named = (person: Actor) => `${person.name}（${roleNames[person.role]}）`;
const wrongState = (state: string) => refused(failure('account.wrongState', { state }));
