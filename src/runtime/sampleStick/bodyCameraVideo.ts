import { createRequire } from 'node:module';
import type * as EncoderLibrary from 'h264-mp4-encoder';
import type { Canvas } from './canvas.ts';
import { copyOf, fill } from './canvas.ts';
import { auxiliaryDress, drawFigure, officerDress, suspectADress, suspectBDress } from './figures.ts';
import type { Dress } from './figures.ts';
import type { Lettering } from './lettering.ts';
import { stampMp4 } from './mp4Stamp.ts';
import { box } from './shapes.ts';
import { nightStreet } from './street.ts';
import { textBands } from './textBand.ts';
import type { WriteBand } from './textBand.ts';

/** One recording of a playing body camera. */
export interface Recording {
  readonly badgeNumber: string;
  readonly startsAtMs: number;
  readonly seconds: number;
  readonly actors: readonly Actor[];
  readonly lines: readonly SpokenLine[];
  /** The camera is torn off and falls from this second on. Units: seconds. */
  readonly fallsAt?: number;
}

/** A figure's way over the recording; what lies between two keys is a steady change. */
export interface Actor {
  readonly dress: keyof typeof dresses;
  readonly facing: 1 | -1;
  /** Shares of width and height. */
  readonly keys: readonly ActorKey[];
}
export interface ActorKey {
  readonly at: number;
  readonly x: number;
  readonly arm: number;
  readonly lean?: number;
}

/** What is said, as subtitle: the sample has no voices. */
export interface SpokenLine {
  readonly from: number;
  readonly until: number;
  readonly text: string;
}

const dresses = {
  officer: officerDress,
  auxiliary: auxiliaryDress,
  suspectA: suspectADress,
  suspectB: suspectBDress,
} satisfies Readonly<Record<string, Dress>>;

const WIDTH = 400;
const HEIGHT = 226;
const FRAMES_PER_SECOND = 4;
const KEY_FRAME_EVERY = 4 * FRAMES_PER_SECOND;

/** Draws and encodes recordings; the street is drawn once. */
export function bodyCameras(lettering: Lettering): (recording: Recording) => Promise<Buffer> {
  // The encoder's CommonJS build names its export only at run time.
  const library: typeof EncoderLibrary = createRequire(import.meta.url)('h264-mp4-encoder');
  const street = nightStreet(lettering, WIDTH, HEIGHT);
  const writeBand = textBands(lettering);
  return async (recording) => {
    const encoder = await library.createH264MP4Encoder();
    encoder.width = WIDTH;
    encoder.height = HEIGHT;
    encoder.frameRate = FRAMES_PER_SECOND;
    encoder.speed = 6;
    encoder.quantizationParameter = 29;
    encoder.groupOfPictures = KEY_FRAME_EVERY;
    encoder.initialize();
    const frames = recording.seconds * FRAMES_PER_SECOND;
    for (let frame = 0; frame < frames; frame += 1) {
      encoder.addFrameRgba(drawFrame(street, writeBand, recording, frame / FRAMES_PER_SECOND).pixels);
    }
    encoder.finalize();
    const bytes = Buffer.from(encoder.FS.readFile(encoder.outputFilename));
    encoder.delete();
    return stampMp4(bytes, {
      createdAtMs: recording.startsAtMs,
      make: '示例',
      model: `执法记录仪 ${recording.badgeNumber}`,
      frames,
      keyFrameEvery: KEY_FRAME_EVERY,
    });
  };
}

function drawFrame(street: Canvas, writeBand: WriteBand, recording: Recording, second: number): Canvas {
  const canvas = copyOf(street);
  for (const actor of recording.actors) drawActor(canvas, actor, second);
  const fallen = recording.fallsAt === undefined ? 0 : Math.max(0, second - recording.fallsAt);
  const view = fallen === 0 ? canvas : falling(canvas, fallen);
  writeBand(view, clockText(recording.startsAtMs + second * 1000), { x: 8, y: 20, size: 15 });
  writeBand(view, `DSJ-示例 ${recording.badgeNumber}`, { x: WIDTH - 128, y: 20, size: 13 });
  writeBand(view, '示例 SAMPLE 虚构画面', { x: WIDTH - 148, y: HEIGHT - 8, size: 12 });
  const line = recording.lines.find(({ from, until }) => from <= second && second < until);
  if (line !== undefined) writeBand(view, line.text, { x: 10, y: HEIGHT - 28, size: 14 });
  return view;
}

function drawActor(canvas: Canvas, actor: Actor, second: number): void {
  const { x, arm, lean } = keyAt(actor.keys, second);
  const feet = { x: x * WIDTH, y: HEIGHT * 0.9 };
  const sway = 0.04 * Math.sin(second * 5 + x * 9);
  drawFigure(
    canvas,
    { feet, height: HEIGHT * 0.46, facing: actor.facing, frontArm: arm + sway, backArm: 0.15 - sway, lean },
    dresses[actor.dress],
  );
}

function keyAt(
  keys: readonly ActorKey[],
  second: number,
): { readonly x: number; readonly arm: number; readonly lean: number } {
  const next = keys.find((key) => key.at >= second) ?? keys.at(-1);
  const before = keys.findLast((key) => key.at <= second) ?? next;
  if (next === undefined || before === undefined) return { x: 0.5, arm: 0, lean: 0 };
  const share = next.at === before.at ? 0 : (second - before.at) / (next.at - before.at);
  const between = (from: number, to: number) => from + (to - from) * share;
  return {
    x: between(before.x, next.x),
    arm: between(before.arm, next.arm),
    lean: between(before.lean ?? 0, next.lean ?? 0),
  };
}

/** The picture slides away upwards, then there is only the dark ground. */
function falling(canvas: Canvas, seconds: number): Canvas {
  const fallen = copyOf(canvas);
  const shift = Math.min(HEIGHT, Math.round(seconds * seconds * HEIGHT * 0.35));
  fallen.pixels.copyWithin(0, shift * WIDTH * 4);
  fill(fallen, [box(0, HEIGHT - shift, WIDTH, shift)], [26, 26, 30]);
  return fallen;
}

/** Chinese legal time, as the camera burns it in. */
function clockText(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
