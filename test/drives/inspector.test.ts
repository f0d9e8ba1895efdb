import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ByteRange } from '#app/ports.ts';
import type { EvidenceClaims } from '#domain/evidence/evidenceFile.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { withBoundedCounts } from '#drives/inspector/exifCounts.ts';
import { openInspector } from '#drives/inspector/inspector.ts';
import { programFile } from '#runtime/sampleStick/programFile.ts';
import { mediaFiles, mp4Box, objectOf, pictureTrack, riffChunk } from './mediaFiles.ts';
import type { MediaFiles } from './mediaFiles.ts';

const inspector = openInspector();
let files: MediaFiles;
beforeAll(async () => {
  files = await mediaFiles();
});
afterAll(() => inspector.close());

const inspect = (bytes: Buffer, name: string): Promise<EvidenceClaims> =>
  inspector.inspect(objectOf(bytes), name);

describe('what a sound file says of itself', () => {
  it('in a photograph: time, device, place and size', async () => {
    expect(await inspect(files.jpeg, 'IMG_1.JPG')).toEqual({
      mediaType: 'image/jpeg',
      extensionMatches: true,
      isExecutable: false,
      damage: null,
      takenAt: '2026-03-24T21:04:12+08:00',
      device: 'SAMPLE CAM-1',
      durationMs: null,
      widthPx: 160,
      heightPx: 120,
      gps: { latitude: 20.5, longitude: 125.25 },
      frameRate: null,
      codecs: [],
      fromName: null,
    });
  });

  it('in a body camera recording: start, length, device and coding', async () => {
    expect(await inspect(files.mp4, 'DSJ.mp4')).toMatchObject({
      mediaType: 'video/mp4',
      damage: null,
      takenAt: '2026-03-24T20:34:50+08:00',
      device: '示例 执法记录仪 000001',
      durationMs: 2_000,
      widthPx: 400,
      heightPx: 226,
      frameRate: 4,
      codecs: ['avc1'],
    });
  });

  it('[E-191] in a recording whose frames stand unevenly: that no place can be counted in frames', async () => {
    const told = async (...stretches: readonly (readonly [number, number])[]) => {
      const { frameRate, hasUnevenFrames, damage } = await inspect(pictureTrack(stretches), 'phone.mp4');
      expect(damage).toBeNull();
      return [frameRate, hasUnevenFrames ?? false];
    };
    const rounded = Array.from({ length: 90 }, (_, place) => [1, place % 3 === 2 ? 34 : 33] as const);
    expect(await told([250, 40])).toEqual([25, false]);
    // A clock of milliseconds cannot say 1/30 s; whatever the last frame's length, no frame comes after it.
    expect(await told(...rounded)).toEqual([30, false]);
    expect(await told([99, 40], [1, 400])).toMatchObject([expect.any(Number), false]);
    expect(await told([30, 33], [15, 66], [30, 33])).toEqual([expect.any(Number), true]);
    expect(await told([1, 400], [99, 40])).toEqual([expect.any(Number), true]);
  });

  it('[E-191] and a table that claims more stretches than anybody records is taken for uneven, not read', async () => {
    const sound = pictureTrack([[250, 40]]);
    const at = sound.indexOf('stts') + 8;
    expect(await inspect(patched(sound, at, Buffer.from('7fffffff', 'hex')), 'a.mp4')).toMatchObject({
      hasUnevenFrames: true,
      damage: null,
    });
  });

  it('in a recording whose tables cannot be read: nothing of its coding, and that is no damage', async () => {
    const odd = patched(files.mp4, files.mp4.indexOf('stsd'), Buffer.from('free'));
    expect(await inspect(odd, 'DSJ.mp4')).toMatchObject({
      damage: null,
      durationMs: 2_000,
      frameRate: null,
      codecs: [],
    });
  });

  it('in a telephone recording: start, length, device and place from its keys', async () => {
    expect(await inspect(files.iphoneMov, 'IMG_0001.MOV')).toMatchObject({
      mediaType: 'video/quicktime',
      damage: null,
      takenAt: '2026-03-24T20:36:00+08:00',
      device: 'Apple iPhone 示例',
      durationMs: 12_500,
      gps: { latitude: 20.5, longitude: 125.25 },
    });
  });

  it('in a sound recording: start, length and device', async () => {
    expect(await inspect(files.wav, '110.wav')).toMatchObject({
      mediaType: 'audio/wav',
      damage: null,
      takenAt: '2026-03-24T20:31:12+08:00',
      device: 'SAMPLE 110 DESK',
      durationMs: 2_000,
    });
  });

  it('in an AVI: length, size and coding', async () => {
    expect(await inspect(files.avi, 'cam.avi')).toMatchObject({
      damage: null,
      durationMs: 10_000,
      widthPx: 704,
      heightPx: 576,
      frameRate: 25,
      codecs: ['MJPG'],
    });
  });

  it.each([
    ['png', 'a.png', 'image/png'],
    ['pdf', 'a.pdf', 'application/pdf'],
    ['docx', 'a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ] as const)('in a sound %s: its type, and no damage', async (kind, name, mediaType) => {
    expect(await inspect(files[kind], name)).toMatchObject({
      mediaType,
      extensionMatches: true,
      isExecutable: false,
      damage: null,
    });
  });

  it.each([
    ['a.txt', Buffer.from('民警甲\r\n示例'), 'text/plain'],
    ['a.txt', Buffer.from('\ufeff有BOM的文本'), 'text/plain'],
    ['a.txt', Buffer.from('b1e7b4cb', 'hex'), 'text/plain; charset=gb18030'],
    ['a.txt', Buffer.from('\ufeff文本', 'utf16le'), 'text/plain; charset=utf-16le'],
    ['a.csv', Buffer.concat([Buffer.from('字'.repeat(40_000)), Buffer.from('尾')]), 'text/plain'],
    ['a.html', Buffer.from('<!DOCTYPE html><html><body>截图</body></html>'), 'text/html'],
  ])('in %s: text and how it is written (%#)', async (name, bytes, mediaType) => {
    expect(await inspect(bytes, name)).toMatchObject({
      mediaType,
      extensionMatches: true,
      isExecutable: false,
      damage: null,
    });
  });
});

describe('a broken file is named', () => {
  const cut = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.byteLength * share));
  const broken: readonly (readonly [string, string, (from: MediaFiles) => Buffer, RegExp])[] = [
    ['empty', 'a.jpg', () => Buffer.alloc(0), /0字节/],
    ['nothing but zeros', 'a.mp4', () => Buffer.alloc(70_000), /全部为零/],
    ['a photograph cut in the picture', 'a.jpg', (from) => cut(from.jpeg, 0.8), /缺少结束标记/],
    ['a photograph cut in its headers', 'a.jpg', (from) => from.jpeg.subarray(0, 300), /没有画面数据/],
    [
      'a photograph with a torn segment',
      'a.jpg',
      (from) => patched(from.jpeg, 20 + from.jpeg.readUInt16BE(4) - 16, Buffer.alloc(8)),
      /断开/,
    ],
    ['a PNG cut', 'a.png', (from) => cut(from.png, 0.8), /IEND/],
    ['a recording cut in its pictures', 'a.mp4', (from) => cut(from.mp4, 0.5), /画面数据应到第\d+字节/],
    [
      'a recording whose index was never written',
      'a.mp4',
      (from) => from.mp4.subarray(0, from.mp4.indexOf('moov') - 4),
      /没有索引/,
    ],
    ['a recording with an index alone', 'a.mp4', (from) => withoutMedia(from.mp4), /没有画面数据（mdat）/],
    [
      'a recording overwritten in the middle',
      'a.mp4',
      (from) => patched(from.mp4, from.mp4.indexOf('moov') - 4, Buffer.alloc(32)),
      /断开/,
    ],
    [
      'a recording without movie header',
      'a.mp4',
      (from) => patched(from.mp4, from.mp4.indexOf('mvhd'), Buffer.from('free')),
      /mvhd/,
    ],
    ['a sound recording cut', 'a.wav', (from) => cut(from.wav, 0.7), /结尾缺失/],
    [
      'a sound recording without sound',
      'a.wav',
      () => riffChunk('RIFF', Buffer.from('WAVE')),
      /没有声音数据块/,
    ],
    [
      'a sound recording never finished',
      'a.wav',
      (from) => patched(from.wav, from.wav.indexOf('data') + 4, Buffer.alloc(4)),
      /没有写完/,
    ],
    ['an AVI cut', 'a.avi', (from) => cut(from.avi, 0.7), /结尾缺失/],
    ['a PDF cut', 'a.pdf', (from) => cut(from.pdf, 0.9), /%%EOF/],
    ['a PDF that needs a password', 'a.pdf', (from) => encrypted(from.pdf), /加密/],
    ['a Word file cut', 'a.docx', (from) => cut(from.docx, 0.9), /目录记录/],
    [
      'a Word file with a hole',
      'a.docx',
      (from) => Buffer.concat([from.docx.subarray(0, 600), from.docx.subarray(900)]),
      /中间缺少/,
    ],
  ];
  it.each(broken)('%s', async (_, name, make, damage) => {
    expect((await inspect(make(files), name)).damage).toMatch(damage);
  });

  it('and what it still says is kept', async () => {
    expect(await inspect(cut(files.jpeg, 0.8), 'a.jpg')).toMatchObject({
      device: 'SAMPLE CAM-1',
      widthPx: 160,
      extensionMatches: true,
    });
    expect(await inspect(cut(files.wav, 0.7), 'a.wav')).toMatchObject({
      durationMs: expect.closeTo(1_380, -2),
    });
  });
});

