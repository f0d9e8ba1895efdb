import { request as rawRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { servePage, startLoopback } from '#hosts/loopback/startLoopback.ts';
import type { LoopbackHost } from '#hosts/loopback/startLoopback.ts';
import { countingBytes, smallApp } from './smallApp.ts';
import type { SmallApp } from './smallApp.ts';

let app: SmallApp;
let host: LoopbackHost;
const faults: unknown[] = [];

beforeEach(async () => {
  app = smallApp();
  faults.length = 0;
  host = await startLoopback({
    app,
    page: servePage(async (path) =>
      path === '/' ? { mediaType: 'text/html', bytes: new Uint8Array([60]) } : undefined,
    ),
    onFault: (fault) => faults.push(fault),
  });
});
afterEach(() => host.close());

const cookie = () => host.session.cookieHeader().split(';')[0] ?? '';
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${host.origin}${path}`, { headers: { cookie: cookie(), ...headers }, redirect: 'manual' });
const post = (
  path: string,
  body: string,
  change: { headers?: Record<string, string>; signal?: AbortSignal } = {},
) =>
  fetch(`${host.origin}${path}`, {
    method: 'POST',
    headers: {
      cookie: cookie(),
      origin: host.origin,
      'content-type': 'application/json',
      'x-dossier-token': host.session.token,
      ...change.headers,
    },
    body,
    ...(change.signal === undefined ? {} : { signal: change.signal }),
  });
const jobId = '11111111-2222-4333-8444-555555555555';
const progress = {
  kind: 'progress',
  progress: { phase: 'copy', doneBytes: 1, totalBytes: 2, doneFiles: 0, totalFiles: 1 },
} as const;

describe('opening the window', () => {
  it('gives out the cookie and the token once', async () => {
    const first = await fetch(host.launchUrl);
    expect(first.status).toBe(200);
    expect(first.headers.get('set-cookie')).toMatch(
      /^dossier_\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(await first.text()).toContain(`url=/#token=${host.session.token}`);
    const second = await fetch(host.launchUrl);
    expect(second.status).toBe(403);
    expect(second.headers.get('set-cookie')).toBeNull();
  });

  it('gives nothing for a wrong key, and the right one still works', async () => {
    expect((await fetch(`${host.origin}/open?key=guess`)).status).toBe(403);
    expect((await fetch(`${host.origin}/open`)).status).toBe(403);
    expect((await fetch(host.launchUrl)).status).toBe(200);
  });

  it('listens on this PC only', () => {
    expect(host.server.address()).toMatchObject({ address: '127.0.0.1' });
  });
});

describe('every answer', () => {
  it.each(['/', '/open', '/content/evidence/c/video', '/api/call/x', '/none'])(
    'carries the policies at %s',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy') ?? '').toMatch(/default-src 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
    10_000,
  );
});

describe('a call', () => {
  it('passes name and input on', async () => {
    const response = await post('/api/call/unit.read', '{"a":"甲"}');
    expect(await response.json()).toEqual({ ok: true, value: { name: 'unit.read', input: { a: '甲' } } });
  });

  it.each([
    ['{', 400],
    ['\uFEFF{}x', 400],
  ])('refuses the message %j with a typed reply', async (body, status) => {
    const response = await post('/api/call/unit.read', body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ ok: false, failure: { code: 'api.badInput' } });
  });

  it('refuses more than 56 MiB with a typed reply', async () => {
    const response = await post('/api/call/unit.read', JSON.stringify('x'.repeat(57 * 1024 * 1024)));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ ok: false, failure: { code: 'api.badInput' } });
  });

  it('refuses a form, which a foreign page could send without asking', async () => {
    const response = await post('/api/call/unit.read', 'a=1', { headers: { 'content-type': 'text/plain' } });
    expect(response.status).toBe(415);
  });

  it.each<[string, number, Record<string, string>]>([
    ['the wrong cookie', 401, { cookie: 'dossier_1=x' }],
    ['the wrong token', 403, { 'x-dossier-token': 'x' }],
    ['a foreign origin', 403, { origin: 'http://evil.example' }],
    ['a foreign site', 403, { 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s', async (_, status, headers) => {
    expect((await post('/api/call/unit.read', '{}', { headers })).status).toBe(status);
  });

  it('refuses a foreign host name', async () => {
    expect(await statusFor(host, { host: 'evil.example' }, '/')).toBe(421);
    expect(await statusFor(host, {}, 'http://evil.example/')).toBe(421);
    expect(await statusFor(host, {}, '//evil.example/')).toBe(421);
  });
});

