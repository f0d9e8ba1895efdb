import { readFile, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from './errno.ts';
import { rawOf } from './rawPath.ts';
import type { Volume } from './volume.ts';

/** Where the kernel tells of drives; another tree in tests. */
export interface KernelPlaces {
  readonly mountInfo: string;
  readonly blockClass: string;
  readonly byUuid: string;
  readonly byLabel: string;
}
const kernel: KernelPlaces = {
  mountInfo: '/proc/self/mountinfo',
  blockClass: '/sys/class/block',
  byUuid: '/dev/disk/by-uuid',
  byLabel: '/dev/disk/by-label',
};

interface Mount {
  readonly deviceNumber: string;
  /** Bytes as the kernel wrote them, one character each. */
  readonly point: string;
  readonly source: string;
}

/** A live system runs from a stick; its own folders are no evidence. */
const systemPlaces = /^\/(?:$|(?:boot|efi|usr|var|home|opt|srv|tmp|etc|root|snap|nix|sysroot)(?:\/|$))/;
const desktopPlaces = /^\/(?:run\/)?media\//;

/**
 * Drives that can be pulled out, as mounted now: flagged removable by the kernel, behind USB or a card reader,
 * or mounted by the desktop below `/media` or `/run/media`.
 */
export async function linuxVolumes(places: KernelPlaces = kernel): Promise<readonly Volume[]> {
  const mounts = uppermost(parseMounts(await readFile(places.mountInfo, 'latin1')));
  const names = { uuid: await linksIn(places.byUuid), label: await linksIn(places.byLabel) };
  const volumes: Volume[] = [];
  const shown = new Set<string>();
  for (const mount of mounts) {
    if (shown.has(mount.source) || !(await isRemovable(mount, places))) continue;
    if (mount.source.startsWith('/dev/')) shown.add(mount.source);
    const device = basename(mount.source);
    const mountPoint = rawOf(Buffer.from(mount.point, 'latin1'));
    const fallback = Buffer.from(basename(mount.point), 'latin1').toString('utf8');
    volumes.push({
      id: `${names.uuid.get(device) ?? mount.deviceNumber} ${mount.point}`,
      path: mountPoint,
      label: names.label.get(device) ?? fallback,
      kind: 'removable',
    });
  }
  return volumes;
}

/** Line: `36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw`. Source: proc_pid_mountinfo(5). */
function parseMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [left = '', right = ''] = line.split(' - ');
    const [, , deviceNumber, , point] = left.split(' ');
    const [, source] = right.split(' ');
    if (deviceNumber === undefined || point === undefined || source === undefined) return [];
    return [{ deviceNumber, point: unescapeOctal(point), source: unescapeOctal(source) }];
  });
}

/** Of several mounts on one point only the last can be seen. */
function uppermost(mounts: readonly Mount[]): readonly Mount[] {
  return [...new Map(mounts.map((mount) => [mount.point, mount])).values()];
}

async function isRemovable(mount: Mount, places: KernelPlaces): Promise<boolean> {
  if (desktopPlaces.test(mount.point)) return true;
  if (systemPlaces.test(mount.point) || !mount.source.startsWith('/dev/')) return false;
  try {
    const device = await realpath(join(places.blockClass, basename(mount.source)));
    if (/\/(?:usb\d+|mmc_host)\//.test(device)) return true;
    return (await saysRemovable(device)) || (await saysRemovable(dirname(device)));
  } catch (error) {
    // A device without an entry (already pulled, or a container) is no drive.
    errnoOf(error);
    return false;
  }
}

/** A partition has no such file, its disk has. */
async function saysRemovable(device: string): Promise<boolean> {
  try {
    return (await readFile(join(device, 'removable'), 'latin1')).startsWith('1');
  } catch (error) {
    errnoOf(error);
    return false;
  }
}

/** Device name → name of the link udev made for it; empty without udev. */
async function linksIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  try {
    for (const name of await readdir(folder)) {
      names.set(basename(await realpath(join(folder, name))), unescapeHex(name));
    }
  } catch (error) {
    errnoOf(error);
  }
  return names;
}

function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}

/** udev writes `\x20` for a blank. */
function unescapeHex(text: string): string {
  return text.replace(/\\x([0-9a-fA-F]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
