import { printable } from './claimText.ts';
import { placeOf } from './exif.ts';
import type { EvidenceClaims } from '#domain/evidence/evidenceFile.ts';
import type { Media } from './media.ts';
import { boxesIn } from './mp4Boxes.ts';
import type { Box } from './mp4Boxes.ts';

/** QuickTime user data and metadata keys that say which device recorded, and where. */
const tagByName: Readonly<Record<string, string>> = {
  '\xa9mak': 'make',
  '\xa9mod': 'model',
  '\xa9xyz': 'location',
  'com.apple.quicktime.make': 'make',
  'com.apple.quicktime.model': 'model',
  'com.apple.quicktime.location.ISO6709': 'location',
  'com.android.manufacturer': 'make',
  'com.android.model': 'model',
};
const MAX_TEXT_BYTES = 512;
const MAX_KEYS = 200;

/**
 * Device and place from `udta` or `meta`.
 *
 * Fails: throws `BrokenBox` where the chain of boxes breaks.
 * Source: QuickTime File Format Specification, User Data Atoms; Metadata.
 */
export async function quickTimeTags(media: Media, box: Box): Promise<Readonly<Record<string, string>>> {
  const tags: Record<string, string> = {};
  const keys: string[] = [];
  for await (const inner of boxesIn(
    media,
    await firstChild(media, box),
    Math.min(box.end, media.sizeBytes),
  )) {
    const tag = tagByName[inner.type];
    if (tag !== undefined) tags[tag] = await userText(media, inner);
    else if (inner.type === 'keys') keys.push(...(await keyNames(media, inner)));
    else if (inner.type === 'ilst') Object.assign(tags, await listedTags(media, inner, keys));
    else if (inner.type === 'meta' && box.type === 'udta')
      Object.assign(tags, await quickTimeTags(media, inner));
  }
  return tags;
}

/** In MP4 `meta` carries four bytes of version before its children, in MOV it does not. */
async function firstChild(media: Media, box: Box): Promise<number> {
  if (box.type !== 'meta') return box.dataAt;
  const head = await media.read(box.dataAt, box.dataAt + 8);
  return head.toString('latin1', 4, 8) === 'hdlr' ? box.dataAt : box.dataAt + 4;
}

/** Two bytes of length, two of language, then the text. */
async function userText(media: Media, box: Box): Promise<string> {
  const bytes = await media.read(box.dataAt, Math.min(box.end, box.dataAt + MAX_TEXT_BYTES));
  if (bytes.byteLength < 4) return '';
  return printable(bytes.toString('utf8', 4, Math.min(bytes.byteLength, 4 + bytes.readUInt16BE(0))));
}

/** Count, then `size` `mdta` `name` each. */
async function keyNames(media: Media, box: Box): Promise<readonly string[]> {
  const bytes = await media.read(box.dataAt, Math.min(box.end, box.dataAt + (16 << 10)));
  const names: string[] = [];
  for (let at = 8; at + 8 <= bytes.byteLength && names.length < MAX_KEYS;) {
    const size = bytes.readUInt32BE(at);
    if (size < 8) break;
    names.push(bytes.toString('utf8', at + 8, at + size));
    at += size;
  }
  return names;
}

/** Each child's type is the number of its key; its `data` box holds type, locale and text. */
async function listedTags(
  media: Media,
  list: Box,
  keys: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const bytes = await media.read(list.dataAt, Math.min(list.end, list.dataAt + (64 << 10)));
  const tags: Record<string, string> = {};
  for (let at = 0, count = 0; at + 24 <= bytes.byteLength && count < MAX_KEYS; count += 1) {
    const size = bytes.readUInt32BE(at);
    if (size < 24) break;
    const tag = tagByName[keys[bytes.readUInt32BE(at + 4) - 1] ?? ''];
    if (tag !== undefined)
      tags[tag] = printable(bytes.toString('utf8', at + 24, Math.min(at + size, at + MAX_TEXT_BYTES)));
    at += size;
  }
  return tags;
}

/** `+30.5928+114.3055+012.3/`. Source: ISO 6709 annex H. */
export function isoPlace(text: string): EvidenceClaims['gps'] {
  const parts = /^([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)/.exec(text);
  return parts === null ? null : placeOf(Number(parts[1]), Number(parts[2]));
}
