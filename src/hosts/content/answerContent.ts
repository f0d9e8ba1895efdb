import type { ByteSource } from '#app/ports.ts';
import type { RunningApp } from '#runtime/compose.ts';
import type { Content } from '#runtime/content.ts';
import { readRange } from './byteRange.ts';
import { contentPolicy } from './policies.ts';
import { safeSegments } from './safeSegments.ts';

export interface ContentRequest {
  /** Address below `/content/`, still percent-encoded. */
  readonly encodedPath: string;
  readonly rangeHeader: string | null;
  /** Ask the browser to save instead of to show. */
  readonly asDownload: boolean;
}
export interface ContentAnswer {
  readonly status: 200 | 206 | 404 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** Called once for GET, never for HEAD; null when there is nothing to send. */
  readonly body: (() => ByteSource) | null;
}

/** Media types the page may show; everything else is only ever saved, under a type no browser runs. */
const shownTypes = new Set([
  'application/pdf',
  'audio/aac',
  'audio/flac',
  'audio/mp4',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'audio/x-wav',
  'image/bmp',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/webp',
  'text/plain',
  'video/mp4',
  'video/quicktime',
  'video/webm',
]);

/**
 * Streams evidence and papers, whole or in part, the same for every host.
 *
 * Fails: a refusal of the app is a 404 that carries the reply as JSON.
 */
export async function answerContent(app: RunningApp, request: ContentRequest): Promise<ContentAnswer> {
  const segments = safeSegments(request.encodedPath);
  if (segments === undefined) return nothingThere;
  const opened = await app.openContent(segments.join('/'));
  if (!opened.ok) return refusal(JSON.stringify(opened));
  const content = opened.value;
  const headers = contentHeaders(content, request.asDownload);
  const answer = readRange(request.rangeHeader, content.sizeBytes);
  if (answer.kind === 'outside') {
    return {
      status: 416,
      headers: { ...headers, 'content-length': '0', 'content-range': `bytes */${content.sizeBytes}` },
      body: null,
    };
  }
  if (answer.kind === 'whole') {
    return {
      status: 200,
      headers: { ...headers, 'content-length': String(content.sizeBytes) },
      body: () => content.stream(),
    };
  }
  const { start, end } = answer.range;
  return {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(end - start),
      'content-range': `bytes ${start}-${end - 1}/${content.sizeBytes}`,
    },
    body: () => content.stream(answer.range),
  };
}

const nothingThere: ContentAnswer = {
  status: 404,
  headers: { ...contentPolicy, 'content-length': '0' },
  body: null,
};

function refusal(json: string): ContentAnswer {
  const bytes = new TextEncoder().encode(json);
  const headers = {
    ...contentPolicy,
    'content-type': 'application/json',
    'content-length': String(bytes.length),
  };
  return { status: 404, headers, body: () => once(bytes) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function contentHeaders(content: Content, asDownload: boolean): Record<string, string> {
  const bareType = content.mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  const isShown = shownTypes.has(bareType);
  return {
    ...contentPolicy,
    'accept-ranges': 'bytes',
    'content-type': isShown ? withCharset(bareType) : 'application/octet-stream',
    'content-disposition': `${isShown && !asDownload ? 'inline' : 'attachment'}; ${fileNameParameter(content.fileName)}`,
  };
}

function withCharset(mediaType: string): string {
  return ['text/plain', 'text/csv'].includes(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;
}

/** RFC 6266 name in both forms: plain for old readers, UTF-8 (RFC 8187) for Chinese. */
function fileNameParameter(name: string): string {
  const plain = name.replace(/[^\w.-]/gu, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/gu,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
