import { z } from 'zod';
import { Actor } from '#domain/access/userAccount.ts';
import { operation } from '../operation.ts';

/** What the door shows: nothing of what lies behind it. */
export const SessionView = z.strictObject({
  /** `empty`: first start; `closed`: someone must enter; `open`: `user` has entered. */
  condition: z.enum(['empty', 'closed', 'open']),
  user: Actor.extend({ loginName: z.string(), mustChangePassword: z.boolean() }).nullable(),
  /** The window locks itself after so many minutes without a hand on it; `null` while closed. */
  idleLockMinutes: z.int().positive().nullable(),
  programVersion: z.string(),
  vaultPlace: z.string(),
});
export type SessionView = z.infer<typeof SessionView>;

const nothing = z.strictObject({});
const loginName = z.string().max(60);
const password = z.string().max(300);

export const sessionOperations = {
  'session.read': operation('query', 'anyone', nothing, SessionView),
  'session.enter': operation('command', 'anyone', z.strictObject({ loginName, password }), SessionView),
  /** Locks: the person leaves, running jobs end first, then the key is forgotten. */
  'session.leave': operation('command', 'everyUser', nothing, SessionView),
  /** A hand was on the keyboard or the mouse. */
  'session.stayAwake': operation('command', 'everyUser', nothing, nothing),
  'session.changePassword': operation(
    'command',
    'everyUser',
    z.strictObject({ current: password, next: password }),
    SessionView,
  ),
  /** By the printed recovery sheet: gives an account a new password; nobody has entered afterwards. */
  'session.recover': operation(
    'command',
    'anyone',
    z.strictObject({ code: z.string().max(100), loginName, password }),
    SessionView,
  ),
};
