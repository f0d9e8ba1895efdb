import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import type { Transport } from '#api/client.ts';
import { answerContent } from '#hosts/content/answerContent.ts';
import { startLoopback } from '#hosts/loopback/startLoopback.ts';
import { buildViewerWhenStale } from '#runtime/builtViewer.ts';
import { compose } from '#runtime/compose.ts';
import type { RunningApp } from '#runtime/compose.ts';
import { inProcessTransport } from '#runtime/inProcessTransport.ts';
import type { DossierBridge } from '#ui/client/ipcTransport.ts';
import { launchStandIn } from '../journeys/drivers/standInElectron/launchStandIn.ts';
import { passwordCost } from '../vault/doorWorld.ts';
import { readJobLines } from './readJobLines.ts';

const root = resolve(import.meta.dirname, '../..');

export interface ContentReply {
  readonly status: number;
  readonly contentRange: string | null;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}
/** One way in, as the page has it. */
export interface Carrier {
  readonly transport: Transport;
  fetchContent(
    path: string,
    request?: { readonly range?: string; readonly method?: string },
  ): Promise<ContentReply>;
  close(): Promise<void>;
}
export interface Folders {
  readonly vault: string;
  readonly roots: readonly { readonly label: string; readonly path: string }[];
}
export type OpenCarrier = (folders: Folders) => Promise<Carrier>;

/** The dispatcher itself: what the command line and the sample use. */
export async function openDirect(folders: Folders): Promise<Carrier> {
  const app = await composed(folders);
  return {
    transport: inProcessTransport(app.dispatcher),
    async fetchContent(path, { range, method } = {}) {
      const answer = await answerContent(app, {
        encodedPath: path,
        rangeHeader: range ?? null,
        asDownload: false,
      });
      const bytes: Uint8Array[] = [];
      if (method !== 'HEAD') for await (const chunk of answer.body?.() ?? []) bytes.push(chunk);
      const { 'content-range': contentRange = null, 'content-type': contentType = null } = answer.headers;
      return {
        status: answer.status,
        contentRange,
        contentType,
        bytes: new Uint8Array(Buffer.concat(bytes)),
      };
    },
    close: () => app.close(),
  };
}

/** The real server on 127.0.0.1, asked as a page asks it. */
export async function openLoopback(folders: Folders): Promise<Carrier> {
  const app = await composed(folders);
  const host = await startLoopback({
    app,
    page: async (_, response) => void response.end(),
    onFault: () => undefined,
  });
  const opened = await fetch(host.launchUrl);
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const token = /#token=([\w-]+)/u.exec(await opened.text())?.[1] ?? '';
  const post = (path: string, input: unknown) =>
    fetch(host.origin + path, {
      method: 'POST',
      headers: { cookie, origin: host.origin, 'content-type': 'application/json', 'x-dossier-token': token },
      body: input === undefined ? '' : JSON.stringify(input),
    });
  return {
    transport: {
      call: async (name, input) => (await post(`/api/call/${encodeURIComponent(name)}`, input)).json(),
      start(name, input, onEvent) {
        const job = randomUUID();
        void post(`/api/start/${encodeURIComponent(name)}?job=${job}`, input).then((response) =>
          readJobLines(response, onEvent),
        );
        return { cancel: () => void post(`/api/cancel/${job}`, {}) };
      },
      contentUrl: (path) => `${host.origin}/content/${path}`,
    },
    async fetchContent(path, { range, method = 'GET' } = {}) {
      const headers = { cookie, ...(range === undefined ? {} : { range }) };
      return contentReply(await fetch(`${host.origin}/content/${path}`, { method, headers }));
    },
    async close() {
      await host.close();
      await app.close();
    },
  };
}

/** Bundled main process and preload under the stand-in `electron`, asked by a page in real Chromium through `dossierBridge`. */
export function standInCarrier(
  browser: () => Browser,
  place: { readonly appPath: string; readonly resourcesPath?: string } = { appPath: root },
): OpenCarrier {
  return async (folders) => {
    const context = await browser().newContext({ serviceWorkers: 'block' });
    const listeners = new Map<string, (event: unknown) => void>();
    await context.exposeFunction('tellTest', (job: string, event: unknown) => listeners.get(job)?.(event));
    const env = { WEIQUAN_VAULT: folders.vault, WEIQUAN_EXTRA_ROOTS: JSON.stringify(folders.roots) };
    const launch = await launchStandIn(context, { ...place, env });
    const { page } = launch;
    return {
      transport: {
        // As text: the page makes the message, as our own page does, keys like __proto__ included.
        call: (name, input) =>
          page.evaluate(
            ([operation, text]) =>
              window.dossierBridge?.call(operation, text === undefined ? text : JSON.parse(text)),
            [name, textOf(input)] as const,
          ),
        start(name, input, onEvent) {
          const job = randomUUID();
          listeners.set(job, onEvent);
          const started = page.evaluate(startInPage, [job, name, textOf(input)] as const);
          return { cancel: () => void started.then(() => page.evaluate(cancelInPage, job)) };
        },
        contentUrl: (path) => `/content/${path}`,
      },
      fetchContent: async (path, { range, method = 'GET' } = {}) => {
        const { base64, ...facts } = await page.evaluate(fetchInPage, [path, range ?? null, method] as const);
        return { ...facts, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
      },
      async close() {
        await launch.close();
        await context.close();
      },
    };
  };
}

/** Chromium as the journeys use it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
}

async function composed(folders: Folders): Promise<RunningApp> {
  const app = await compose({
    vaultFolder: folders.vault,
    templatesFolder: join(root, 'templates'),
    programVersion: '0.0.0',
    viewerFile: buildViewerWhenStale,
    extraRoots: folders.roots,
    log: () => undefined,
    passwordCost,
  });
  if (!app.ok) throw new Error(app.failure.code);
  return app.value;
}

function textOf(input: unknown): string | undefined {
  return input === undefined ? undefined : JSON.stringify(input);
}

async function contentReply(response: Response): Promise<ContentReply> {
  return {
    status: response.status,
    contentRange: response.headers.get('content-range'),
    contentType: response.headers.get('content-type'),
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

interface TestWindow extends Window {
  readonly dossierBridge?: DossierBridge;
  tellTest?(job: string, event: unknown): void;
  jobsOfTest?: Map<string, { cancel(): void }>;
}

function startInPage([job, name, text]: readonly [string, string, string | undefined]): void {
  const own: TestWindow = window;
  own.jobsOfTest ??= new Map();
  const input: unknown = text === undefined ? text : JSON.parse(text);
  const running = window.dossierBridge?.start(name, input, (event) => own.tellTest?.(job, event));
  if (running !== undefined) own.jobsOfTest.set(job, running);
}

function cancelInPage(job: string): void {
  const own: TestWindow = window;
  own.jobsOfTest?.get(job)?.cancel();
}

async function fetchInPage([path, range, method]: readonly [string, string | null, string]) {
  const response = await fetch(`/content/${path}`, { method, headers: range === null ? {} : { range } });
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener('load', resolve));
  reader.readAsDataURL(await response.blob());
  await read;
  return {
    status: response.status,
    contentRange: response.headers.get('content-range'),
    contentType: response.headers.get('content-type'),
    base64: typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '',
  };
}
