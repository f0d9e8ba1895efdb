import { utf8Bytes } from '../kernel/utf8.ts';

/** Characters no file name may hold on Windows, plus controls and marks that change reading direction. */
const forbidden = /[%\\/:*?"<>|\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/iu;

/**
 * A file name every medium and both systems accept: numbered, readable, no longer than 60 characters before the extension.
 *
 * Shape: `E003_现场照片.jpg`. Units: `maxBytes` is what ext4 and exFAT allow for one name in UTF-8.
 * Source: documents.md §5.4; Archivematica #1586 (long Chinese names).
 */
export function mediaName(prefix: string, title: string, extension: string): string {
  const maxCharacters = 60;
  const maxBytes = 200;
  const clean = title
    .normalize('NFC')
    .replace(forbidden, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  let stem = [...(reserved.test(clean) ? `_${clean}` : clean)].slice(0, maxCharacters);
  while (utf8Bytes(stem.join('')).length > maxBytes) stem = stem.slice(0, -1);
  const ext = extension
    .replace(/[^A-Za-z0-9]/gu, '')
    .slice(0, 8)
    .toLowerCase();
  const name = stem.length === 0 ? prefix : `${prefix}_${stem.join('')}`;
  return ext === '' ? name : `${name}.${ext}`;
}

/** `jpg` of `photo.JPG`; empty when there is none. */
export function extensionOf(fileName: string): string {
  const match = /\.([A-Za-z0-9]{1,8})$/u.exec(fileName);
  return match?.[1]?.toLowerCase() ?? '';
}
