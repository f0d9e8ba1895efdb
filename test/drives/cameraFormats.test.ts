import { afterAll, describe, expect, it } from 'vitest';
import { playability } from '#domain/evidence/playability.ts';
import { openInspector } from '#drives/inspector/inspector.ts';
import { aFile } from '#test/people/aCase.ts';
import { objectOf, riffChunk } from './mediaFiles.ts';

const inspector = openInspector();
afterAll(() => inspector.close());

const rest = Buffer.alloc(4000, 0x55);
const bytes = (head: string | readonly number[]) =>
  Buffer.concat([typeof head === 'string' ? Buffer.from(head, 'latin1') : Buffer.from(head), rest]);
/** A minute of sound in this coding. */
function wav(coding: number): Buffer {
  const format = Buffer.alloc(18);
  format.writeUInt16LE(coding, 0);
  format.writeUInt32LE(8000, 8);
  return riffChunk(
    'RIFF',
    Buffer.concat([Buffer.from('WAVE'), riffChunk('fmt ', format), riffChunk('data', rest)]),
  );
}
const asf = [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, 0xa6, 0xd9, 0x00, 0xaa, 0x00, 0x62, 0xce, 0x6c];
const programStream = [0, 0, 1, 0xba, 0x44, 0, 4, 0, 4, 1, 0, 0, 3, 0xf8];

/** A PC like most: H.264 and AAC. */
const usual = (type: string) => (/avc1|mp4a/u.test(type) ? 'probably' : '');
async function said(file: Buffer, name: string) {
  const claims = await inspector.inspect(objectOf(file), name);
  const verdict = playability(aFile(1, { sizeBytes: file.length, claims }), usual);
  return [claims.mediaType, claims.extensionMatches, verdict.kind === 'cannot' ? verdict.what : verdict.kind];
}

describe('recordings of cameras and recorders', () => {
  it.each([
    ['DHAV', 'a.dav', 'video/x-dhav', '大华 DAV 格式'],
    ['IMKH', 'a.mp4', 'video/x-imkh', '海康录像 格式'],
    [[0, 0, 0, 1, 0x67, 66, 0, 0x1f], 'a.264', 'video/h264', '没有封装的 H.264 码流 格式'],
    [[0, 0, 1, 0x40, 1, 0x0c, 1], 'a.265', 'video/h265', '没有封装的 H.265 码流 格式'],
    [asf, 'a.wmv', 'video/x-ms-asf', 'ASF/WMV 格式'],
    [programStream, 'a.mpg', 'video/MP2P', 'MPEG-2 节目流 格式'],
    ['#!AMR\n', 'a.amr', 'audio/amr', 'AMR 格式'],
  ])('[E-203] %j in %s is known as %s, and why it does not play', async (head, name, type, why) => {
    expect(await said(bytes(head), name)).toEqual([type, true, `本机播放器不支持 ${why}`]);
  });

  it.each([
    [0x11, '本机播放器不支持 ADPCM 编码（adpcm）'],
    [0x31, '本机播放器不支持 GSM 6.10 编码（gsm）'],
    [0x45, '本机播放器不支持 G.726 编码（g726）'],
    [6, 'plays'],
    [7, 'plays'],
    [1, 'plays'],
  ])('[E-203] a WAV of coding %i says so before it is tried: %s', async (coding, what) => {
    expect(await said(wav(coding), 'a.wav')).toEqual(['audio/wav', true, what]);
  });

  it('[E-203] what nobody knows is no recording', async () => {
    expect((await said(bytes([1, 2, 3, 4, 0, 0xff, 0x80]), 'a.bin'))[0]).toBeNull();
    expect((await said(bytes([0, 0, 0, 1, 0x09, 0x10]), 'a.bin'))[0]).toBeNull();
  });
});
