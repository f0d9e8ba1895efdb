import { describe, expect, it } from 'vitest';
import { judgeRequest } from '#hosts/loopback/judgeRequest.ts';
import type { RequestFacts } from '#hosts/loopback/judgeRequest.ts';

const own = 'http://127.0.0.1:4711';
const aPost: RequestFacts = {
  method: 'POST',
  path: '/api/call/unit.read',
  host: '127.0.0.1:4711',
  origin: own,
  fetchSite: 'same-origin',
  hasSession: true,
  hasToken: true,
};
const aGet: RequestFacts = {
  ...aPost,
  method: 'GET',
  path: '/index.html',
  origin: undefined,
  hasToken: false,
};

describe('judgeRequest', () => {
  it('allows what our own page does', () => {
    expect(
      [aPost, aGet, { ...aGet, method: 'HEAD' }, { ...aGet, fetchSite: 'none' }].map((facts) =>
        judgeRequest(facts, own),
      ),
    ).toEqual(Array.from({ length: 4 }, () => ({ allowed: true })));
  });

  it('allows the opening address from anywhere, because its key is its proof', () => {
    const facts = { ...aGet, path: '/open', fetchSite: 'cross-site', hasSession: false };
    expect(judgeRequest(facts, own)).toEqual({ allowed: true });
  });

  it.each<[string, number, Partial<RequestFacts>]>([
    ['a name pointed at this PC', 421, { host: 'evil.example:4711' }],
    ['localhost under another name', 421, { host: 'localhost:4711' }],
    ['another port', 421, { host: '127.0.0.1:4712' }],
    ['no host', 421, { host: undefined }],
    ['no cookie', 401, { hasSession: false }],
    ['no token', 403, { hasToken: false }],
    ['no origin', 403, { origin: undefined }],
    ['a foreign origin', 403, { origin: 'http://evil.example' }],
    ['the origin of another port', 403, { origin: 'http://127.0.0.1:4712' }],
    ['an opaque origin', 403, { origin: 'null' }],
    ['a foreign site', 403, { fetchSite: 'cross-site' }],
    ['a same-site but other origin', 403, { fetchSite: 'same-site' }],
    ['a method we do not use', 405, { method: 'PUT' }],
    ['a preflight', 405, { method: 'OPTIONS' }],
    ['a POST to the opening address', 405, { path: '/open' }],
  ])('refuses a POST with %s', (_, status, change) => {
    expect(judgeRequest({ ...aPost, ...change }, own)).toMatchObject({ allowed: false, status });
  });

  it.each<[string, number, Partial<RequestFacts>]>([
    ['no cookie', 401, { hasSession: false }],
    ['a foreign site', 403, { fetchSite: 'cross-site' }],
    ['a foreign origin', 403, { origin: 'http://evil.example' }],
    ['a foreign host', 421, { host: 'evil.example' }],
  ])('refuses a GET with %s', (_, status, change) => {
    expect(judgeRequest({ ...aGet, ...change }, own)).toMatchObject({ allowed: false, status });
  });

  it('refuses the opening address under a foreign host name', () => {
    expect(judgeRequest({ ...aGet, path: '/open', host: 'evil.example:4711' }, own)).toMatchObject({
      status: 421,
    });
  });
});
