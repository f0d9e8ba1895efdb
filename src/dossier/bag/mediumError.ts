import { failure, type Failure, type FailureCode } from '#domain/kernel/failure.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { errnoOf } from '../errnoOf.ts';

/** An error of the medium written to, kept apart from errors of the sources read from. */
export class MediumError extends Error {
  readonly errno: string;
  constructor(cause: unknown) {
    super('medium failed', { cause });
    this.errno = errnoOf(cause);
  }
}

/** Runs file system work on the target; its errors come out as `MediumError`. */
export async function onMedium<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof MediumError ? error : new MediumError(error);
  }
}

const codeByErrno: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'dossier.mediumFull',
  EDQUOT: 'dossier.mediumFull',
  // FAT32 takes no file of 4 GiB or more; also a process limit on file size.
  EFBIG: 'dossier.mediumFull',
  EACCES: 'drive.notWritable',
  EPERM: 'drive.notWritable',
  ENOENT: 'dossier.mediumVanished',
  ENOTDIR: 'dossier.mediumVanished',
  EIO: 'dossier.mediumVanished',
  ENODEV: 'dossier.mediumVanished',
  ENXIO: 'dossier.mediumVanished',
  EROFS: 'dossier.mediumVanished',
  ESTALE: 'dossier.mediumVanished',
  ENOTCONN: 'dossier.mediumVanished',
  EHOSTDOWN: 'dossier.mediumVanished',
  // libuv's name for Windows errors it has no word for, among them a removed device.
  UNKNOWN: 'dossier.mediumVanished',
};

/** What happened to the medium, as a failure. Fails: an errno that says nothing about a medium is a `Fault`. */
export function mediumFailure(error: MediumError): Failure {
  const code = Object.hasOwn(codeByErrno, error.errno) ? codeByErrno[error.errno] : undefined;
  if (code === undefined) throw new Fault(`medium failed with ${error.errno}`, { cause: error });
  return failure(code, { errno: error.errno });
}
