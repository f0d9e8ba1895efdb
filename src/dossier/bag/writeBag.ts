import { lstat, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SourceFailure, type Progress } from '#app/ports.ts';
import { type PackageEntry, type PackageForm, type PackagePlan } from '#app/paperPorts.ts';
import type { SealedFile } from '#domain/dossier/exportContents.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { failure, type Failure } from '#domain/kernel/failure.ts';
import { ok, refused, type Result } from '#domain/kernel/result.ts';
import { errnoOf } from '../errnoOf.ts';
import { checkPlan } from './checkPlan.ts';
import { copyPayload, type CopiedFile } from './copyPayload.ts';
import { openFolderTarget } from './folderTarget.ts';
import { freeSpaceFailure } from './freeSpace.ts';
import { goOnWithLeftBehind, whileUnderWay } from './leftBehind.ts';
import { mediumFailure, MediumError, onMedium } from './mediumError.ts';
import { readBack } from './readBack.ts';
import type { PackageTarget } from './packageTarget.ts';
import { openSealedTarget } from '../sealed/sealedTarget.ts';
import { openZipTarget } from '../zip/zipTarget.ts';
import { syncFolder } from './syncFolder.ts';
import { writeDescriptions, writeTagFiles } from './tagFiles.ts';

export interface WriteOptions {
  /** Page for `plan.viewer`. */
  readonly viewerShell?: string | null;
  readonly form?: PackageForm;
}
export interface WrittenBag {
  /** Of the folder, or of the archive. */
  readonly folder: string;
  readonly files: readonly CopiedFile[];
  /** How many of them an interrupted export had left on the medium whole, so that they were not written again. */
  readonly keptFiles: number;
  readonly tagManifestSha256: Sha256;
  /** `null` = it is not sealed. */
  readonly sealedFile: SealedFile | null;
  readonly verdict: PackageVerdict;
}

/** Ends the export from any depth; whatever was written is removed on the way out. */
class Refusal extends Error {
  readonly failure: Failure;
  constructor(reason: Failure) {
    super(reason.code);
    this.failure = reason;
  }
}

/**
 * Writes a BagIt 1.0 package as a folder, as one archive or as one sealed archive, reads it back from the medium, and only then gives it its final name.
 *
 * Must hold after a power cut, a kill or a pulled stick: what has the final name is complete; anything else is called
 * `.partial`, and the next export of the same package goes on with it or removes it.
 * Fails: `dossier.nothingToExport`, `dossier.targetExists`, `dossier.mediumFull`, `dossier.mediumVanished`,
 * `dossier.readBackDiffers`, `drive.notWritable`, `api.cancelled`, or what a source stream throws.
 */
export async function writeBag(
  plan: PackagePlan,
  targetFolder: string,
  progress: Progress,
  { viewerShell = null, form = 'folder' }: WriteOptions = {},
): Promise<Result<WrittenBag>> {
  if (plan.payload.length === 0) return refused(failure('dossier.nothingToExport'));
  checkPlan(plan);
  const final = join(targetFolder, `${plan.folderName}${endingOf(form)}`);
  const partial = `${final}.partial`;
  const work = { plan, targetFolder, partial, final, progress, viewerShell, form };
  return whileUnderWay(partial, async () => {
    try {
      await refuseExisting(final);
      return ok(await writeThenRename(work));
    } catch (error) {
      const leftover = await removeUnlessVanished(partial, error);
      return refused(withLeftover(failureOf(error), leftover));
    }
  });
}

interface Work {
  readonly plan: PackagePlan;
  readonly targetFolder: string;
  readonly partial: string;
  readonly final: string;
  readonly progress: Progress;
  readonly viewerShell: string | null;
  readonly form: PackageForm;
}

