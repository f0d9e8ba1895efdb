import { describe, expect, it } from 'vitest';
import { createClient } from '#api/client.ts';
import type { Transport } from '#api/client.ts';
import type { SessionView } from '#api/operations/sessionOperations.ts';
import { createDoor } from '#ui/client/door.ts';
import type { Door, DoorState } from '#ui/client/door.ts';
import { watchLock } from '#ui/client/watchLock.ts';

const closed: SessionView = {
  condition: 'closed',
  user: null,
  idleLockMinutes: null,
  programVersion: '0.0.0',
  vaultPlace: '/vault',
};
const insideAs = (id: string, mustChangePassword = false): SessionView => ({
  ...closed,
  condition: 'open',
  user: { id, name: `测试民警${id}`, role: 'caseOfficer', loginName: id, mustChangePassword },
  idleLockMinutes: 10,
});

/** A client of a host that answers calls so and does no jobs. */
function clientOf(call: Transport['call']) {
  return createClient({ call, start: () => ({ cancel: () => undefined }), contentUrl: (path) => path });
}

/** A door at a host that answers in this order, whatever it is asked. */
function doorAt(...answers: readonly SessionView[]): Door {
  const left = [...answers];
  return createDoor(clientOf(async () => ({ ok: true, value: left.shift() })));
}
const tenantOf = (state: DoorState) => ('tenant' in state ? state.tenant : null);

describe('whose work lies in the window', () => {
  it('stays theirs under a lock, and when they come back', async () => {
    const door = doorAt(closed, insideAs('甲'), closed, insideAs('甲'));
    await door.ask();
    await door.enter('甲', '口令');
    const before = tenantOf(door.readState());
    await door.lock();
    expect(door.readState()).toMatchObject({ kind: 'closed', tenant: before });
    await door.enter('甲', '口令');
    expect(door.readState()).toMatchObject({ kind: 'open', tenant: before });
  });

  it('is covered before the host has answered that it is locked', async () => {
    const door = doorAt(closed, insideAs('甲'), closed);
    await door.ask();
    await door.enter('甲', '口令');
    const locking = door.lock();
    expect(door.readState().kind).toBe('closed');
    await locking;
  });

  it('ends when another person has entered', async () => {
    const door = doorAt(closed, insideAs('甲'), closed, insideAs('乙'));
    await door.ask();
    await door.enter('甲', '口令');
    const first = tenantOf(door.readState())?.number;
    await door.lock();
    await door.enter('乙', '口令');
    const second = tenantOf(door.readState());
    expect(second).toMatchObject({ person: { id: '乙' }, isArrival: true });
    expect(second?.number).not.toBe(first);
  });

  it('ends when another person has entered with a password to be changed first, and has a number of its own afterwards', async () => {
    const door = doorAt(closed, insideAs('甲'), closed, insideAs('乙', true), insideAs('乙'));
    await door.ask();
    await door.enter('甲', '口令');
    const first = tenantOf(door.readState())?.number;
    await door.lock();
    await door.enter('乙', '初始口令');
    expect(door.readState()).toMatchObject({ kind: 'mustChange', tenant: null });
    await door.changePassword('初始口令', '自己的口令');
    const second = tenantOf(door.readState());
    expect(second).toMatchObject({ person: { id: '乙' } });
    expect(second?.number).not.toBe(first);
  });

  it('is nobody’s when the page is loaded inside: the address is kept', async () => {
    const door = doorAt(insideAs('甲'));
    await door.ask();
    expect(tenantOf(door.readState())).toMatchObject({ isArrival: false });
  });

  it('is not drawn again when an answer says nothing new', async () => {
    const door = doorAt(insideAs('甲'), insideAs('甲'), insideAs('甲', true));
    await door.ask();
    const before = door.readState();
    let told = 0;
    door.subscribe(() => {
      told += 1;
    });
    await door.ask();
    expect({ told, isSame: door.readState() === before }).toEqual({ told: 0, isSame: true });
    await door.ask();
    expect({ told, kind: door.readState().kind }).toEqual({ told: 1, kind: 'mustChange' });
  });
});

describe('a host that does not answer', () => {
  /** Answers once, and never again. */
  const doorGoneAfter = (first: SessionView): Door => {
    let isGone = false;
    const client = clientOf(async () => {
      if (isGone) throw new Error('gone');
      isGone = true;
      return { ok: true, value: first };
    });
    return createDoor(client);
  };

  it('is told of once the founding or the restoring is done, and not passed over in silence', async () => {
    const door = doorGoneAfter({ ...closed, condition: 'empty' });
    await door.ask();
    expect(door.readState().kind).toBe('empty');
    await door.ask();
    expect(door.readState()).toMatchObject({ kind: 'unreachable', failure: { code: 'api.hostGone' } });
  });

  it('takes nobody’s work off the screen', async () => {
    const door = doorGoneAfter(insideAs('甲'));
    await door.ask();
    await door.ask();
    expect(door.readState().kind).toBe('open');
  });
});

describe('an answer that comes late', () => {
  /** Holds back the first answer to one operation until it is let go. */
  function doorHolding(held: string, ...answers: readonly (SessionView | 'locked')[]) {
    const left = [...answers];
    const gate = Promise.withResolvers<void>();
    let isHeld = false;
    const client = clientOf(async (name) => {
      const next = left.shift();
      if (name === held && !isHeld) {
        isHeld = true;
        await gate.promise;
      }
      return next === 'locked'
        ? { ok: false, failure: { code: 'session.locked', detail: {} } }
        : { ok: true, value: next };
    });
    return { door: createDoor(client), client, letGo: () => gate.resolve() };
  }

  it('to the leaving of one person does not shut the next one out', async () => {
    const { door, letGo } = doorHolding('session.leave', insideAs('甲'), closed, insideAs('乙'));
    await door.enter('甲', '口令');
    const leaving = door.lock();
    await door.enter('乙', '口令');
    letGo();
    await leaving;
    expect(door.readState()).toMatchObject({ kind: 'open', tenant: { person: { id: '乙' } } });
  });

  it('to what was asked before somebody entered covers nothing; to what was asked after, it does', async () => {
    const { door, client, letGo } = doorHolding('session.stayAwake', 'locked', insideAs('甲'), 'locked');
    const watched = watchLock(client, door);
    const before = watched.call('session.stayAwake', {});
    await door.enter('甲', '口令');
    letGo();
    await before;
    expect(door.readState().kind).toBe('open');
    await watched.call('session.stayAwake', {});
    expect(door.readState().kind).toBe('closed');
  });
});
