import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDrives } from '#drives/drives.ts';
import { linuxVolumes } from '#drives/linuxVolumes.ts';
import type { KernelPlaces } from '#drives/linuxVolumes.ts';
import { rawOf } from '#drives/rawPath.ts';
import { windowsVolumes } from '#drives/windowsVolumes.ts';

let box = '';
let tree: KernelPlaces;
beforeAll(async () => {
  box = await mkdtemp(join(tmpdir(), 'kernel-'));
  tree = {
    mountInfo: join(box, 'mountinfo'),
    blockClass: join(box, 'class'),
    byUuid: join(box, 'by-uuid'),
    byLabel: join(box, 'by-label'),
  };
  await device('pci/ata1/block/sda', 'sda', '0');
  await device('pci/ata1/block/sda/sda1', 'sda1', null);
  await device('pci/usb1/1-2/block/sdb', 'sdb', '1');
  await device('pci/usb1/1-2/block/sdb/sdb1', 'sdb1', null);
  await device('pci/usb2/2-1/block/sdc', 'sdc', '0');
  await device('pci/mmc_host/mmc0/block/mmcblk0/mmcblk0p1', 'mmcblk0p1', null);
  await device('pci/ata2/block/sr0', 'sr0', '1');
  await link(tree.byUuid, '1A2B-3C4D', 'sdb1');
  await link(tree.byLabel, '维权\\x20U盘', 'sdb1');
  await writeFile(tree.mountInfo, mounts);
});
afterAll(() => rm(box, { recursive: true, force: true }));

const mounts = [
  '22 1 8:1 / / rw - ext4 /dev/sda1 rw',
  '30 22 8:17 / /run/media/u/old rw - vfat /dev/sdb1 rw',
  '31 22 8:17 / /run/media/u/\\347\\273\\264\\346\\235\\203\\040U rw,nosuid shared:1 - vfat /dev/sdb1 rw',
  '32 22 8:32 / /mnt/usbdisk rw - exfat /dev/sdc rw',
  '33 22 179:1 / /mnt/card ro - vfat /dev/mmcblk0p1 ro',
  '34 22 11:0 / /mnt/disc ro - iso9660 /dev/sr0 ro',
  '35 22 8:17 / /boot/efi rw - vfat /dev/sdb1 rw',
  '36 22 0:40 / /media/u/stick rw - fuseblk /dev/gone rw',
  '37 22 0:41 / /mnt/share rw - cifs //server/share rw',
  '38 22 8:99 / /mnt/unknown rw - ext4 /dev/nowhere rw',
  '',
].join('\n');

async function device(path: string, name: string, removable: string | null): Promise<void> {
  const folder = join(box, 'devices', path);
  await mkdir(folder, { recursive: true });
  if (removable !== null) await writeFile(join(folder, 'removable'), `${removable}\n`);
  await link(tree.blockClass, name, folder);
}

async function link(folder: string, name: string, target: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const place = target.startsWith('/') ? target : join(box, 'dev', target);
  if (place !== target) {
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, '');
  }
  await symlink(place, join(folder, name));
}

describe('pluggable drives on Linux', () => {
  it('are those behind USB and card readers, discs, and what the desktop mounts', async () => {
    const found = await linuxVolumes(tree);
    expect(found.map((volume) => [volume.label, volume.path])).toEqual([
      ['维权 U盘', '/run/media/u/old'],
      ['usbdisk', '/mnt/usbdisk'],
      ['card', '/mnt/card'],
      ['disc', '/mnt/disc'],
      ['stick', '/media/u/stick'],
    ]);
    expect(found[0]?.id).toBe('1A2B-3C4D /run/media/u/old');
  });

  it('are found on this machine without an error, whatever it has', async () => {
    expect(Array.isArray(await linuxVolumes())).toBe(true);
  });
});

describe('drives on Windows', () => {
  it('are the letters that answer, without the system drive and without waiting for a dead one', async () => {
    const serials: Readonly<Record<string, number>> = { 'C:\\': 1, 'D:\\': 2, 'F:\\': 3 };
    const probe = (root: string) =>
      root === 'Z:\\'
        ? Promise.withResolvers<number | null>().promise
        : Promise.resolve(serials[root] ?? null);
    const found = await windowsVolumes('c:', probe);
    expect(found.map((volume) => [volume.id, volume.path, volume.label])).toEqual([
      ['2 D:', 'D:/', 'D:'],
      ['3 F:', 'F:/', 'F:'],
    ]);
  });
});

describe('tokens', () => {
  it('of one stick name nothing on another in the same place', async () => {
    const root = await mkdtemp(join(box, 'stick-'));
    await writeFile(join(root, 'a.txt'), 'first');
    let id = 'first';
    const removableVolumes = async () => [{ id, path: rawOf(root), label: 'U', kind: 'removable' as const }];
    const drives = openDrives({ approvedRoots: [], removableVolumes });
    const [stick] = await drives.roots();
    const listing = await drives.list(stick?.token ?? '');
    const token = listing.ok ? (listing.value.entries[0]?.token ?? '') : '';
    expect(await drives.openSource(token)).toMatchObject({ ok: true });
    id = 'second';
    expect(await drives.openSource(token)).toMatchObject({ failure: { code: 'evidence.sourceVanished' } });
  });

  it('of an approved folder end with the approval', async () => {
    const root = await mkdtemp(join(box, 'approved-'));
    let approved = [{ path: root, label: '采集站' }];
    const drives = openDrives({ approvedRoots: async () => approved, removableVolumes: async () => [] });
    const [folder] = await drives.roots();
    expect(folder).toMatchObject({ kind: 'approved', label: '采集站' });
    approved = [];
    expect(await drives.list(folder?.token ?? '')).toEqual({
      ok: false,
      failure: { code: 'drive.notApproved' },
    });
  });
});