async function writeThenRename(work: Work): Promise<WrittenBag> {
  const { plan, targetFolder, partial, final, progress } = work;
  const stopIfAsked = () => {
    if (progress.isCancelled()) throw new Refusal(failure('api.cancelled'));
  };
  const device = await onMedium(async () => (await stat(dirname(partial))).dev);
  const kept = await onMedium(() => goOnWithLeftBehind(work, progress));
  stopIfAsked();
  const noRoom = await freeSpaceFailure(plan, targetFolder, kept);
  if (noRoom !== null) throw new Refusal(noRoom);
  const target = await openTarget(work);
  const made = await writeInto(target, work, { kept, stopIfAsked });
  const verdict = await readBack(target, made.tagManifestSha256, progress);
  stopIfAsked();
  refuseUnproven(verdict);
  await refuseExisting(final);
  await onMedium(async () => {
    // A mount point outlives its stick: the folder must still be on the medium the export began on.
    if ((await stat(partial)).dev !== device)
      throw Object.assign(new Error('other medium'), { code: 'ENODEV' });
    await renameWithPatience(partial, final);
    await syncFolder(dirname(final));
  });
  return { folder: final, ...made, keptFiles: kept.size, verdict };
}

function endingOf(form: PackageForm): string {
  if (form === 'folder') return '';
  return form === 'zip' ? '.zip' : '.zip.age';
}

function openTarget({ plan, partial, form }: Work): Promise<PackageTarget> {
  if (form === 'folder') return openFolderTarget(partial);
  if (form === 'zip') return openZipTarget(partial, plan.folderName);
  return openSealedTarget(partial, plan.folderName, form);
}

async function writeInto(
  target: PackageTarget,
  { plan, progress, viewerShell }: Work,
  { kept, stopIfAsked }: { readonly kept: ReadonlySet<PackageEntry>; readonly stopIfAsked: () => void },
): Promise<Pick<WrittenBag, 'files' | 'tagManifestSha256' | 'sealedFile'>> {
  try {
    const copied = await copyPayload(plan, target, progress, { kept, stopIfAsked });
    const files = await writeDescriptions(plan, target, copied);
    const tagManifestSha256 = await writeTagFiles(plan, target, { files, viewerShell });
    const sealedFile = await target.complete();
    return { files, tagManifestSha256, sealedFile };
  } catch (error) {
    await target.abandon();
    throw error;
  }
}

function refuseUnproven({ verdict, findings }: PackageVerdict): void {
  if (verdict === 'valid') return;
  const facts = { file: findings[0]?.path ?? '', count: findings.length };
  throw new Refusal(
    failure(verdict === 'invalid' ? 'dossier.readBackDiffers' : 'dossier.mediumVanished', facts),
  );
}

/** rename() would quietly replace an empty folder, so this is asked before writing and again before renaming. */
async function refuseExisting(final: string): Promise<void> {
  const found = await onMedium(() => lstat(final).catch(nullIfMissing));
  if (found !== null)
    throw new Refusal(failure('dossier.targetExists', { name: final.split(/[\\/]/u).at(-1) ?? '' }));
}

function nullIfMissing(error: unknown): null {
  if (errnoOf(error) === 'ENOENT') return null;
  throw error;
}

/** A virus scanner may hold a file of the folder for a moment; Windows then refuses the rename. */
async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const isHeld = process.platform === 'win32' && /^(?:EPERM|EACCES|EBUSY)$/u.test(errnoOf(error));
      if (!isHeld || attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 100));
    }
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof Refusal || error instanceof SourceFailure) return error.failure;
  if (error instanceof MediumError) return mediumFailure(error);
  throw error;
}

/**
 * Removes the unfinished package, unless the medium went away: it may be back in a moment, and the next export goes on with it.
 * Gives the errno when it could not be removed.
 */
async function removeUnlessVanished(partial: string, error: unknown): Promise<string | null> {
  const isGone = error instanceof MediumError && mediumFailure(error).code === 'dossier.mediumVanished';
  if (isGone) return null;
  try {
    await rm(partial, { recursive: true, force: true });
    return null;
  } catch (problem) {
    return errnoOf(problem);
  }
}

function withLeftover(reason: Failure, leftover: string | null): Failure {
  return leftover === null ? reason : failure(reason.code, { ...reason.detail, leftover });
}
