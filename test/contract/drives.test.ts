import { openDrives } from '#drives/drives.ts';
import { rawOf } from '#drives/rawPath.ts';
import { drivesSuite } from './drivesSuite.ts';

drivesSuite('approved folder', (path) => openDrives({ approvedRoots: [{ path, label: '测试盘' }] }));
drivesSuite('pluggable drive', (path) =>
  openDrives({
    approvedRoots: [],
    removableVolumes: async () => [
      { id: '1A2B-3C4D', path: rawOf(path), label: '测试盘', kind: 'removable' },
    ],
  }),
);
