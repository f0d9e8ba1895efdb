import type { ByteRange } from '#app/ports.ts';

/** What a `Range` header asks of a file: everything, a part, or something the file does not have. */
export type RangeAnswer =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly range: ByteRange }
  | { readonly kind: 'outside' };

/**
 * Reads a `Range` header.
 *
 * Shape: one range of bytes; several ranges or another unit are answered with the whole file, as RFC 9110 14.2 allows.
 * An open end runs to the end of the file and is never clamped: media players stall otherwise.
 * Source: RFC 9110 14.1.2.
 */
export function readRange(header: string | null, sizeBytes: number): RangeAnswer {
  const match = header === null ? null : /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(header.trim());
  const [, first = '', last = ''] = match ?? [];
  if (match === null || (first === '' && last === '')) return { kind: 'whole' };
  if (first === '') return part(Math.max(0, sizeBytes - Number(last)), sizeBytes, sizeBytes);
  if (last !== '' && Number(last) < Number(first)) return { kind: 'whole' };
  return part(Number(first), last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes), sizeBytes);
}

function part(start: number, end: number, sizeBytes: number): RangeAnswer {
  return start >= sizeBytes || start >= end ? { kind: 'outside' } : { kind: 'part', range: { start, end } };
}
