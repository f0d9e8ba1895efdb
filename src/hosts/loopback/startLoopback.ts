import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SourceFailure } from '#app/ports.ts';
import { Fault } from '#domain/kernel/fault.ts';
import type { RunningApp } from '#runtime/compose.ts';
import { answerContent } from '../content/answerContent.ts';
import { pagePolicy } from '../content/policies.ts';
import type { UiFiles } from '../content/uiFiles.ts';
import { createWorkLedger } from '../workLedger.ts';
import type { WorkLedger } from '../workLedger.ts';
import { answerApi } from './apiRoutes.ts';
import { judgeRequest, openPath } from './judgeRequest.ts';
import { createSession } from './session.ts';
import type { Session } from './session.ts';

/** Sends a file of the screen, or answers 404; called only for requests that were judged and allowed. */
export type PageServer = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

export interface LoopbackOptions {
  readonly app: RunningApp;
  readonly page: PageServer;
  /** Told of faults outside any operation, e.g. a disk that fails while a video is streamed. */
  readonly onFault: (fault: unknown) => void;
}
export interface LoopbackHost {
  readonly origin: string;
  readonly server: Server;
  readonly session: Session;
  /** Opens the session, once; keep it off command lines and out of logs. */
  readonly launchUrl: string;
  /** Cancels what is running, waits for it, and stops listening; the app itself stays open. */
  close(): Promise<void>;
  isAllowed(request: IncomingMessage): boolean;
}

/** Serves the screen and the contract on a random port of 127.0.0.1, to one browser window. */
export async function startLoopback(options: LoopbackOptions): Promise<LoopbackHost> {
  const server = createServer();
  const port = await listen(server);
  const origin = `http://127.0.0.1:${port}`;
  const session = createSession(port);
  const ledger = createWorkLedger(options.app.dispatcher);
  const host = { ...options, origin, session, ledger };
  server.on('request', (request, response) => {
    answer(host, request, response).catch((fault: unknown) => fail(response, fault, options.onFault));
  });
  return {
    origin,
    server,
    session,
    launchUrl: `${origin}${openPath}?key=${session.launchKey}`,
    isAllowed: (request) => judge(host, request, request.url ?? '').allowed,
    async close() {
      await ledger.stopAll();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Sends the built page from its folder. */
export function servePage(files: UiFiles): PageServer {
  return async (request, response, path) => {
    const file = await files(path);
    if (file === undefined) return sendText(response, 404, '没有这个页面');
    response.writeHead(200, {
      ...pagePolicy,
      'content-type': file.mediaType,
      'content-length': file.bytes.length,
    });
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  };
}

interface Host extends LoopbackOptions {
  readonly origin: string;
  readonly session: Session;
  readonly ledger: WorkLedger;
}

async function answer(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = URL.parse(request.url ?? '', host.origin);
  if (url === null || url.origin !== host.origin) return sendText(response, 421, '地址不对');
  const verdict = judge(host, request, url.pathname);
  if (!verdict.allowed) return sendText(response, verdict.status, verdict.why);
  if (url.pathname === openPath) return openSession(host.session, response, url.searchParams.get('key'));
  if (url.pathname.startsWith('/api/')) return answerApi(request, response, url, host.ledger);
  if (request.method === 'POST') return sendText(response, 405, '不支持这种请求');
  if (url.pathname.startsWith('/content/')) return sendContent(host.app, request, response, url);
  return host.page(request, response, url.pathname);
}

function judge(host: Host, request: IncomingMessage, path: string) {
  const { headers } = request;
  const facts = {
    method: request.method ?? '',
    path,
    host: headers.host,
    origin: headers.origin,
    fetchSite: single(headers['sec-fetch-site']),
    hasSession: host.session.ownsCookie(headers.cookie),
    hasToken: host.session.ownsToken(single(headers['x-dossier-token'])),
  };
  return judgeRequest(facts, host.origin);
}

/**
 * Gives out cookie and token.
 * A redirect would lose the strict cookie, because the chain began on another site (the file that opened us); a page that
 * refreshes itself begins a new one.
 */
function openSession(session: Session, response: ServerResponse, key: string | null): void {
  if (!session.redeem(key))
    return sendText(response, 403, '这个地址只能使用一次，请从程序图标重新打开维权卷宗');
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><meta http-equiv="refresh" content="0;url=/#token=${session.token}"><title>维权卷宗</title>`;
  response.writeHead(200, {
    ...pagePolicy,
    'content-type': 'text/html; charset=utf-8',
    'set-cookie': session.cookieHeader(),
  });
  response.end(html);
}

async function sendContent(
  app: RunningApp,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const answered = await answerContent(app, {
    encodedPath: url.pathname.slice('/content/'.length),
    rangeHeader: request.headers.range ?? null,
    asDownload: url.searchParams.get('download') === '1',
  });
  response.writeHead(answered.status, answered.headers);
  if (answered.body === null || request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(Readable.from(answered.body()), response);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...pagePolicy, 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}

/** The window left while its answer was sent, or before it began. */
const goneCodes: readonly unknown[] = ['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE'];

/** A half-sent answer is cut off, so that it can never pass for a whole one. */
function fail(response: ServerResponse, fault: unknown, onFault: (fault: unknown) => void): void {
  const isGone = fault instanceof Error && 'code' in fault && goneCodes.includes(fault.code);
  // A refusal in the middle of a stream (the window was locked, the stick pulled) is no fault.
  if (!isGone && !(fault instanceof SourceFailure)) onFault(fault);
  if (response.headersSent) response.destroy();
  else sendText(response, 500, '程序出现意外错误');
}

function single(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0];
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Fault('the loopback host has no port');
  return address.port;
}
