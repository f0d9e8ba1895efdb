import type { SortedSummary } from '#domain/case/caseOrder.ts';
import { CaseSummary } from '#domain/case/caseSummary.ts';
import type { LedgerCase } from '#domain/ledger/ledgerScope.ts';
import type { ClockFacts } from '#domain/timeLimits/clockFacts.ts';
import type { FileFacts } from '../disk/fileSystem.ts';

/** Another number = another program's rows, which are made anew from the cases. */
export const INDEX_SCHEMA_VERSION = 13;

/** What searching, ordering and counting need; the rest of a summary is parsed when it is shown. */
export type SearchedSummary = SortedSummary &
  LedgerCase &
  Pick<CaseSummary, 'revision' | 'searchText' | 'numbers'>;

export interface IndexRow {
  /** The case file the row was made from. */
  readonly file: FileFacts;
  readonly registeredMs: number;
  /** Pinyin initials of the words in the search text. */
  readonly initials: string;
  /** The search text composed and in lower case; `null` when that is the search text itself. */
  readonly folded: string | null;
  readonly summary: SearchedSummary;
  /** What the case's clocks are counted from; `null` once the case is no longer open. */
  readonly clocks: ClockFacts | null;
}

/** A piece of the index on disk. */
export interface IndexPiece {
  /** One for every writing of the whole. */
  readonly writing: string;
  readonly piece: number;
  readonly pieces: number;
  readonly rows: readonly IndexRow[];
}

/** A piece whose seal was right; `null` when another version of the program wrote other rows. */
export function rowsInPiece(payload: unknown): IndexPiece | null {
  if (!isObject(payload) || payload['schemaVersion'] !== INDEX_SCHEMA_VERSION) return null;
  const { writing, piece, pieces, rows } = payload;
  if (typeof writing !== 'string' || typeof piece !== 'number' || typeof pieces !== 'number') return null;
  return Array.isArray(rows) && rows.every(isRow) ? { writing, piece, pieces, rows } : null;
}

/** Whether the summaries are of this version: the first and the last are parsed, since a version changes all rows alike. */
export function areWhole(rows: readonly IndexRow[]): boolean {
  const ends = [rows[0], rows.at(-1)];
  return ends.every((row) => row === undefined || CaseSummary.safeParse(row.summary).success);
}

const summaryTexts = ['id', 'searchText', 'stage', 'kind', 'caseNumber', 'registeredAt', 'occurredAt'];
const summaryNumbers = ['revision', 'injuredCount', 'evidenceCount'];
const ledgerLists = ['officers', 'counterparties'];

function isRow(value: unknown): value is IndexRow {
  if (!isObject(value) || !isObject(value['file']) || !isObject(value['summary'])) return false;
  if (value['clocks'] !== null && !areClocks(value['clocks'])) return false;
  const { file, summary } = value;
  return (
    typeof value['registeredMs'] === 'number' &&
    typeof value['initials'] === 'string' &&
    (value['folded'] === null || typeof value['folded'] === 'string') &&
    ['sizeBytes', 'modifiedMs', 'inode'].every((key) => typeof file[key] === 'number') &&
    summaryTexts.every((key) => typeof summary[key] === 'string') &&
    summaryNumbers.every((key) => typeof summary[key] === 'number') &&
    Array.isArray(summary['members']) &&
    Array.isArray(summary['numbers']) &&
    isLedger(summary['ledger'])
  );
}

function isLedger(value: unknown): boolean {
  return isObject(value) && ledgerLists.every((key) => Array.isArray(value[key]));
}

function areClocks(value: unknown): boolean {
  if (!isObject(value) || !isObject(value['triggers'])) return false;
  return ['people', 'extensions', 'pauses'].every((key) => Array.isArray(value[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
