import { fill, newCanvas } from './canvas.ts';
import type { Canvas, Colour, Point } from './canvas.ts';
import {
  auxiliaryDress,
  drawFigure,
  drawMarker,
  drawStool,
  officerDress,
  suspectADress,
  suspectBDress,
} from './figures.ts';
import { watermark, write } from './lettering.ts';
import type { Lettering } from './lettering.ts';
import { box, ellipse, limb, paint, polygon } from './shapes.ts';
import { nightStreet } from './street.ts';
import { textBands } from './textBand.ts';

/** A picture of the sample stick, drawn from nothing. */
export type DrawPicture = (lettering: Lettering) => Canvas;

const WIDTH = 1280;
const HEIGHT = 960;

/** The street after the incident: what lies where, with numbered markers. */
export const sceneOverview: DrawPicture = (lettering) => {
  const canvas = nightStreet(lettering, WIDTH, HEIGHT);
  drawStool(canvas, { x: 380, y: 760 }, 110);
  for (const [x, y, turn] of [
    [720, 790, 0.4],
    [780, 742, -0.8],
    [560, 838, 1.2],
  ] as const)
    drawBottle(canvas, { x, y }, turn);
  drawShards(canvas, { x: 850, y: 800 });
  drawCameraClip(canvas, { x: 986, y: 778 }, 34);
  const markers = [
    [330, 838, '1'],
    [700, 870, '2'],
    [1010, 862, '3'],
  ] as const;
  for (const [x, y, label] of markers) {
    drawMarker(canvas, { x, y }, 62);
    write(canvas, lettering, label, { x: x - 10, y: y - 8, size: 34, colour: [20, 20, 20] });
  }
  return captioned(
    canvas,
    lettering,
    '虚构市虚构区示例路18号门前 · 现场概貌 · 1 倒地木凳 2 酒瓶 3 记录仪挂夹',
  );
};

/** The same street from the side; on the stick this picture breaks off. */
export const sceneFromSide: DrawPicture = (lettering) => {
  const canvas = nightStreet(lettering, WIDTH, HEIGHT);
  drawStool(canvas, { x: 820, y: 800 }, 150);
  drawBottle(canvas, { x: 420, y: 820 }, 0.9);
  drawBottle(canvas, { x: 520, y: 760 }, -0.5);
  drawShards(canvas, { x: 620, y: 840 });
  return captioned(canvas, lettering, '虚构市虚构区示例路18号门前 · 由东向西拍摄');
};

/** The torn clip of the body camera beside a ruler. */
export const brokenClip: DrawPicture = (lettering) => {
  const canvas = newCanvas(WIDTH, HEIGHT, [196, 198, 196], [168, 170, 170]);
  paint(canvas, [box(430, 190, 300, 450)], [28, 30, 34]);
  paint(canvas, [box(446, 206, 268, 418)], [46, 49, 55]);
  paint(canvas, [ellipse({ x: 580, y: 300 }, 74)], [18, 19, 22]);
  paint(canvas, [ellipse({ x: 580, y: 300 }, 50)], [46, 64, 92]);
  paint(canvas, [ellipse({ x: 566, y: 286 }, 14)], [150, 176, 210]);
  paint(canvas, [ellipse({ x: 680, y: 236 }, 10)], [200, 40, 40]);
  write(canvas, lettering, '执法记录仪', { x: 484, y: 460, size: 38, colour: [226, 228, 232] });
  write(canvas, lettering, '000001', { x: 512, y: 520, size: 36, colour: [226, 228, 232] });
  paint(
    canvas,
    [polygon([800, 300], [880, 276], [896, 420], [860, 470], [826, 450], [846, 410], [834, 318], [806, 326])],
    [38, 40, 44],
  );
  paint(canvas, [polygon([846, 566], [892, 540], [916, 640], [872, 668])], [38, 40, 44]);
  paint(canvas, limb({ x: 846, y: 480 }, { x: 880, y: 526 }, 4), [214, 60, 50]);
  write(canvas, lettering, '断口', { x: 916, y: 512, size: 34, colour: [190, 40, 34] });
  drawRuler(canvas, lettering, { x: 300, y: 730 });
  return captioned(canvas, lettering, '民警甲执法记录仪 · 挂夹断裂 · 附比例尺');
};