describe('names that do not tell the truth', () => {
  it.each([
    ['a Windows program', '现场照片.jpg', programFile()],
    [
      'a Linux program',
      '视频.mp4',
      Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(200)]),
    ],
    [
      'a shortcut',
      '卷宗.pdf',
      Buffer.concat([Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), Buffer.alloc(80)]),
    ],
    ['a batch file', '说明.txt', Buffer.from('@echo off\r\ndel /q *.*\r\n')],
    ['a shell script', '说明.txt', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['a PowerShell script', '说明.txt', Buffer.from('param ([string]$x)\nInvoke-Expression $x')],
    ['a Visual Basic script', '说明.txt', Buffer.from('On Error Resume Next\nSet a = 1')],
    ['a registry file', '说明.txt', Buffer.from('Windows Registry Editor Version 5.00\r\n')],
    [
      'a page that runs as a program',
      '页面.html',
      Buffer.from('<html><head><hta:application id="x"></head></html>'),
    ],
  ])('%s called %s is a program and does not agree with its name', async (_, name, bytes) => {
    expect(await inspect(bytes, name)).toMatchObject({ isExecutable: true, extensionMatches: false });
  });

  it.each([
    'a.exe',
    'a.jpg.exe',
    'a.BAT',
    'a.ps1',
    'a.js',
    'a.vbs',
    'a.hta',
    'a.lnk',
    'a.msi',
    'a\u202Egpj.scr',
  ])('what a double click would run is a program: %s', async (name) => {
    expect((await inspect(Buffer.from('var x = 1;'), name)).isExecutable).toBe(true);
  });

  it('a picture with an archive behind it is two things', async () => {
    const twofold = Buffer.concat([files.jpeg, files.docx]);
    expect(await inspect(twofold, 'a.jpg')).toMatchObject({
      mediaType: 'image/jpeg',
      extensionMatches: false,
    });
  });

  it('a PDF with something before it is two things', async () => {
    const twofold = Buffer.concat([Buffer.from('GIF89a'), files.pdf]);
    expect(await inspect(twofold, 'a.pdf')).toMatchObject({
      mediaType: 'application/pdf',
      extensionMatches: false,
    });
  });

  it.each([
    ['a.mp4', 'jpeg', false],
    ['a.jpeg', 'jpeg', true],
    ['a', 'jpeg', true],
    ['a.docx', 'pdf', false],
    ['a.doc', 'docx', false],
    ['a.mov', 'mp4', false],
  ] as const)('%s holding a %s: agrees %s', async (name, kind, agrees) => {
    expect((await inspect(files[kind], name)).extensionMatches).toBe(agrees);
  });

  it('unknown bytes agree with an unknown ending and not with a known one', async () => {
    const unknown = Buffer.from('XHAV\x01\x00\xfe\xff\x02\x03'.repeat(20), 'latin1');
    expect(await inspect(unknown, 'a.dav')).toMatchObject({
      mediaType: null,
      extensionMatches: true,
      damage: null,
    });
    expect(await inspect(unknown, 'a.jpg')).toMatchObject({ mediaType: null, extensionMatches: false });
  });
});

