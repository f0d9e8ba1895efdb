import type { DoorHandlers, InsideHandlers } from '#api/dispatcher.ts';
import type { SessionView } from '#api/operations/sessionOperations.ts';
import { foundVault } from '#app/foundVault.ts';
import {
  addAccount,
  approveAccount,
  changePassword,
  disableAccount,
  listAccounts,
  resetPassword,
  unlockAccount,
} from '#app/manageAccounts.ts';
import { vaultHistory, verifyTrails } from '#app/readTrails.ts';
import type { Drives } from '#app/drivePorts.ts';
import { recoverAccount } from '#app/recoverAccount.ts';
import { pressLabels } from '#app/pressLabels.ts';
import { pressRecoverySheet } from '#app/recoverySheet.ts';
import { unitOf } from '#app/surroundings.ts';
import type { Doorstep } from '#app/surroundings.ts';
import { keptApartOf, withoutKeptApart } from '#domain/case/unitSettings.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { formHandlers } from './formHandlers.ts';
import { lawHandlers } from './lawHandlers.ts';
import { progressOf } from './jobProgress.ts';
import type { CaseHandlers } from './handlers.ts';
import { keepingHandlers, restoreHandlers } from './keepingHandlers.ts';
import { examineProgramFiles } from './programFiles.ts';
import type { ProgramPlaces } from './programFiles.ts';
import type { SessionKeeper } from './sessionKeeper.ts';
import { ledgerHandlers } from './ledgerHandlers.ts';
import { numberHandlers } from './numberHandlers.ts';
import { registerHandlers } from './registerHandlers.ts';
import { templateHandlers } from './templateHandlers.ts';
import type { SheetRack } from './sheetRack.ts';
import type { Stay } from './stay.ts';

/** What `unit.read` says about this installation. */
export interface Place {
  readonly programVersion: string;
  readonly vaultPlace: string;
}

/** What answers whoever asks about people and the program itself. */
export interface House {
  readonly keeper: SessionKeeper;
  readonly step: Doorstep;
  readonly sheets: SheetRack;
  readonly place: Place;
  readonly drives: Drives;
  readonly programPlaces: ProgramPlaces;
}

/** The door as the screen shows it: nothing of what lies behind it. */
export function sessionView({ keeper, step, place }: House): SessionView {
  const stay = keeper.present();
  if (stay === null) {
    const condition = step.door.condition() === 'empty' ? 'empty' : 'closed';
    return { condition, user: null, idleLockMinutes: null, ...place };
  }
  const { id, name, role, loginName, mustChangePassword } = stay.account;
  const user = { id, name, role, loginName, mustChangePassword };
  return { condition: 'open', user, idleLockMinutes: keeper.idleLockMinutes, ...place };
}

/** What is answered before anyone is known. */
export function doorHandlers(house: House): DoorHandlers {
  const { keeper, step, sheets } = house;
  return {
    ...restoreHandlers(step.door, house.drives),
    'session.read': async () => ok(sessionView(house)),
    'session.enter': async ({ loginName, password }) => {
      const entered = await keeper.enter(loginName, password);
      return entered.ok ? ok(sessionView(house)) : entered;
    },
    'session.recover': async (request) => {
      const recovered = await recoverAccount(step, request);
      return recovered.ok ? ok(sessionView(house)) : recovered;
    },
    'unit.setUp': async (facts) => {
      const founded = await foundVault(step, facts);
      if (!founded.ok) return founded;
      const { recoveryCode, initialPasswords } = founded.value;
      const pdf = await pressRecoverySheet(step, { ...founded.value, madeBy: null });
      // The vault is founded whatever becomes of the paper; the code stands on the screen as well.
      const sheet = pdf.ok ? sheets.keep('recovery', pdf.value, null) : null;
      return ok({ recoveryCode, sheet, initialPasswords: [...initialPasswords] });
    },
  };
}

/** What is answered to whoever has entered, besides case work. */
export function personHandlers(stay: Stay, house: House): Omit<InsideHandlers, keyof CaseHandlers> {
  return {
    ...sessionHandlers(stay, house),
    ...unitHandlers(stay, house),
    ...accountHandlers(stay, house),
    ...keepingHandlers(stay),
    ...lawHandlers(stay.around),
    ...formHandlers(stay.around),
    ...templateHandlers(stay, house.sheets),
    ...sheetHandlers(stay, house),
    ...ledgerHandlers(stay, house.sheets),
    ...registerHandlers(stay, house.sheets),
    ...numberHandlers(stay, house.sheets),
  };
}

