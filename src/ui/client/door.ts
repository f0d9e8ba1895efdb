import { replaceEqualDeep } from '@tanstack/react-query';
import type { Client } from '#api/client.ts';
import type { InputOf } from '#api/contract.ts';
import type { SessionView } from '#api/operations/sessionOperations.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lostContact } from './CallRefused.ts';
import { observable } from './observable.ts';

/** Who has entered, as the door names them. */
export type Person = NonNullable<SessionView['user']>;

/** Whose work lies in this window; it stays theirs while the door is closed. */
export interface Tenant {
  /** Another person's is another one; all that the person before had on screen ends with their number. */
  readonly number: number;
  readonly person: Person;
  /** Came in through the login screen, not by loading the page again: begins at their own start page. */
  readonly isArrival: boolean;
}

/** How the window stands; exactly one holds at a time. */
export type DoorState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable'; readonly failure: Failure }
  | { readonly kind: 'empty'; readonly session: SessionView }
  | { readonly kind: 'closed'; readonly session: SessionView; readonly tenant: Tenant | null }
  /** Entered with a password someone else gave out: nothing else is shown before it is changed. */
  | {
      readonly kind: 'mustChange';
      readonly session: SessionView;
      readonly person: Person;
      readonly tenant: Tenant | null;
    }
  | { readonly kind: 'open'; readonly session: SessionView; readonly tenant: Tenant };

/** The way in and out of this window. Refusals come back to the caller; confirmed changes show in `readState`. */
export interface Door {
  readonly readState: () => DoorState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks how things stand; counts as nobody's hand. */
  readonly ask: () => Promise<void>;
  readonly enter: (loginName: string, password: string) => Promise<Result<null>>;
  /** Covers the window at once and then locks; running work ends first. */
  readonly lock: () => Promise<Result<null>>;
  readonly changePassword: (current: string, next: string) => Promise<Result<null>>;
  readonly recover: (input: InputOf<'session.recover'>) => Promise<Result<null>>;
  /** How often somebody has entered: what was asked before the last time and is answered after it is old news. */
  readonly entries: () => number;
  /** An answer to what was asked after so many entries said that the door is closed: covers the window without asking again. */
  readonly seeLocked: (asked: number) => void;
  /** A hand was on the keyboard or the mouse. */
  readonly stayAwake: () => Promise<void>;
}

/** A fresh door; one per window. */
export function createDoor(client: Client): Door {
  const state = observable<DoorState>({ kind: 'asking' });
  let people = 0;
  let entries = 0;
  const take = (session: SessionView) => {
    const before = state.read();
    const next = replaceEqualDeep(before, stateAfter(before, session, people + 1));
    // Asked every few seconds, the host mostly says the same: nothing is drawn again for that.
    if (next === before) return;
    // Counted here and not from the tenant before: between two people there may be nobody.
    if (next.kind === 'open') people = Math.max(people, next.tenant.number);
    state.write(next);
  };
  const settle = (result: Result<SessionView>): Result<null> => {
    if (!result.ok) return result;
    entries += 1;
    take(result.value);
    return ok(null);
  };
  const close = () => {
    const now = state.read();
    if (now.kind === 'open' || now.kind === 'mustChange') take(closed(now.session));
  };
  const seeLocked = (asked: number) => (asked === entries ? close() : undefined);
  return {
    readState: state.read,
    subscribe: state.subscribe,
    async ask() {
      const asked = entries;
      const result = await client.call('session.read', {}).catch(() => unreachable);
      if (asked !== entries) return;
      if (result.ok) take(result.value);
      else if (!hasWork(state.read())) state.write({ kind: 'unreachable', failure: result.failure });
    },
    enter: async (loginName, password) => settle(await client.call('session.enter', { loginName, password })),
    async lock() {
      close();
      const asked = entries;
      const result = await client.call('session.leave', {});
      if (!result.ok) return result;
      // The line about leaving is written while the next person may already be coming in.
      if (asked === entries) take(result.value);
      return ok(null);
    },
    changePassword: async (current, next) =>
      settle(await client.call('session.changePassword', { current, next })),
    recover: async (input) => settle(await client.call('session.recover', input)),
    entries: () => entries,
    seeLocked,
    async stayAwake() {
      const asked = entries;
      const result = await client.call('session.stayAwake', {}).catch(() => unreachable);
      if (!result.ok && result.failure.code === 'session.locked') seeLocked(asked);
    },
  };
}

/** What somebody did, or may come back to, is not taken off the screen because one answer did not come. */
function hasWork({ kind }: DoorState): boolean {
  // A bare vault is asked about when the founding or the restoring on screen is done.
  return !['asking', 'unreachable', 'empty'].includes(kind);
}

const unreachable = { ok: false, failure: lostContact } as const;

function closed(session: SessionView): SessionView {
  return { ...session, condition: 'closed', user: null, idleLockMinutes: null };
}

/** What the window shows next. The tenant outlasts a lock, and ends when somebody else has entered; `nextNumber` is theirs. */
export function stateAfter(before: DoorState, session: SessionView, nextNumber: number): DoorState {
  if (session.condition === 'empty') return { kind: 'empty', session };
  const tenant = 'tenant' in before ? before.tenant : null;
  if (session.condition === 'closed') return { kind: 'closed', session, tenant };
  const person = session.user;
  if (person === null)
    return { kind: 'unreachable', failure: failure('api.unexpectedFault', { incident: '没有使用人' }) };
  const isSame = tenant !== null && tenant.person.id === person.id;
  if (person.mustChangePassword) {
    return { kind: 'mustChange', session, person, tenant: isSame ? tenant : null };
  }
  if (isSame) return { kind: 'open', session, tenant: { ...tenant, person } };
  const isArrival = before.kind !== 'asking';
  return { kind: 'open', session, tenant: { number: nextNumber, person, isArrival } };
}
