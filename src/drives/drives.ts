import { lstat, statfs } from 'node:fs/promises';
import type { DriveRoot, Drives, FolderListing } from '#app/drivePorts.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { approvedVolumes } from './approvedVolumes.ts';
import type { ApprovedRoots } from './approvedVolumes.ts';
import { errnoOf, folderFailure } from './errno.ts';
import { filesBelow } from './filesBelow.ts';
import { folderEntries } from './folderEntries.ts';
import { linuxVolumes } from './linuxVolumes.ts';
import { openPlaces } from './places.ts';
import type { Place, Places } from './places.ts';
import { hereRaw, lastNameOf, namesOf, nativeOf } from './rawPath.ts';
import { sourceFile } from './sourceFile.ts';
import type { Volume } from './volume.ts';
import { windowsVolumes } from './windowsVolumes.ts';

export interface DrivesOptions {
  readonly approvedRoots: ApprovedRoots;
  /** How pluggable drives are found; the operating system's own way otherwise. */
  readonly removableVolumes?: () => Promise<readonly Volume[]>;
}

/** The port, and what the packager needs to write where a token points. */
export interface OpenDrives extends Drives {
  /** Real path of a folder or file; never leaves the program. Fails: `drive.notApproved`, `drive.notFound`, `drive.folderUnreadable`. */
  resolveFolder(token: string): Promise<Result<string>>;
  /** Token of a path the program made below a place it followed before. */
  tokenFor(path: string): string;
}

/** Opens the drives of this PC: what can be pulled out, and the folders an administrator approved. */
export function openDrives(options: DrivesOptions): OpenDrives {
  const removable = options.removableVolumes ?? rememberedFor(LOOK_AGAIN_MS, systemVolumes);
  const volumes = async () => [...(await removable()), ...(await approvedVolumes(options.approvedRoots))];
  const places = openPlaces(volumes);
  return {
    async roots() {
      const roots = await Promise.all((await volumes()).map((volume) => rootOf(volume, places)));
      return roots.filter((root) => root !== null);
    },
    async list(folderToken) {
      const folder = await followToFolder(places, folderToken);
      return folder.ok ? listingOf(folder.value, folderToken, places) : folder;
    },
    async openSource(fileToken) {
      const place = await places.follow(fileToken);
      return place.ok ? sourceFile(place.value) : refused(asSource(place.failure, places.nameOf(fileToken)));
    },
    async filesBelow(folderToken) {
      const folder = await followToFolder(places, folderToken);
      return folder.ok ? filesBelow(folder.value, places) : folder;
    },
    async resolveFolder(token) {
      const place = await places.follow(token);
      if (!place.ok) return place;
      const native = nativeOf(place.value.real);
      const path = native.toString();
      const isText = Buffer.from(path).equals(Buffer.from(native));
      return isText
        ? ok(path)
        : refused(failure('drive.folderUnreadable', { folder: lastNameOf(place.value.below) }));
    },
    tokenFor: (path) => places.tokenForPath(path),
  };
}

async function systemVolumes(): Promise<readonly Volume[]> {
  if (process.platform === 'win32') return windowsVolumes(process.env['SystemDrive'] ?? 'C:');
  return process.platform === 'linux' ? linuxVolumes() : [];
}

/** Nobody changes a stick faster; an import of thousands of files asks for each. */
const LOOK_AGAIN_MS = 300;

function rememberedFor<T>(ms: number, ask: () => Promise<T>): () => Promise<T> {
  let known: { readonly answer: Promise<T>; readonly until: number } | null = null;
  return () => {
    const now = performance.now();
    if (known === null || now >= known.until) known = { answer: ask(), until: now + ms };
    return known.answer;
  };
}

/** `null` when the place does not answer: an approved folder that is not there, a stick just pulled. */
async function rootOf(volume: Volume, places: Places): Promise<DriveRoot | null> {
  try {
    const space = await statfs(nativeOf(volume.path), { bigint: true });
    return {
      token: places.tokenFor(volume, hereRaw),
      label: volume.label,
      kind: volume.kind,
      freeBytes: Number(space.bavail * space.bsize),
      totalBytes: Number(space.blocks * space.bsize),
    };
  } catch (error) {
    errnoOf(error);
    return null;
  }
}

async function followToFolder(places: Places, token: string): Promise<Result<Place>> {
  const place = await places.follow(token);
  if (!place.ok) return place;
  const folder = namesOf(place.value.below).at(-1) ?? place.value.volume.label;
  try {
    const stats = await lstat(nativeOf(place.value.real));
    return stats.isDirectory() ? place : refused(failure('drive.folderUnreadable', { folder }));
  } catch (error) {
    return refused(folderFailure(error, folder));
  }
}

async function listingOf(folder: Place, token: string, places: Places): Promise<Result<FolderListing>> {
  const pathFromRoot = namesOf(folder.below);
  const name = pathFromRoot.at(-1) ?? folder.volume.label;
  try {
    const found = await folderEntries(folder, places);
    return ok({ token, name, pathFromRoot, entries: found.map(({ entry }) => entry) });
  } catch (error) {
    return refused(folderFailure(error, name));
  }
}

/** A file's way is gone or barred: the same news in the words of evidence. */
function asSource(bad: Failure, file: string): Failure {
  if (bad.code === 'drive.notFound') return failure('evidence.sourceVanished', { file });
  return bad.code === 'drive.folderUnreadable' ? failure('evidence.sourceUnreadable', { file }) : bad;
}
