import { unfit } from '../unfitPicture.ts';
import { BitReader } from './bitReader.ts';
import { progressiveBlock, wholeBlock } from './blockCodes.ts';
import type { Band, ReadBlock, Strand } from './blockCodes.ts';
import { inverseTransform } from './inverseTransform.ts';
import type { BlockSide, InverseTransform } from './inverseTransform.ts';
import { readFrame, readHuffman, readQuant, readScan } from './jpegFrame.ts';
import type { Component, Frame, ScanHead, Tables } from './jpegFrame.ts';

/** One colour, line by line. */
export interface Plane {
  readonly samples: Uint8Array;
  /** Samples a line, a little more than are shown. */
  readonly stride: number;
  /** How much of it is picture, in samples; seldom whole numbers. */
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly down: number;
}
export interface DecodedJpeg {
  readonly frame: Frame;
  /** Brightness, and two of colour unless it is grey. */
  readonly planes: readonly Plane[];
}

/** The plane of a component while it is being filled. */
interface Canvas {
  readonly component: Component;
  readonly blocksWide: number;
  readonly blocksHigh: number;
  readonly samples: Uint8Array;
  /** All blocks of the picture, or one row of units. */
  readonly coefficients: Int16Array;
}
interface Picture {
  readonly frame: Frame;
  readonly tables: Tables;
  readonly canvases: readonly Canvas[];
  readonly side: BlockSide;
  readonly transform: InverseTransform;
  readonly unitsWide: number;
  readonly unitsHigh: number;
  /** Coefficients are kept until the last scan; otherwise a row is painted as soon as it is read. */
  readonly isKept: boolean;
}

/** Chooses how small the picture may come out of its blocks; 8 = as it is. */
export type ChooseSide = (frame: Frame) => BlockSide;

/**
 * Unpacks a JPEG, made smaller by whole steps if wished; needs little more memory than the picture it gives.
 *
 * Fails: throws `UnfitPicture`.
 * Source: ITU-T T.81.
 */
export function decodeJpeg(bytes: Buffer, chooseSide: ChooseSide): DecodedJpeg {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) throw unfit('damaged', '不是 JPEG 图像');
  const reading: Reading = {
    tables: { quant: new Map(), dc: new Map(), ac: new Map() },
    frame: null,
    picture: null,
    restartEvery: 0,
  };
  let at = 2;
  for (;;) {
    at = nextMark(bytes, at);
    const marker = bytes[at + 1] ?? 0xd9;
    if (marker === 0xd9 || at + 4 > bytes.length) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) throw unfit('damaged', '图像的段结构断开');
    const body = bytes.subarray(at + 4, end);
    at = marker === 0xda ? readOneScan(bytes, end, { reading, body, chooseSide }) : end;
    readSegment(reading, marker, body);
  }
  const { picture } = reading;
  if (picture === null) throw unfit('damaged', '没有画面数据');
  if (picture.isKept) for (let row = 0; row < picture.unitsHigh; row += 1) paintRow(picture, row, row);
  return { frame: picture.frame, planes: picture.canvases.map((canvas) => planeOf(canvas, picture)) };
}

/** What is known so far. */
interface Reading {
  readonly tables: Tables;
  frame: Frame | null;
  picture: Picture | null;
  restartEvery: number;
}

function readSegment(reading: Reading, marker: number, body: Buffer): void {
  if (marker === 0xdb) readQuant(body, reading.tables);
  else if (marker === 0xc4) readHuffman(body, reading.tables);
  else if (marker === 0xdd && body.length >= 2) reading.restartEvery = body.readUInt16BE(0);
  else if (marker === 0xee && saysOtherColours(body)) throw unfit('notSupported', '不常见的颜色');
  else if (isFrame(marker)) reading.frame = readFrame(marker, body);
}

/** C0–CF but the tables C4, C8, CC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

interface ScanStart {
  readonly reading: Reading;
  readonly body: Buffer;
  readonly chooseSide: ChooseSide;
}

function readOneScan(bytes: Buffer, at: number, { reading, body, chooseSide }: ScanStart): number {
  const { frame, tables, restartEvery } = reading;
  if (frame === null) throw unfit('damaged', '没有图像头');
  const head = readScan(body, frame);
  reading.picture ??= openPicture({
    frame,
    tables,
    side: chooseSide(frame),
    partsOfFirst: head.parts.length,
  });
  return readScanData(bytes, at, { picture: reading.picture, head, restartEvery });
}

/** Adobe writes how colours are to be mixed: 1 = the usual way. */
function saysOtherColours(body: Buffer): boolean {
  return body.length >= 12 && body.toString('latin1', 0, 5) === 'Adobe' && body[11] !== 1;
}

function nextMark(bytes: Buffer, from: number): number {
  let at = from;
  const isMark = () => bytes[at] === 0xff && ![0, 0xff, undefined].includes(bytes[at + 1]);
  const isRestart = () => ((bytes[at + 1] ?? 0) & 0xf8) === 0xd0;
  while (at < bytes.length && (!isMark() || isRestart())) at += 1;
  return at;
}

interface Opening {
  readonly frame: Frame;
  readonly tables: Tables;
  readonly side: BlockSide;
  readonly partsOfFirst: number;
}

