import { join } from 'node:path';
import type { CaseClockRow, CasePage, CaseQuery, CaseSurvey, SurveyQuery } from '#app/ports.ts';
import { openClockFacts } from '#domain/case/caseClockFacts.ts';
import { summarise } from '#domain/case/caseSummary.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { epochMs } from '#domain/kernel/moment.ts';
import { oncePer } from '#domain/kernel/oncePer.ts';
import type { LedgerCase } from '#domain/ledger/ledgerScope.ts';
import type { CaseNumbers } from '#domain/papers/numberRegister.ts';
import { presentCases } from './caseFiles.ts';
import { caseListing } from './caseListing.ts';
import type { CaseListing } from './caseListing.ts';
import { removeIfThere } from '../disk/durableWrite.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import type { FileFacts } from '../disk/fileSystem.ts';
import { restoredFolder } from '../backup/endRestoring.ts';
import { manifestFile } from '../backup/manifest.ts';
import { readIndexCopy, writeIndexCopy } from './indexCopy.ts';
import type { IndexCopy } from './indexCopy.ts';
import type { IndexRow } from './indexRow.ts';
import { initialsOf } from './initials.ts';

/** Stands beside the copy while it may be behind the cases. */
export const behindFile = 'index.behind';

/**
 * The case list in memory, with a copy on disk only so that opening is quick: everything in it can be read again from the cases.
 * That is why a save never writes it, and why a damaged or missing copy loses nothing.
 */
export interface CaseIndex {
  find(query: CaseQuery): CasePage;
  survey(query: SurveyQuery): CaseSurvey;
  /** The open cases a person may see, as their clocks need them; the same list, and for each case the same row, until something changes. */
  clocks(visibleTo: string | null): readonly CaseClockRow[];
  /** The cases a person may see, as 台账统计 counts them, newest registration first; the same list until something changes. */
  ledger(visibleTo: string | null): readonly LedgerCase[];
  /** The numbers of every case; the same list until something changes. */
  numbers(): readonly CaseNumbers[];
  /** What was wrong with the copy on disk when the vault was opened: by now it is made again. */
  readonly remadeBecause: 'damaged' | 'absent' | null;
  /** The copy was written after the last change, by a program that ended in order. */
  isUpToDate(): boolean;
  /** Before a case changes: from now on the copy on disk is behind, and a crash must not let it pass for the truth. */
  willChange(): Promise<void>;
  /** Begins to make the row of a case that is about to be `put`. */
  makeReady(rightsCase: RightsCase): void;
  put(rightsCase: RightsCase, file: FileFacts): Promise<void>;
  drop(caseId: string): void;
  /** What the row was made from; `null` when there is none. */
  fileOf(caseId: string): FileFacts | null;
  revisionOf(caseId: string): number | null;
  ids(): readonly string[];
  /** Writes the copy on disk if it is behind. */
  persist(): Promise<void>;
}