/** A forearm with a bitten spot beside a ruler: a drawing, not a body. */
export const injuredForearm: DrawPicture = (lettering) => {
  const canvas = newCanvas(WIDTH, HEIGHT, [70, 104, 128], [54, 86, 110]);
  const skin: Colour = [222, 184, 156];
  paint(
    canvas,
    [polygon([0, 350], [420, 372], [820, 408], [960, 420], [960, 566], [820, 590], [420, 650], [0, 680])],
    skin,
  );
  paint(canvas, [ellipse({ x: 1010, y: 492 }, 106, 86)], skin);
  for (const [dy, reach] of [
    [-62, 1190],
    [-22, 1216],
    [20, 1210],
    [58, 1178],
  ] as const) {
    paint(canvas, limb({ x: 1060, y: 492 + dy * 0.8 }, { x: reach, y: 492 + dy }, 42, 34), skin);
  }
  paint(canvas, limb({ x: 980, y: 420 }, { x: 1080, y: 352 }, 44, 36), skin);
  fill(canvas, [box(0, 330, 130, 370)], [32, 58, 110]);
  const spot = { x: 520, y: 506 };
  fill(canvas, [ellipse(spot, 116, 84)], [206, 120, 110, 0.45]);
  fill(canvas, [ellipse(spot, 70, 50)], [196, 96, 92, 0.35]);
  for (let index = 0; index < 14; index += 1) {
    const angle = (index / 14) * 2 * Math.PI + 0.2;
    if (Math.abs(Math.sin(angle)) < 0.3) continue;
    const tooth = { x: spot.x + 82 * Math.cos(angle), y: spot.y + 54 * Math.sin(angle) };
    fill(canvas, [ellipse(tooth, 11, 7)], [150, 44, 46]);
  }
  drawRuler(canvas, lettering, { x: 300, y: 730 });
  return captioned(canvas, lettering, '民警甲 · 左前臂咬伤 · 附比例尺（示意画，非真实人体）');
};

/** What the shop's own camera saw. */
export const shopCamera: DrawPicture = (lettering) => {
  const street = nightStreet(lettering, WIDTH, 720);
  drawFigure(
    street,
    { feet: { x: 520, y: 640 }, height: 250, facing: 1, frontArm: 0.95, backArm: 0.2, lean: 0.1 },
    suspectADress,
  );
  drawFigure(
    street,
    { feet: { x: 664, y: 646 }, height: 256, facing: -1, frontArm: 0.55, backArm: 0.4, lean: -0.08 },
    officerDress,
  );
  drawFigure(
    street,
    { feet: { x: 842, y: 626 }, height: 252, facing: -1, frontArm: 0.5, backArm: 0.1 },
    officerDress,
  );
  drawFigure(
    street,
    { feet: { x: 400, y: 618 }, height: 238, facing: 1, frontArm: 0.3, backArm: 0.3 },
    suspectBDress,
  );
  drawFigure(
    street,
    { feet: { x: 986, y: 648 }, height: 246, facing: -1, frontArm: 0.2, backArm: 0.1 },
    auxiliaryDress,
  );
  fill(street, [box(0, 0, WIDTH, 720)], [70, 110, 90, 0.18]);
  const writeBand = textBands(lettering);
  writeBand(street, '2026-03-24 20:35:21  门前 CAM02', { x: 40, y: 62, size: 34 });
  writeBand(street, '㛃𫖯便利店监控（示例）', { x: 900, y: 62, size: 30 });
  return captioned(street, lettering, '店前监控截图 · 人物为无面孔的示意图形');
};

function captioned(canvas: Canvas, lettering: Lettering, text: string): Canvas {
  watermark(canvas, lettering);
  fill(canvas, [box(0, canvas.height - 56, canvas.width, 56)], [0, 0, 0, 0.72]);
  write(canvas, lettering, `示例 SAMPLE ｜ ${text}`, {
    x: 24,
    y: canvas.height - 18,
    size: 27,
    colour: [255, 255, 255],
  });
  return canvas;
}

function drawBottle(canvas: Canvas, place: Point, turn: number): void {
  const along = (share: number): Point => ({
    x: place.x + share * Math.cos(turn),
    y: place.y + share * Math.sin(turn) * 0.5,
  });
  paint(canvas, limb(along(-34), along(24), 30), [40, 92, 56]);
  paint(canvas, limb(along(24), along(58), 16, 10), [40, 92, 56]);
  paint(canvas, limb(along(-20), along(10), 31), [206, 196, 150]);
}

function drawShards(canvas: Canvas, place: Point): void {
  for (let index = 0; index < 11; index += 1) {
    const x = place.x + Math.cos(index * 2.4) * (14 + index * 5);
    const y = place.y + Math.sin(index * 2.4) * (6 + index * 2);
    paint(canvas, [polygon([x, y - 8], [x + 11, y + 3], [x - 4, y + 7])], [112, 168, 124]);
  }
}

function drawCameraClip(canvas: Canvas, place: Point, size: number): void {
  paint(canvas, [box(place.x, place.y, size, size * 1.5)], [24, 26, 30]);
  paint(canvas, [ellipse({ x: place.x + size / 2, y: place.y + size * 0.45 }, size * 0.28)], [70, 90, 120]);
}

/** Ten centimetres; nobody may read a length off a drawing, so it says so. */
function drawRuler(canvas: Canvas, lettering: Lettering, place: Point): void {
  fill(canvas, [box(place.x, place.y, 716, 92)], [246, 246, 240]);
  for (let mark = 0; mark <= 100; mark += 1) {
    const tall = mark % 10 === 0 ? 44 : mark % 5 === 0 ? 32 : 20;
    fill(canvas, [box(place.x + 30 + mark * 6, place.y, 2, tall)], [20, 20, 20]);
    if (mark % 10 === 0) {
      write(canvas, lettering, String(mark / 10), {
        x: place.x + 24 + mark * 6,
        y: place.y + 76,
        size: 26,
        colour: [20, 20, 20],
      });
    }
  }
  write(canvas, lettering, 'cm', { x: place.x + 672, y: place.y + 76, size: 26, colour: [20, 20, 20] });
}