function openPicture({ frame, tables, side, partsOfFirst }: Opening): Picture {
  const unitsWide = Math.ceil(frame.widthPx / (8 * frame.mostAcross));
  const unitsHigh = Math.ceil(frame.heightPx / (8 * frame.mostDown));
  const isKept = frame.isProgressive || partsOfFirst < frame.components.length;
  const canvases = frame.components.map((component): Canvas => {
    const blocksWide = unitsWide * component.across;
    const blocksHigh = unitsHigh * component.down;
    const keptRows = isKept ? blocksHigh : component.down;
    return {
      component,
      blocksWide,
      blocksHigh,
      samples: new Uint8Array(blocksWide * blocksHigh * side * side),
      coefficients: new Int16Array(64 * blocksWide * keptRows),
    };
  });
  return {
    frame,
    tables,
    canvases,
    side,
    transform: inverseTransform(side),
    unitsWide,
    unitsHigh,
    isKept,
  };
}

interface Scan {
  readonly picture: Picture;
  readonly head: ScanHead;
  readonly restartEvery: number;
}

/** Reads one scan's data; answers where the next mark is looked for. */
function readScanData(bytes: Buffer, at: number, scan: Scan): number {
  const { picture, restartEvery } = scan;
  const bits = new BitReader(bytes, at);
  const { strands, band, readUnitAt, wide, high } = openScan(scan);
  let untilRestart = restartEvery;
  for (let row = 0; row < high; row += 1) {
    if (!picture.isKept) for (const { coefficients } of strands) coefficients.fill(0);
    for (let column = 0; column < wide; column += 1) {
      if (restartEvery > 0 && untilRestart === 0) {
        bits.restart();
        for (const strand of strands) strand.last = 0;
        [band.emptyBlocks, untilRestart] = [0, restartEvery];
      }
      untilRestart -= 1;
      readUnitAt(bits, row, column);
    }
    if (bits.isOverrun()) throw unfit('damaged', '画面数据不完整');
    if (!picture.isKept) paintRow(picture, 0, row);
  }
  return bits.place();
}

/** How a scan is walked: by units of all colours, or, when a colour comes alone, block by block. */
function openScan({ picture, head }: Scan) {
  const { frame, tables, canvases, isKept } = picture;
  const read = frame.isProgressive ? progressiveBlock(head.from, head.high) : wholeBlock;
  const band: Band = { ...head, emptyBlocks: 0 };
  const strands = head.parts.map(({ component, dcId, acId }) => {
    const canvas = canvases[component];
    if (canvas === undefined) throw unfit('damaged', '扫描头无效');
    const { coefficients } = canvas;
    return { canvas, coefficients, dc: tables.dc.get(dcId), ac: tables.ac.get(acId), last: 0 };
  });
  const only = strands.length === 1 && isKept ? strands[0] : undefined;
  if (only === undefined) {
    const readUnitAt = (bits: BitReader, row: number, column: number) =>
      readUnit(bits, { read, band, strands, row: isKept ? row : 0, column });
    return { strands, band, readUnitAt, wide: picture.unitsWide, high: picture.unitsHigh };
  }
  const { component, blocksWide } = only.canvas;
  const readUnitAt = (bits: BitReader, row: number, column: number) =>
    read(bits, only, 64 * (row * blocksWide + column), band);
  return { strands, band, readUnitAt, ...sizeInBlocks(frame, component) };
}

interface Unit {
  readonly read: ReadBlock;
  readonly band: Band;
  readonly strands: readonly (Strand & { readonly canvas: Canvas })[];
  readonly row: number;
  readonly column: number;
}

function readUnit(bits: BitReader, { read, band, strands, row, column }: Unit): void {
  for (const strand of strands) {
    const { component, blocksWide } = strand.canvas;
    for (let y = 0; y < component.down; y += 1)
      for (let x = 0; x < component.across; x += 1) {
        const block = (row * component.down + y) * blocksWide + column * component.across + x;
        read(bits, strand, 64 * block, band);
      }
  }
}

/** A colour that comes alone comes without the blocks that only fill up units. Source: ITU-T T.81 A.2.2. */
function sizeInBlocks(frame: Frame, { across, down }: Component): { wide: number; high: number } {
  return {
    wide: Math.ceil(Math.ceil((frame.widthPx * across) / frame.mostAcross) / 8),
    high: Math.ceil(Math.ceil((frame.heightPx * down) / frame.mostDown) / 8),
  };
}

/** Paints one row of units; `from` = the row in which its coefficients are kept. */
function paintRow({ canvases, tables, side, transform }: Picture, from: number, row: number): void {
  for (const { component, blocksWide, samples, coefficients } of canvases) {
    const quant = tables.quant.get(component.quantId);
    if (quant === undefined) throw unfit('damaged', '缺少量化表');
    const stride = blocksWide * side;
    for (let y = 0; y < component.down; y += 1)
      for (let x = 0; x < blocksWide; x += 1) {
        const block = { coefficients, from: 64 * ((from * component.down + y) * blocksWide + x), quant };
        transform(block, samples, ((row * component.down + y) * stride + x) * side, stride);
      }
  }
}

function planeOf({ component, blocksWide, samples }: Canvas, { frame, side }: Picture): Plane {
  return {
    samples,
    stride: blocksWide * side,
    width: (frame.widthPx * component.across * side) / (8 * frame.mostAcross),
    height: (frame.heightPx * component.down * side) / (8 * frame.mostDown),
    across: component.across,
    down: component.down,
  };
}
