/**
 * Every refusal the product can give, as `area.whatHappened`.
 * Each code has Chinese advice in `api/failure.ts`; the compiler insists that none is missing.
 */
export const failureCodes = [
  'api.badInput',
  'api.unknownOperation',
  'api.unexpectedFault',
  'api.cancelled',
  'api.jobUnknown',
  'api.hostGone',
  'unit.notSetUp',
  'unit.alreadySetUp',
  'session.locked',
  'session.notAllowed',
  'session.wrongPassword',
  'session.mustWait',
  'session.accountLocked',
  'session.awaitingApproval',
  'session.passwordMustChange',
  'session.wrongRecoveryCode',
  'session.weakPassword',
  'account.unknown',
  'account.nameTaken',
  'account.nameUnfit',
  'account.ownAccount',
  'account.wrongState',
  'case.notFound',
  'case.notYours',
  'case.changedElsewhere',
  'case.alreadyActivated',
  'case.notActivated',
  'case.timeInFuture',
  'case.timesOutOfOrder',
  'case.personUnknown',
  'case.officerRequired',
  'case.taskForceIncomplete',
  'evidence.notFound',
  'evidence.hasNoFile',
  'evidence.duplicate',
  'evidence.sourceVanished',
  'evidence.sourceChanged',
  'evidence.sourceUnreadable',
  'evidence.readBackDiffers',
  'evidence.nothingChosen',
  'evidence.deviceUnknown',
  'evidence.clockNeedsTwo',
  'evidence.timeSourceSilent',
  'evidence.timeNeedsReason',
  'evidence.placeOutside',
  'evidence.noteUnknown',
  'evidence.tooManyNotes',
  'evidence.textUnreadable',
  'evidence.textTooLarge',
  'evidence.textNotSupported',
  'document.templateUnknown',
  'document.templateDamaged',
  'document.fieldsMissing',
  'document.glyphsMissing',
  'document.textLost',
  'document.fontMissing',
  'document.pictureUnreadable',
  'disposition.factsMissing',
  'disposition.reasonRequired',
  'care.amountInvalid',
  'drive.notFound',
  'drive.notApproved',
  'drive.folderUnreadable',
  'drive.tooManyFiles',
  'drive.notWritable',
  'dossier.mediumFull',
  'dossier.mediumVanished',
  'dossier.targetExists',
  'dossier.readBackDiffers',
  'dossier.nothingToExport',
  'backup.mediumFull',
  'backup.mediumVanished',
  'backup.mediumNotWritable',
  'backup.fileTooLarge',
  'backup.readBackDiffers',
  'backup.otherVault',
  'backup.noneHere',
  'backup.snapshotGone',
  'backup.damaged',
  'repair.notRepairable',
  'repair.offerGone',
  'repair.otherContent',
  'vault.diskFull',
  'vault.notWritable',
  'vault.writeFailed',
  'vault.inUse',
  'vault.newerThanProgram',
  'vault.recordDamaged',
  'vault.olderThanProgram',
  'vault.keyringDamaged',
  'vault.identityLost',
  'vault.trailBroken',
  'vault.objectMissing',
  'vault.objectDamaged',
  'vault.readFailed',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/**
 * Typed bad news that crosses every boundary as plain data.
 *
 * Shape: `detail` holds short facts the advice text may show (a file name, a field, a limit); never ID numbers.
 */
export interface Failure {
  readonly code: FailureCode;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Makes a failure; the detail is optional. */
export function failure(code: FailureCode, detail?: Readonly<Record<string, string | number>>): Failure {
  return detail === undefined ? { code } : { code, detail };
}
