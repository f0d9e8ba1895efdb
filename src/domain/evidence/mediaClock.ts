import { epochMs, momentOfEpoch } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import type { EvidenceClaims } from './evidenceFile.ts';

/** `00:12.4`, `1:02:03.0`: a place in a recording, to the tenth of a second. Units: milliseconds from its start. */
export function placeText(ms: number): string {
  const tenths = Math.floor(Math.max(0, ms) / 100);
  const two = (count: number) => String(count).padStart(2, '0');
  const hours = Math.floor(tenths / 36_000);
  const rest = `${two(Math.floor(tenths / 600) % 60)}:${two(Math.floor(tenths / 10) % 60)}.${tenths % 10}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** The instant a place in a recording shows, given when the recording began. Units: milliseconds. */
export function momentAt(from: Moment, placeMs: number): Moment {
  return momentOfEpoch(epochMs(from) + placeMs);
}

/** A camera that does not say how many pictures it takes is stepped by this. Source: SPEC E-33. */
const USUAL_FRAME_RATE = 25;

export interface FrameStep {
  /** Units: seconds. */
  readonly seconds: number;
  readonly rate: number;
  /** The file did not say; the usual rate is taken. */
  readonly isAssumed: boolean;
  /** The distances vary: the rate is a mean, and no frame can be numbered by it. */
  readonly isUneven: boolean;
}

/** How far one frame is, on the average when they vary. Source: SPEC E-33, E-191. */
export function frameStep({
  frameRate,
  hasUnevenFrames,
}: Pick<EvidenceClaims, 'frameRate' | 'hasUnevenFrames'>): FrameStep {
  const isAssumed = frameRate === null || !(frameRate >= 1 && frameRate <= 240);
  const rate = isAssumed ? USUAL_FRAME_RATE : frameRate;
  return { seconds: 1 / rate, rate, isAssumed, isUneven: hasUnevenFrames === true };
}

/** The number of the frame a place shows, from 0; `null` when the file does not let it be known. Source: SPEC E-40, E-191. */
export function knownFrameAt(atMs: number, step: FrameStep): number | null {
  return step.isAssumed || step.isUneven ? null : frameNumberAt(atMs / 1000, step);
}

/** Why a picture has no frame number. */
export function whyNoFrame({ isUneven }: Pick<FrameStep, 'isUneven'>): string {
  return isUneven ? '帧距不一，不能按帧率推算帧号' : '文件没有写明帧率';
}

/** The frame a place lies in, from 0; a hair of rounding never puts it into the frame before. */
export function frameNumberAt(seconds: number, { rate }: FrameStep): number {
  return Math.floor(seconds * rate + 1e-4);
}

/** Middle of the frame so many frames on: the edge between two frames shows either. Units: seconds. */
export function steppedTo(seconds: number, frames: number, step: FrameStep): number {
  return Math.max(0, frameNumberAt(seconds, step) + frames + 0.5) * step.seconds;
}