function sessionHandlers(stay: Stay, house: House) {
  const { keeper } = house;
  return {
    'session.leave': async () => {
      await keeper.leave('byHand');
      return ok(sessionView(house));
    },
    // The dispatcher has told the keeper that a hand was there.
    'session.stayAwake': async () => ok({}),
    'session.changePassword': async (passwords) => {
      const changed = await changePassword(stay.around, stay.account, passwords);
      if (!changed.ok) return changed;
      keeper.renew(changed.value);
      return ok(sessionView(house));
    },
  } satisfies Partial<InsideHandlers>;
}

function unitHandlers({ around }: Stay, { keeper, place, programPlaces }: House) {
  const { vault, drives } = around;
  return {
    'unit.read': async () => {
      const settings = await unitOf(around);
      return settings.ok ? ok({ settings: withoutKeptApart(settings.value), ...place }) : settings;
    },
    'unit.save': async (settings) => {
      const saved = await vault.saveSettings(withKept(settings, await unitOf(around)));
      if (!saved.ok) return saved;
      keeper.setIdleLock(saved.value.idleLockMinutes);
      return ok(withoutKeptApart(saved.value));
    },
    'unit.examine': async (_, job) => {
      const program = await examineProgramFiles(programPlaces);
      const findings = [...(await vault.examine(progressOf(job))), ...program];
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      const what = `体检资料库：${errors === 0 ? '没有错误' : `${errors}处错误`}`;
      const noted = await vault.note(null, { act: 'examined', what });
      return noted.ok ? ok(findings) : noted;
    },
    'drives.roots': async () => ok(await drives.roots()),
    'drives.list': ({ token }) => drives.list(token),
  } satisfies Partial<InsideHandlers>;
}

/** Sheets that are printed and not kept. */
function sheetHandlers(stay: Stay, { sheets }: House) {
  return {
    'labels.press': async (order) => {
      const pressed = await pressLabels(stay.around, order);
      if (!pressed.ok) return pressed;
      const { bytes, pages, columns, rows } = pressed.value;
      return ok({ sheet: sheets.keep('labels', bytes, stay), pages, columns, rows });
    },
  } satisfies Partial<InsideHandlers>;
}

/** What has screens of its own, as it is stored, whatever the screen of the unit sends. */
function withKept(typed: UnitSettings, stored: Result<UnitSettings>): UnitSettings {
  return { ...withoutKeptApart(typed), ...(stored.ok ? keptApartOf(stored.value) : {}) };
}

function accountHandlers(stay: Stay, { step, sheets }: House) {
  const { around } = stay;
  return {
    'accounts.list': () => listAccounts(around),
    'accounts.add': (draft) => addAccount(around, draft),
    'accounts.resetPassword': ({ accountId }) => resetPassword(around, accountId),
    'accounts.approve': ({ accountId }) => approveAccount(around, accountId),
    'accounts.disable': ({ accountId }) => disableAccount(around, accountId),
    'accounts.unlock': ({ accountId }) => unlockAccount(around, accountId),
    'accounts.newRecoverySheet': async () => {
      const unit = await unitOf(around);
      if (!unit.ok) return unit;
      const deed = { act: 'recoverySheetMade', what: '重新制作恢复单，以前的作废' } as const;
      const made = await around.vault.accounts.newRecoveryCode(deed);
      if (!made.ok) return made;
      const content = { unit: unit.value, recoveryCode: made.value, initialPasswords: [] };
      const pdf = await pressRecoverySheet(step, { ...content, madeBy: around.user.name });
      return ok({
        recoveryCode: made.value,
        sheet: pdf.ok ? sheets.keep('recovery', pdf.value, stay) : null,
      });
    },
    'audit.read': (query) => vaultHistory(around, query),
    'audit.verify': (_, job) => verifyTrails(around, progressOf(job)),
  } satisfies Partial<InsideHandlers>;
}
