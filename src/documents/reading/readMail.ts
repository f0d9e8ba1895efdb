import type { ReadableText } from '#domain/evidence/readableText.ts';
import { BlockList } from './blockList.ts';
import { addLines } from './readPlain.ts';

const shownHeaders: Readonly<Record<string, string>> = {
  from: '发件人',
  to: '收件人',
  cc: '抄送',
  date: '时间',
  subject: '主题',
};
const MAX_DEPTH = 6;

/** Headers and plain words of a stored mail or web page (EML, MHTML). Source: RFC 2045, RFC 2047. */
export function readMail(bytes: Buffer): ReadableText {
  const list = new BlockList();
  const whole = bytes.toString('latin1');
  const { headers } = splitPart(whole);
  for (const [name, label] of Object.entries(shownHeaders)) {
    const value = headers.get(name);
    if (value !== undefined) list.add({ kind: 'listItem', text: `${label}：${decodedHeader(value)}` });
  }
  addPart(whole, list, 0);
  return list.result('邮件或者网页存档');
}

function addPart(part: string, list: BlockList, depth: number): void {
  const { headers, body } = splitPart(part);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/iu.exec(type)?.[1];
  if (boundary !== undefined && depth < MAX_DEPTH) {
    const inner = body.split(`--${boundary}`).slice(1);
    for (const piece of inner)
      if (!piece.startsWith('--')) addPart(piece.replace(/^\r?\n/u, ''), list, depth + 1);
    return;
  }
  const isAttached = /attachment/iu.test(headers.get('content-disposition') ?? '');
  if (isAttached || !/^text\//iu.test(type)) {
    list.leaveOut('附件和图片未显示');
    return;
  }
  const charset = /charset="?([^";\s]+)"?/iu.exec(type)?.[1] ?? 'utf-8';
  const text = decodedWith(unpacked(body, headers.get('content-transfer-encoding') ?? ''), charset);
  addLines(/^text\/html/iu.test(type) ? withoutTags(text) : text, list);
}

function splitPart(part: string) {
  const [head = '', ...rest] = part.split(/\r?\n\r?\n/u);
  const lines = head.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  const pairs = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
  });
  return { headers: new Map(pairs), body: rest.join('\n\n') };
}

function unpacked(body: string, encoding: string): Buffer {
  if (/base64/iu.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/iu.test(encoding)) return Buffer.from(body, 'latin1');
  return quotedPrintable(body.replaceAll(/=\r?\n/gu, ''));
}

function quotedPrintable(text: string): Buffer {
  const plain = text.replaceAll(/=([0-9a-f]{2})/giu, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, 'latin1');
}

function decodedHeader(value: string): string {
  const joined = value.replaceAll(/\?=\s+=\?/gu, '?==?');
  return joined.replaceAll(
    /=\?([^?]+)\?([bq])\?([^?]*)\?=/giu,
    (_, charset: string, how: string, text: string) =>
      decodedWith(
        how.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quotedPrintable(text.replaceAll('_', ' ')),
        charset,
      ),
  );
}

function decodedWith(bytes: Buffer, charset: string): string {
  const label = /^gb/iu.test(charset) ? 'gb18030' : charset;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    // A name no decoder knows.
    if (error instanceof RangeError) return new TextDecoder('utf-8').decode(bytes);
    throw error;
  }
}

function withoutTags(html: string): string {
  return html
    .replaceAll(/<(script|style)\b.*?<\/\1>/gisu, '')
    .replaceAll(/<(?:br|\/p|\/div|\/tr|\/h\d)\b[^>]*>/giu, '\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&nbsp;/gu, ' ')
    .replaceAll(/\n\s*\n+/gu, '\n');
}
