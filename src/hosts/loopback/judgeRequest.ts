/** What is known of a request before anything is done with it. */
export interface RequestFacts {
  readonly method: string;
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  /** The session cookie is the one this host gave out. */
  readonly hasSession: boolean;
  /** The token header is the one this host gave out. */
  readonly hasToken: boolean;
}
export type Verdict =
  { readonly allowed: true } | { readonly allowed: false; readonly status: number; readonly why: string };

/** The one address that starts a session; its key is its proof. */
export const openPath = '/open';

/**
 * Decides which requests this PC's own window may make, and that nobody else may make any.
 *
 * `Host` bars names that were pointed at 127.0.0.1 (DNS rebinding), the cookie bars other programs, `Origin`,
 * `Sec-Fetch-Site` and the token bar other pages in the same browser.
 */
export function judgeRequest(facts: RequestFacts, ownOrigin: string): Verdict {
  if (`http://${facts.host ?? ''}` !== ownOrigin) return no(421, '地址不对');
  if (!['GET', 'HEAD', 'POST'].includes(facts.method)) return no(405, '不支持这种请求');
  if (facts.path === openPath) return facts.method === 'GET' ? yes : no(405, '不支持这种请求');
  if (facts.fetchSite !== undefined && !['same-origin', 'none'].includes(facts.fetchSite))
    return no(403, '请求来自别的网页');
  if (facts.origin !== undefined && facts.origin !== ownOrigin) return no(403, '请求来自别的网页');
  if (!facts.hasSession) return no(401, '请从程序图标打开维权卷宗');
  if (facts.method !== 'POST') return yes;
  if (facts.origin === undefined) return no(403, '请求没有说明来自哪个网页');
  return facts.hasToken ? yes : no(403, '请从程序图标重新打开维权卷宗');
}

const yes: Verdict = { allowed: true };
const no = (status: number, why: string): Verdict => ({ allowed: false, status, why });
