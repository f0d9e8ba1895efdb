import { inflateSync } from 'node:zlib';
import { isDict, isList, PdfUnreadable } from './pdfValue.ts';
import type { PdfValue } from './pdfValue.ts';

export interface PdfObject {
  readonly value: PdfValue;
  /** As it is stored, its filters still on; `null` = it has none. */
  readonly stream: Uint8Array | null;
}

/**
 * A stream without its filter. `resolve` = what a value refers to; in the table itself nothing is referred to.
 * Fails: throws `PdfUnreadable` for any filter but Flate without predictor.
 */
export function unfiltered(
  { value, stream }: PdfObject,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined = (direct) => direct,
): Uint8Array {
  const dict = isDict(value) ? value : new Map<string, PdfValue>();
  const filters = resolve(dict.get('/Filter'));
  const [filter, ...more] = isList(filters) ? filters : [filters];
  if (stream === null || dict.has('/DecodeParms')) throw new PdfUnreadable('a stream is stored unusually');
  if (filter === undefined) return stream;
  if (filter !== '/FlateDecode' || more.length > 0) throw new PdfUnreadable('a stream has another filter');
  return new Uint8Array(inflateSync(stream));
}
