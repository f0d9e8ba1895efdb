import type { CaseQuery } from '#app/ports.ts';
import { CaseSummary } from '#domain/case/caseSummary.ts';
import type { FileFacts } from './fileSystem.ts';

/** What searching and ordering need; the rest of a summary is parsed when it is shown. */
type SearchedSummary = Pick<CaseSummary, 'id' | 'revision' | 'searchText' | 'stage' | 'kind'>;

export interface IndexRow {
  /** The case file the row was made from. */
  readonly file: FileFacts;
  readonly registeredMs: number;
  /** Pinyin initials of the words in the search text. */
  readonly initials: string;
  /** The search text composed and in lower case; `null` when that is the search text itself. */
  readonly folded: string | null;
  readonly summary: SearchedSummary;
}

/**
 * The rows of an index file whose checksum was right; `null` when another version of the program wrote other rows.
 * The first and the last row are parsed whole, since a version changes all rows alike.
 */
export function indexRowsIn(payload: unknown): IndexRow[] | null {
  if (!isObject(payload) || payload['schemaVersion'] !== 1 || !Array.isArray(payload['rows'])) return null;
  const rows: unknown[] = payload['rows'];
  if (!rows.every(isRow)) return null;
  const ends = [rows[0], rows.at(-1)];
  return ends.every((row) => row === undefined || CaseSummary.safeParse(row.summary).success) ? rows : null;
}

/** Whether a row answers a query. An exact substring; letters alone may also be pinyin initials. */
export function rowMatches({ text, stages, kinds }: CaseQuery): (row: IndexRow) => boolean {
  const wanted = text.trim().normalize('NFC').toLowerCase();
  const mayBeInitials = /^[a-z]+$/.test(wanted);
  const anyStage = stages.length === 0;
  const anyKind = kinds.length === 0;
  return ({ summary, folded, initials }) =>
    (anyStage || stages.includes(summary.stage)) &&
    (anyKind || kinds.includes(summary.kind)) &&
    ((folded ?? summary.searchText).includes(wanted) || (mayBeInitials && initials.includes(wanted)));
}

function isRow(value: unknown): value is IndexRow {
  if (!isObject(value) || !isObject(value['file']) || !isObject(value['summary'])) return false;
  const { file, summary } = value;
  return (
    typeof value['registeredMs'] === 'number' &&
    typeof value['initials'] === 'string' &&
    (value['folded'] === null || typeof value['folded'] === 'string') &&
    ['sizeBytes', 'modifiedMs', 'inode'].every((key) => typeof file[key] === 'number') &&
    ['id', 'searchText', 'stage', 'kind'].every((key) => typeof summary[key] === 'string') &&
    typeof summary['revision'] === 'number'
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
