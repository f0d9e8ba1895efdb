import type { IncomingMessage } from 'node:http';

/** The largest message a screen sends: a picture of 40 MB, as text. Who sends it has been judged by then. */
const maxBytes = 56 * 1024 * 1024;

export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'malformed' };

/** Reads a JSON message without ever holding more than the limit; the rest is read and dropped, so that the answer arrives. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    sizeBytes += chunk.length;
    if (sizeBytes <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return sizeBytes > maxBytes ? { kind: 'tooLarge' } : parse(Buffer.concat(chunks));
}

function parse(bytes: Buffer): Body {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'json', value: text === '' ? undefined : JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return { kind: 'malformed' };
    throw error;
  }
}
