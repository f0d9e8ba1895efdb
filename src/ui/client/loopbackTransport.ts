import type { Transport } from '#api/client.ts';
import { contentUrl } from './contentUrl.ts';
import { hostGone, hostGoneEvent } from './hostGone.ts';
import { readLines } from './readLines.ts';

/**
 * Speaks to the host on 127.0.0.1 that served this page.
 *
 * Shape: `token` proves that the page was opened by the program; the session cookie travels by itself.
 */
export function createLoopbackTransport(token: string): Transport {
  const post = (path: string, body: string) =>
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-dossier-token': token },
      credentials: 'same-origin',
      body,
    });
  return {
    call: (name, input) =>
      callOnce(() => post(`/api/call/${encodeURIComponent(name)}`, JSON.stringify(input))),
    start(name, input, onEvent) {
      const job = crypto.randomUUID();
      const address = `/api/start/${encodeURIComponent(name)}?job=${job}`;
      void follow(() => post(address, JSON.stringify(input)), onEvent);
      // The stream stays open: the job's own last event says that it stopped, and what it left behind.
      // A cancel that cannot be sent needs no word of its own: then the stream breaks as well.
      return { cancel: () => void post(`/api/cancel/${job}`, '{}').catch(() => undefined) };
    },
    contentUrl,
  };
}

async function callOnce(ask: () => Promise<Response>): Promise<unknown> {
  try {
    const response = await ask();
    return isJson(response) ? await response.json() : hostGone;
  } catch {
    return hostGone;
  }
}

async function follow(ask: () => Promise<Response>, onEvent: (event: unknown) => void): Promise<void> {
  const isFinished = await relay(ask, onEvent).catch(() => false);
  if (!isFinished) onEvent(hostGoneEvent);
}

/** Passes the events on; true once the result has passed, false when the stream ended without one. */
async function relay(ask: () => Promise<Response>, onEvent: (event: unknown) => void): Promise<boolean> {
  const response = await ask();
  if (isJson(response)) {
    onEvent({ kind: 'result', reply: await response.json() });
    return true;
  }
  if (response.body === null || response.headers.get('content-type') !== 'application/x-ndjson') return false;
  for await (const line of readLines(response.body)) {
    const event: unknown = JSON.parse(line);
    onEvent(event);
    if (isResult(event)) return true;
  }
  return false;
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type') === 'application/json';
}

function isResult(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'kind' in event && event.kind === 'result';
}
