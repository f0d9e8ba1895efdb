import type { CasePage, CaseQuery, CaseSurvey, SurveyQuery } from '#app/ports.ts';
import { positionsInOrder } from '#domain/case/caseOrder.ts';
import type { CaseOrder } from '#domain/case/caseOrder.ts';
import { CaseSummary } from '#domain/case/caseSummary.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { casesInScope } from '#domain/ledger/ledgerScope.ts';
import { periodFigures } from '#domain/ledger/periodSentence.ts';
import { stageCounts } from '#domain/ledger/stageCounts.ts';
import type { IndexRow, SearchedSummary } from './indexRow.ts';
import { joinedTexts } from './joinedTexts.ts';
import type { JoinedTexts } from './joinedTexts.ts';

/** All rows as they stood at one moment, made ready for searching; each part when it is first asked for. */
export interface CaseListing {
  find(query: CaseQuery): CasePage;
  survey(query: SurveyQuery): CaseSurvey;
}

/** Shape: rows newest registration first. */
export function caseListing(rows: readonly IndexRow[]): CaseListing {
  const summaries = rows.map((row) => row.summary);
  const orders = new Map<string, readonly number[]>();
  let texts: JoinedTexts | null = null;
  let initials: JoinedTexts | null = null;
  const order = (asked: CaseOrder): readonly number[] => {
    const name = `${asked.by} ${asked.direction}`;
    const known = orders.get(name) ?? positionsInOrder(summaries, asked);
    orders.set(name, known);
    return known;
  };
  const holding = (wanted: string): Uint8Array => {
    texts ??= joinedTexts(rows.map((row) => row.folded ?? row.summary.searchText));
    const marks = new Uint8Array(rows.length);
    texts.mark(wanted, marks);
    if (mayBeInitials(wanted)) {
      initials ??= joinedTexts(rows.map((row) => row.initials));
      initials.mark(wanted, marks);
    }
    return marks;
  };
  return {
    find(query) {
      const wanted = query.text.trim().normalize('NFC').toLowerCase();
      const marks = wanted === '' ? null : holding(wanted);
      const passes = filterOf(query);
      const found: SearchedSummary[] = [];
      for (const position of order(query.order)) {
        const summary = summaries[position];
        if (summary === undefined || marks?.[position] === 0) continue;
        if (passes === null || passes(summary)) found.push(summary);
      }
      const shown = found.slice(query.offset, query.offset + query.limit);
      return { total: found.length, rows: shown.map(wholeSummary) };
    },
    survey({ since, visibleTo }) {
      const seen = visibleTo === null ? summaries : summaries.filter((each) => isSeenBy(each, visibleTo));
      return {
        stageCounts: stageCounts(seen),
        period: periodFigures(casesInScope(seen, { from: since, until: null, unit: null })),
      };
    },
  };
}

/** An exact substring is looked for first; letters alone may also be pinyin initials. */
function mayBeInitials(wanted: string): boolean {
  return /^[a-z]+$/.test(wanted);
}

/** `null` when every row passes. */
function filterOf({ stages, kinds, visibleTo }: CaseQuery): ((summary: SearchedSummary) => boolean) | null {
  if (stages.length === 0 && kinds.length === 0 && visibleTo === null) return null;
  return (summary) =>
    (stages.length === 0 || stages.includes(summary.stage)) &&
    (kinds.length === 0 || kinds.includes(summary.kind)) &&
    (visibleTo === null || isSeenBy(summary, visibleTo));
}

function isSeenBy({ members }: SearchedSummary, userId: string): boolean {
  return members.includes(userId);
}

/** Parsing ten thousand rows takes longer than an opening may, so a row is parsed when it is first shown, and once. */
const parsed = new WeakSet<SearchedSummary>();

function wholeSummary(summary: SearchedSummary): CaseSummary {
  if (!isWhole(summary)) throw new Fault('an index row passed its checksum and is no case summary');
  return summary;
}

function isWhole(summary: SearchedSummary): summary is CaseSummary {
  if (parsed.has(summary)) return true;
  if (!CaseSummary.safeParse(summary).success) return false;
  parsed.add(summary);
  return true;
}