describe('a job', () => {
  it('streams its events in order, the result last', async () => {
    const response = await post(`/api/start/unit.examine?job=${jobId}`, '{}');
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    const [job] = app.jobs;
    job?.emit(progress);
    job?.emit({ kind: 'result', reply: { ok: true, value: [] } });
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toEqual([progress, { kind: 'result', reply: { ok: true, value: [] } }]);
  });

  it('is cancelled by its number and still answers with its result', async () => {
    const response = await post(`/api/start/unit.examine?job=${jobId}`, '{}');
    expect(await (await post(`/api/cancel/${jobId}`, '{}')).json()).toEqual({ ok: true, value: null });
    expect(await response.text()).toBe(
      `${JSON.stringify({ kind: 'result', reply: { ok: false, failure: { code: 'api.cancelled' } } })}\n`,
    );
    expect(await (await post(`/api/cancel/${jobId}`, '{}')).json()).toEqual({
      ok: false,
      failure: { code: 'api.jobUnknown' },
    });
  });

  it('is cancelled when its window goes away', async () => {
    const leaving = new AbortController();
    await post(`/api/start/unit.examine?job=${jobId}`, '{}', { signal: leaving.signal });
    leaving.abort();
    await expect.poll(() => app.jobs[0]?.isCancelled()).toBe(true);
  });

  it('is refused under a number that is malformed or taken', async () => {
    expect((await post('/api/start/unit.examine?job=1', '{}')).status).toBe(400);
    await post(`/api/start/unit.examine?job=${jobId}`, '{}');
    expect((await post(`/api/start/unit.examine?job=${jobId}`, '{}')).status).toBe(400);
    expect(app.jobs).toHaveLength(1);
  });

  it('is cancelled and awaited when the host closes', async () => {
    void post(`/api/start/unit.examine?job=${jobId}`, '{}').catch(() => undefined);
    await expect.poll(() => app.jobs.length).toBe(1);
    await host.close();
    expect(app.jobs[0]?.isCancelled()).toBe(true);
  });
});

describe('content', () => {
  it('comes whole and in parts', async () => {
    expect(new Uint8Array(await (await get('/content/evidence/c/video')).arrayBuffer())).toEqual(
      countingBytes,
    );
    const part = await get('/content/evidence/c/video', { range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(countingBytes.slice(10, 20));
  });

  it('answers HEAD with the length and no bytes', async () => {
    const response = await fetch(`${host.origin}/content/evidence/c/video`, {
      method: 'HEAD',
      headers: { cookie: cookie() },
    });
    expect(response.headers.get('content-length')).toBe('1000');
    expect((await response.arrayBuffer()).byteLength).toBe(0);
  });

  it('needs the cookie', async () => {
    expect((await fetch(`${host.origin}/content/evidence/c/video`)).status).toBe(401);
  });

  it('cuts a stream off where the window is locked, which is no fault', async () => {
    const response = await get('/content/evidence/c/shut');
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect(faults).toEqual([]);
  });

  it('is given up by a window that leaves before the answer begins, which is no fault', async () => {
    const leaving = new AbortController();
    const asking = fetch(`${host.origin}/content/evidence/c/slow`, {
      headers: { cookie: cookie() },
      signal: leaving.signal,
    });
    await expect.poll(() => app.asked).toEqual(['evidence/c/slow']);
    leaving.abort();
    await expect(asking).rejects.toThrow();
    // The host hears of it by its socket, a moment later.
    await new Promise((resolve) => setTimeout(resolve, 100));
    app.release();
    await get('/content/evidence/c/video');
    expect(faults).toEqual([]);
  });

  it('leaks nothing when the disk fails', async () => {
    const response = await get('/content/evidence/c/broken');
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('程序出现意外错误');
    expect(faults).toHaveLength(1);
  });
});

function statusFor(
  to: LoopbackHost,
  headers: Record<string, string>,
  path: string,
): Promise<number | undefined> {
  const { port } = new URL(to.origin);
  return new Promise((resolve, reject) => {
    const sent = rawRequest(
      { host: '127.0.0.1', port, path, headers: { cookie: cookie(), ...headers } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}
