import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerContent } from '#hosts/content/answerContent.ts';
import { readRange } from '#hosts/content/byteRange.ts';
import { safeSegments } from '#hosts/content/safeSegments.ts';
import { countingBytes, smallApp } from './smallApp.ts';

const part = (start: number, end: number) => ({ kind: 'part', range: { start, end } });

describe('readRange', () => {
  it.each([
    [null, { kind: 'whole' }],
    ['bytes=0-99', part(0, 100)],
    ['bytes=100-', part(100, 1000)],
    ['bytes=0-', part(0, 1000)],
    ['bytes=-1', part(999, 1000)],
    ['bytes=-5000', part(0, 1000)],
    ['bytes=990-5000', part(990, 1000)],
    ['bytes=1000-', { kind: 'outside' }],
    ['bytes=5000-6000', { kind: 'outside' }],
    ['bytes=-0', { kind: 'outside' }],
    ['bytes=9-3', { kind: 'whole' }],
    ['bytes=-', { kind: 'whole' }],
    ['bytes=0-1,5-6', { kind: 'whole' }],
    ['items=0-1', { kind: 'whole' }],
    ['bytes=1e3-', { kind: 'whole' }],
    ['bytes=99999999999999999999-', { kind: 'whole' }],
  ])('reads %s of a 1000-byte file', (header, expected) => {
    expect(readRange(header, 1000)).toEqual(expected);
  });

  it('finds nothing in an empty file', () => {
    expect(readRange('bytes=0-', 0)).toEqual({ kind: 'outside' });
  });

  it('never leaves the file', () => {
    const header = fc.oneof(
      fc.string(),
      fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `bytes=${a}-${b}`),
      fc.nat().map((n) => `bytes=-${n}`),
    );
    const isInside = (text: string, size: number) => {
      const answer = readRange(text, size);
      return (
        answer.kind !== 'part' ||
        (answer.range.start >= 0 && answer.range.start < answer.range.end && answer.range.end <= size)
      );
    };
    fc.assert(fc.property(header, fc.nat({ max: 5000 }), isInside));
  });
});

describe('safeSegments', () => {
  it.each([
    ['evidence/a/b', ['evidence', 'a', 'b']],
    ['%E8%AF%81%E6%8D%AE', ['证据']],
    ['', undefined],
    ['a//b', undefined],
    ['a/../b', undefined],
    ['a/%2e%2e/b', undefined],
    ['a/./b', undefined],
    ['a%2Fb', undefined],
    ['a%5Cb', undefined],
    ['a%00b', undefined],
    ['a%0Ab', undefined],
    ['%', undefined],
    ['%ff', undefined],
  ])('splits %j', (path, expected) => {
    expect(safeSegments(path)).toEqual(expected);
  });
});

describe('answerContent', () => {
  const ask = (encodedPath: string, rangeHeader: string | null = null, asDownload = false) =>
    answerContent(smallApp(), { encodedPath, rangeHeader, asDownload });

  it('sends exactly the bytes a range asks for', async () => {
    const answer = await ask('evidence/c/video', 'bytes=150-449');
    expect(answer.status).toBe(206);
    expect(answer.headers).toMatchObject({
      'content-range': 'bytes 150-449/1000',
      'content-length': '300',
      'accept-ranges': 'bytes',
    });
    expect(await collect(answer.body)).toEqual(countingBytes.slice(150, 450));
  });

  it('refuses a range outside the file and says how long it is', async () => {
    const answer = await ask('evidence/c/video', 'bytes=1000-');
    expect(answer).toMatchObject({ status: 416, body: null, headers: { 'content-range': 'bytes */1000' } });
  });

  it('never lets evidence run: unknown types are saved, and nothing may load or script', async () => {
    const { headers } = await ask('evidence/c/page');
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    expect(headers['content-disposition']).toMatch(/^attachment; /);
  });

  it('names a download in Chinese, in both notations', async () => {
    const { headers } = await ask('evidence/c/video', null, true);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="__________1_.mp4"; filename*=UTF-8''${encodeURIComponent('执法记录仪 “甲”')}%281%29.mp4`,
    );
  });

  it('shows what can be shown', async () => {
    const { headers } = await ask('evidence/c/note');
    expect(headers['content-disposition']).toMatch(/^inline; /);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  it('carries a refusal as a reply', async () => {
    const answer = await ask('evidence/c/none');
    expect(answer.status).toBe(404);
    expect(JSON.parse(new TextDecoder().decode(await collect(answer.body)))).toEqual({
      ok: false,
      failure: { code: 'evidence.notFound' },
    });
  });

  it('finds nothing behind a path that steps outside', async () => {
    expect(await ask('evidence/..%2fc/video')).toMatchObject({ status: 404, body: null });
  });
});

async function collect(body: (() => AsyncIterable<Uint8Array>) | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body?.() ?? []) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
