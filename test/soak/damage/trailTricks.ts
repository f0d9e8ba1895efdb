import type { Tampered } from './exchanges.ts';
import { filesIn, inodeAt } from './flips.ts';
import { copyOf } from './furnished.ts';
import type { Furnished } from './furnished.ts';

/** Every trail cut at every border between its lines, and its lines turned round, doubled, taken out and spoilt. */
export function spoiltTrails({ newer }: Furnished): readonly Tampered[] {
  const trails = filesIn(newer).filter((path) => path.endsWith('trail.sealed'));
  return trails.flatMap((path) => {
    const frames = framesIn(inodeAt(newer, path).bytes);
    const withFrames = (what: string, changed: readonly Buffer[]): Tampered => {
      const image = copyOf(newer);
      inodeAt(image, path).bytes = Buffer.concat(changed);
      return { what: `${path}: ${what}`, image, named: path };
    };
    const places = frames.map((_, index) => index);
    return [
      ...places.map((count) =>
        withFrames(`only its first ${count} of ${frames.length} lines`, frames.slice(0, count)),
      ),
      ...places.slice(1).map((at) => withFrames(`line ${at} taken out`, without(frames, at))),
      ...places
        .slice(1)
        .map((at) => withFrames(`lines ${at} and ${at + 1} turned round`, turned(frames, at))),
      ...places.map((at) => withFrames(`line ${at + 1} doubled`, doubled(frames, at))),
      ...places.map((at) => withFrames(`line ${at + 1} spoilt`, spoilt(frames, at))),
    ];
  });
}

function framesIn(bytes: Buffer): readonly Buffer[] {
  const frames: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + bytes.readUInt32LE(at) + 8;
    frames.push(bytes.subarray(at, end));
    at = end;
  }
  return frames;
}

const without = (frames: readonly Buffer[], at: number) => frames.filter((_, index) => index !== at - 1);

const turned = (frames: readonly Buffer[], at: number) =>
  frames.map((frame, index) => frames[index === at ? at - 1 : index === at - 1 ? at : index] ?? frame);

const doubled = (frames: readonly Buffer[], at: number) => [...frames.slice(0, at + 1), ...frames.slice(at)];

const spoilt = (frames: readonly Buffer[], at: number) =>
  frames.map((frame, index) => {
    if (index !== at) return frame;
    const copy = Buffer.from(frame);
    copy[copy.length >> 1] = (copy[copy.length >> 1] ?? 0) ^ 1;
    return copy;
  });
