import { Fault } from '#domain/kernel/fault.ts';

/** What a camera writes into a recording and our encoder leaves out. */
export interface Mp4Stamp {
  /** Units: milliseconds since 1970. */
  readonly createdAtMs: number;
  readonly make: string;
  readonly model: string;
  readonly frames: number;
  /** Every so many frames one stands by itself. */
  readonly keyFrameEvery: number;
}

/** Seconds from 1904 to 1970. */
const MAC_EPOCH = 2_082_844_800;
const parents = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);
const dated = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * Gives a recording its time, its device and the list of its key frames, without which players cannot jump.
 *
 * Source: ISO/IEC 14496-12 8.2.2, 8.6.2; QuickTime File Format Specification, User Data Atoms.
 */
export function stampMp4(mp4: Buffer, stamp: Mp4Stamp): Buffer {
  // The index stands behind the pictures, so it may grow without moving them.
  if (mp4.indexOf('mdat') > mp4.indexOf('moov')) throw new Fault('the encoder changed its layout');
  return Buffer.concat(boxesOf(mp4).map((box) => stamped(box, stamp)));
}

interface Box {
  readonly type: string;
  readonly content: Buffer;
}

function boxesOf(bytes: Buffer): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.byteLength;) {
    const size = bytes.readUInt32BE(at);
    boxes.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      content: bytes.subarray(at + 8, at + size),
    });
    at += Math.max(8, size);
  }
  return boxes;
}

function stamped({ type, content }: Box, stamp: Mp4Stamp): Buffer {
  if (dated.has(type)) return boxOf(type, withTime(content, stamp.createdAtMs));
  if (!parents.has(type)) return boxOf(type, content);
  const children = boxesOf(content).map((child) => stamped(child, stamp));
  if (type === 'stbl') children.push(keyFrames(stamp));
  if (type === 'moov') children.push(userData(stamp));
  return boxOf(type, Buffer.concat(children));
}

/** The encoder writes version 0 with 32-bit times after its four bytes of version. */
function withTime(header: Buffer, createdAtMs: number): Buffer {
  const bytes = Buffer.from(header);
  const seconds = Math.floor(createdAtMs / 1000) + MAC_EPOCH;
  bytes.writeUInt32BE(seconds, 4);
  bytes.writeUInt32BE(seconds, 8);
  return bytes;
}

function keyFrames({ frames, keyFrameEvery }: Mp4Stamp): Buffer {
  const count = Math.ceil(frames / keyFrameEvery);
  const content = Buffer.alloc(8 + 4 * count);
  content.writeUInt32BE(count, 4);
  for (let index = 0; index < count; index += 1)
    content.writeUInt32BE(1 + index * keyFrameEvery, 8 + 4 * index);
  return boxOf('stss', content);
}

function userData({ make, model }: Mp4Stamp): Buffer {
  return boxOf('udta', Buffer.concat([textBox('\xa9mak', make), textBox('\xa9mod', model)]));
}

function textBox(type: string, text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const head = Buffer.alloc(4);
  head.writeUInt16BE(bytes.byteLength, 0);
  return boxOf(type, Buffer.concat([head, bytes]));
}

function boxOf(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.byteLength, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}
