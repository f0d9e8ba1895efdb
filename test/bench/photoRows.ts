import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withSegment } from '#test/drives/pictures/aJpeg.ts';
import type { BenchPair, BenchPlace, BenchSpec } from './harness.ts';
import { inChild, refuseMoreThan } from './inChild.ts';
import { photograph } from './photograph.ts';

const PHOTOS = 300;
/** quality.md: the memory a photo volume may add. Units: MiB. */
const MOST_ADDED = 600;

interface Taken {
  readonly ms: number;
  readonly addedMiB: number;
}

let photos: Promise<string> | undefined;

/** Photographs of twelve million points, each with other bytes; made once. */
function photosIn(place: BenchPlace): Promise<string> {
  photos ??= takePhotos(place);
  return photos;
}

async function takePhotos({ folder, scale }: BenchPlace): Promise<string> {
  const place = join(folder, 'photos');
  await mkdir(place, { recursive: true });
  const jpeg = photograph(4000, 3000);
  for (let index = 0; index < Math.ceil(PHOTOS * scale); index += 1)
    await writeFile(
      join(place, `${String(index).padStart(4, '0')}.jpg`),
      withSegment(jpeg, 0xfe, Buffer.from(`photo ${index}`)),
    );
  return place;
}

/** Each makes the volume once a run, for both figures. */
const runs = new Map<string, Promise<Taken>>();

async function pairOf(place: BenchPlace, figure: (taken: Taken) => number): Promise<BenchPair> {
  const once = async (who: 'ours' | 'peer'): Promise<Taken> => {
    const taken = runs.get(who) ?? inChild<Taken>('bench/photoVolumeChild.ts', who, await photosIn(place));
    runs.set(who, taken);
    return taken;
  };
  return {
    async ours() {
      const taken = await once('ours');
      refuseMoreThan(MOST_ADDED, taken.addedMiB);
      return figure(taken);
    },
    peer: async () => figure(await once('peer')),
  };
}

/** A volume of 300 photographs of 12 MP as one PDF, against binding the originals. `ours` must also add less than 600 MiB. */
const memory: BenchSpec = {
  id: 'photo-volume-300',
  goal: 0.5,
  runs: 1,
  unit: 'MiB',
  peerName: 'plain pdfmake with the originals',
  prepare: (place) => pairOf(place, ({ addedMiB }) => addedMiB),
};

/** The same in time: every photograph is unpacked and packed again, which the peer leaves out. */
const time: BenchSpec = {
  id: 'photo-volume-300-time',
  goal: 40,
  runs: 1,
  unit: 'ms',
  peerName: 'plain pdfmake with the originals',
  prepare: (place) => pairOf(place, ({ ms }) => ms),
};

export const photoRows: readonly BenchSpec[] = [memory, time];