/** The index as last written; empty when there is none or it is damaged. */
export async function openIndex(vault: VaultDisk): Promise<CaseIndex> {
  const copy = await readIndexCopy(vault);
  const remadeBecause = await whyRemade(vault, copy.state);
  const stored = copy.state === 'intact' ? copy.rows : null;
  const marker = join(vault.folder, behindFile);
  let isMarked = (await vault.fileSystem.facts(marker)) !== null;
  const rows = new Map((stored ?? []).map((row) => [row.summary.id, row]));
  let newestFirst = stored;
  let listing: CaseListing | null = null;
  let isBehind = stored === null;
  const begun = rowsBegun();
  const clockRows = new Map<string | null, readonly CaseClockRow[]>();
  let numberRows: readonly CaseNumbers[] | null = null;
  const ledgerRows = new Map<string | null, readonly LedgerCase[]>();
  const changed = (): void => {
    isBehind = true;
    newestFirst = null;
    listing = null;
    numberRows = null;
    clockRows.clear();
    ledgerRows.clear();
  };
  const inOrder = (): readonly IndexRow[] => (newestFirst ??= [...rows.values()].sort(byNewest));
  const seenBy = (visibleTo: string | null): readonly IndexRow[] =>
    inOrder().filter(({ summary }) => visibleTo === null || summary.members.includes(visibleTo));
  return {
    find: (query) => (listing ??= caseListing(inOrder())).find(query),
    survey: (query) => (listing ??= caseListing(inOrder())).survey(query),
    clocks: (visibleTo) => knownOr(clockRows, visibleTo, () => seenBy(visibleTo).flatMap(clockRowOf)),
    ledger: (visibleTo) =>
      knownOr(ledgerRows, visibleTo, () => seenBy(visibleTo).map(({ summary }) => summary)),
    numbers: () => (numberRows ??= inOrder().map(({ summary }) => summary)),
    remadeBecause,
    isUpToDate: () => stored !== null && !isMarked,
    async willChange() {
      if (isMarked) return;
      await (await vault.fileSystem.open(marker, 'extend')).close();
      await vault.fileSystem.syncFolder(vault.folder);
      isMarked = true;
    },
    makeReady: (rightsCase) => void begun.rowOf(rightsCase, rows.get(rightsCase.id)),
    async put(rightsCase, file) {
      rows.set(rightsCase.id, { file, ...(await begun.rowOf(rightsCase, rows.get(rightsCase.id))) });
      changed();
    },
    drop(caseId) {
      if (rows.delete(caseId)) changed();
    },
    fileOf: (caseId) => rows.get(caseId)?.file ?? null,
    revisionOf: (caseId) => rows.get(caseId)?.summary.revision ?? null,
    ids: () => [...rows.keys()],
    async persist() {
      if (!isBehind && !isMarked) return;
      await writeIndexCopy(vault, inOrder());
      isBehind = false;
      await removeIfThere(vault.fileSystem, marker);
      isMarked = false;
    },
  };
}

type UnfiledRow = Omit<IndexRow, 'file'>;

/** The row of a case is begun when it is first asked for; a case is never changed in place, so it stays the row of this object. */
function rowsBegun() {
  const rowByCase = new WeakMap<RightsCase, Promise<UnfiledRow>>();
  return {
    rowOf(rightsCase: RightsCase, before: IndexRow | undefined): Promise<UnfiledRow> {
      const row = rowByCase.get(rightsCase) ?? rowFor(rightsCase, before);
      rowByCase.set(rightsCase, row);
      // Whoever waits for it hears of a failure; when it is only begun, nobody does yet.
      row.catch(() => undefined);
      return row;
    },
  };
}

/** Before the first case there is no copy, and a backup holds none: only otherwise has somebody or something taken it away. */
async function whyRemade(vault: VaultDisk, state: IndexCopy['state']): Promise<'damaged' | 'absent' | null> {
  if (state === 'damaged') return state;
  if (state !== 'absent' || (await presentCases(vault)).length === 0) return null;
  const justRestored = join(vault.folder, restoredFolder, manifestFile);
  return (await vault.fileSystem.facts(justRestored)) === null ? 'absent' : null;
}

async function rowFor(rightsCase: RightsCase, before: IndexRow | undefined): Promise<UnfiledRow> {
  const summary = summarise(rightsCase);
  const folded = summary.searchText.normalize('NFC').toLowerCase();
  return {
    registeredMs: epochMs(summary.registeredAt),
    initials:
      before?.summary.searchText === summary.searchText
        ? before.initials
        : await initialsOf(summary.searchText),
    folded: folded === summary.searchText ? null : folded,
    summary,
    clocks: openClockFacts(rightsCase),
  };
}

/** One row for as long as the case does not change: what was counted from it is known by it. */
const clockRowOf = oncePer(({ clocks, summary }: IndexRow): readonly CaseClockRow[] =>
  clocks === null ? [] : [{ caseId: summary.id, caseName: summary.name, facts: clocks }],
);

function knownOr<K, T>(known: Map<K, T>, key: K, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function byNewest(a: IndexRow, b: IndexRow): number {
  return b.registeredMs - a.registeredMs || (a.summary.id < b.summary.id ? -1 : 1);
}
