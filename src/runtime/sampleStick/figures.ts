import type { Canvas, Colour, Point } from './canvas.ts';
import { box, ellipse, limb, paint, polygon } from './shapes.ts';

/** How a figure stands; angles of the arms from hanging (0) to raised to the front (1). */
export interface Pose {
  /** Between the feet. Units: pixels. */
  readonly feet: Point;
  readonly height: number;
  /** Looks to the right (1) or to the left (-1). */
  readonly facing: 1 | -1;
  readonly frontArm: number;
  readonly backArm: number;
  /** Leans forward by this share of the height. */
  readonly lean?: number;
}
export interface Dress {
  readonly coat: Colour;
  readonly trousers: Colour;
  /** A cap, as officers wear. */
  readonly cap?: Colour;
  /** Bright stripes of a duty vest. */
  readonly vest?: Colour;
}

export const officerDress: Dress = {
  coat: [32, 58, 110],
  trousers: [24, 36, 70],
  cap: [20, 34, 72],
  vest: [196, 226, 60],
};
export const auxiliaryDress: Dress = { coat: [62, 84, 120], trousers: [40, 48, 72], vest: [240, 150, 40] };
export const suspectADress: Dress = { coat: [168, 52, 48], trousers: [60, 60, 66] };
export const suspectBDress: Dress = { coat: [110, 112, 116], trousers: [42, 40, 46] };

const skin: Colour = [214, 178, 150];

/** A simple figure without a face: nobody can be meant. */
export function drawFigure(canvas: Canvas, pose: Pose, dress: Dress): void {
  const { feet, height, facing } = pose;
  const lean = (pose.lean ?? 0) * height * facing;
  const at = (x: number, y: number): Point => ({
    x: feet.x + x * height * facing + (lean * y) / 0.8,
    y: feet.y - y * height,
  });
  const hip = at(0, 0.48);
  const shoulder = at(0, 0.8);
  paint(canvas, limb(hip, at(-0.09, 0.03), height * 0.09, height * 0.07), dress.trousers);
  paint(canvas, limb(hip, at(0.1, 0.03), height * 0.09, height * 0.07), dress.trousers);
  drawArm(canvas, at, pose.backArm, { colour: dress.coat, width: height * 0.065, side: -0.02 });
  paint(canvas, limb(hip, shoulder, height * 0.17, height * 0.2), dress.coat);
  if (dress.vest !== undefined) {
    const stripe = (y: number) => limb(at(-0.07, y), at(0.07, y), height * 0.025);
    paint(canvas, [...stripe(0.56), ...stripe(0.66)], dress.vest);
  }
  paint(canvas, [ellipse(at(0.01, 0.92), height * 0.065, height * 0.078)], skin);
  if (dress.cap !== undefined) {
    const brow = at(0.01, 0.955);
    paint(
      canvas,
      [box(brow.x - height * 0.07, brow.y - height * 0.05, height * 0.14, height * 0.05)],
      dress.cap,
    );
    paint(canvas, limb(at(0, 0.955), at(0.1, 0.95), height * 0.018), dress.cap);
  }
  drawArm(canvas, at, pose.frontArm, { colour: dress.coat, width: height * 0.07, side: 0.03 });
}

interface ArmLook {
  readonly colour: Colour;
  readonly width: number;
  readonly side: number;
}

function drawArm(canvas: Canvas, at: (x: number, y: number) => Point, raised: number, look: ArmLook): void {
  const angle = raised * (Math.PI / 2);
  const elbow = at(look.side + 0.17 * Math.sin(angle), 0.78 - 0.17 * Math.cos(angle));
  const reach = Math.min(Math.PI / 1.9, angle * 1.15);
  const hand = at(
    look.side + 0.17 * Math.sin(angle) + 0.16 * Math.sin(reach),
    0.78 - 0.17 * Math.cos(angle) - 0.16 * Math.cos(reach),
  );
  paint(canvas, limb(at(look.side, 0.78), elbow, look.width), look.colour);
  paint(canvas, limb(elbow, hand, look.width * 0.9), look.colour);
  paint(canvas, [ellipse(hand, look.width * 0.55)], skin);
}

/** A stool lying on its side, as left in the street. */
export function drawStool(canvas: Canvas, place: Point, size: number): void {
  const wood: Colour = [140, 96, 56];
  paint(canvas, [ellipse(place, size * 0.14, size * 0.42)], wood);
  const leg = (dy: number) =>
    limb(
      { x: place.x, y: place.y + dy * size },
      { x: place.x + size, y: place.y + dy * size * 1.3 },
      size * 0.09,
    );
  paint(canvas, [...leg(-0.3), ...leg(0.05), ...leg(0.32)], [110, 74, 42]);
}

/** A yellow tent with a black foot, as stands beside a trace. */
export function drawMarker(canvas: Canvas, place: Point, size: number): void {
  paint(
    canvas,
    [polygon([place.x, place.y - size], [place.x + size * 0.55, place.y], [place.x - size * 0.55, place.y])],
    [250, 208, 40],
  );
  paint(canvas, [box(place.x - size * 0.55, place.y, size * 1.1, size * 0.08)], [30, 30, 30]);
}
