import type { Protocol } from 'electron';
import type { ByteSource } from '#app/ports.ts';
import { answerContent } from '#hosts/content/answerContent.ts';
import { pagePolicy } from '#hosts/content/policies.ts';
import type { UiFiles } from '#hosts/content/uiFiles.ts';
import type { RunningApp } from '#runtime/compose.ts';

const scheme = 'app';

/** Makes `app:` a secure origin of its own; once, before the app is ready. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/**
 * Serves the page and the vault's contents under `app://dossier/`.
 * Files are read through `fs`: `net.fetch('file:')` would meet our own network block and ignores `Range`.
 */
export function serveApp(protocol: Pick<Protocol, 'handle'>, app: RunningApp, files: UiFiles): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'dossier') return plain(404);
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405);
    if (url.pathname.startsWith('/content/')) return contentResponse(app, request, url);
    const file = await files(url.pathname);
    if (file === undefined) return plain(404);
    const body = request.method === 'HEAD' ? null : file.bytes;
    return new Response(body, { headers: { ...pagePolicy, 'content-type': file.mediaType } });
  });
}

async function contentResponse(app: RunningApp, request: Request, url: URL): Promise<Response> {
  const answer = await answerContent(app, {
    encodedPath: url.pathname.slice('/content/'.length),
    rangeHeader: request.headers.get('range'),
    asDownload: url.searchParams.get('download') === '1',
  });
  const body = answer.body === null || request.method === 'HEAD' ? null : streamOf(answer.body());
  return new Response(body, { status: answer.status, headers: answer.headers });
}

/** Pulls only what the player reads, and lets go of the file when it stops. */
function streamOf(source: ByteSource): ReadableStream<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}

function plain(status: number): Response {
  return new Response(null, { status, headers: pagePolicy });
}