describe('whatever the file does', () => {
  it('of fifty gigabytes only a little is read', async () => {
    const size = 50 * 2 ** 30;
    const moov = files.mp4.subarray(files.mp4.indexOf('moov') - 4);
    const mdat = Buffer.alloc(16);
    mdat.writeUInt32BE(1, 0);
    mdat.write('mdat', 4, 'latin1');
    const head = Buffer.concat([mp4Box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1')), mdat]);
    head.writeBigUInt64BE(BigInt(size - moov.byteLength - (head.byteLength - 16)), head.byteLength - 8);
    let readBytes = 0;
    const claims = await inspector.inspect(
      {
        sizeBytes: size,
        async *stream(range: ByteRange = { start: 0, end: size }) {
          const part = Buffer.alloc(range.end - range.start);
          readBytes += part.byteLength;
          if (range.start < head.byteLength) head.copy(part, 0, range.start);
          const moovAt = size - moov.byteLength;
          if (range.end > moovAt)
            moov.copy(part, Math.max(0, moovAt - range.start), Math.max(0, range.start - moovAt));
          yield part;
        },
      },
      'long.mp4',
    );
    expect(claims).toMatchObject({ damage: null, durationMs: 2_000 });
    expect(readBytes).toBeLessThan(1_000_000);
  });

  it('a million tiny boxes end in words, not in waiting', async () => {
    const boxes = Buffer.concat([
      mp4Box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1')),
      Buffer.alloc(8_000_000, mp4Box('free')),
    ]);
    expect((await inspect(boxes, 'a.mp4')).damage).toMatch(/没有索引/);
  });

  it('a tag that claims a thousand million values gets no room for them, and the other tags are read', async () => {
    const make = files.jpeg.indexOf(Buffer.from('010f0002', 'hex'));
    expect(make).toBeGreaterThan(0);
    const boasting = patched(files.jpeg, make, Buffer.from('010f000440000000', 'hex'));
    expect(await inspect(boasting, 'a.jpg')).toMatchObject({
      damage: null,
      takenAt: '2026-03-24T21:04:12+08:00',
      device: 'CAM-1',
      gps: { latitude: 20.5, longitude: 125.25 },
    });
  });

  it('a picture of more tags than any camera writes claims nothing, and that is no damage', async () => {
    const table = Buffer.alloc(64_000);
    table.write('MM\0*\0\0\0\b', 'latin1');
    table.writeUInt16BE(5_000, 8);
    const tables = Buffer.concat(Array.from({ length: 5 }, () => table));
    expect(withBoundedCounts(tables)).toBeNull();
    expect(withBoundedCounts(table)?.equals(table)).toBe(true);
  });

  it('a failing copy in the vault is said, not thrown', async () => {
    const failing = {
      sizeBytes: 1000,
      async *stream() {
        yield Buffer.alloc(1);
        throw new Error('EIO');
      },
    };
    expect((await inspector.inspect(failing, 'a.exe')).damage).toMatch(/读取入库副本失败/);
    expect((await inspect(files.jpeg, 'a.jpg')).damage).toBeNull();
  });

  it.each([
    ['endless', /检查超时/],
    ['hungry', /中断/],
    ['leaving', /中断/],
  ])('an %s reader is stopped and the program goes on', async (name, damage) => {
    const workerFile = new URL(`./threads/${name}.ts`, import.meta.url);
    const stopped = openInspector({ workerFile, timeoutMs: name === 'hungry' ? 20_000 : 300 });
    const claims = await stopped.inspect(objectOf(files.jpeg), 'a.exe');
    expect(claims.damage).toMatch(damage);
    expect(claims).toMatchObject({ mediaType: null, isExecutable: true });
    expect((await stopped.inspect(objectOf(files.jpeg), 'b.jpg')).damage).toMatch(damage);
    await stopped.close();
  });

  it('a missing reader is a fault of the installation', async () => {
    const absent = openInspector({ workerFile: new URL('./threads/absent.ts', import.meta.url) });
    await expect(absent.inspect(objectOf(files.jpeg), 'a.jpg')).rejects.toThrow(Fault);
  });

  it('many at once are answered each with its own', async () => {
    const kinds = ['jpeg', 'mp4', 'wav', 'pdf', 'png'] as const;
    const claims = await Promise.all(kinds.map((kind) => inspect(files[kind], `a.${kind}`)));
    expect(claims.map((claim) => claim.mediaType?.split('/')[1])).toEqual([
      'jpeg',
      'mp4',
      'wav',
      'pdf',
      'png',
    ]);
  });
});

function patched(bytes: Buffer, at: number, patch: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  patch.copy(copy, at);
  return copy;
}

function withoutMedia(mp4: Buffer): Buffer {
  const moovAt = mp4.indexOf('moov') - 4;
  return Buffer.concat([
    mp4.subarray(0, mp4.readUInt32BE(0)),
    mp4.subarray(moovAt, moovAt + mp4.readUInt32BE(moovAt)),
  ]);
}

function encrypted(pdf: Buffer): Buffer {
  return Buffer.from(pdf.toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'), 'latin1');
}
