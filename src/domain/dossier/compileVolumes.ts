import type { ProducedDocument, RightsCase } from '../case/rightsCase.ts';
import { isPhoto } from '../document/caseFields/photoFields.ts';
import type { EvidenceItem, FiledItem } from '../evidence/evidenceItem.ts';
import type { EvidenceFile } from '../evidence/evidenceFile.ts';
import { evidenceName, isFiled } from '../evidence/evidenceItem.ts';
import { standInsOf } from '../evidence/standIns.ts';
import type { StandIn } from '../evidence/standIns.ts';
import { epochMs } from '../kernel/moment.ts';
import { evidenceKey, liveOfficialPapers } from './caseCompilation.ts';
import type { ItemKey, OfficialPaper } from './caseCompilation.ts';
import type { DossierEntry } from './composeDossier.ts';
import { isSealed, placeByName, VolumeKind } from './volumeKind.ts';
import type { VolumeRules } from './volumeKind.ts';

/** How something lies in a volume: as pages, or as a file or thing the index only names. */
export type Carried =
  | { readonly as: 'paper'; readonly entry: DossierEntry }
  | { readonly as: 'photo'; readonly item: FiledItem }
  | { readonly as: 'file'; readonly item: FiledItem }
  | { readonly as: 'elsewhere'; readonly item: EvidenceItem };

export interface VolumeItem {
  readonly key: ItemKey;
  readonly kind: VolumeKind;
  readonly group: string;
  readonly title: string;
  readonly carried: Carried;
  /** The registered document it is the scan of. */
  readonly official: OfficialPaper | null;
  /** Pages it adds to the volume; 0 = it is named only. */
  readonly pages: number;
  /** 页号 of its first page within its volume; `null` = it has none. */
  readonly first: number | null;
  /** Why it does not leave; the index names it all the same. */
  readonly withheld: string | null;
  /** Covered copies of it that leave, in its place when it does not. Source: SPEC B-40. */
  readonly standIns: readonly StandIn[];
  /** Why a person put it here; `null` = by rule. */
  readonly placedFor: string | null;
  /** Where it would lie if nobody had chosen: its volume, and its place among those of the volume it lies in now, from 1. */
  readonly byRule: { readonly kind: VolumeKind; readonly place: number };
}

/** One bound volume. Its pages are numbered from 1. */
export interface Volume {
  readonly kind: VolumeKind;
  readonly number: number;
  /** Volumes of this kind. */
  readonly of: number;
  readonly items: readonly VolumeItem[];
  readonly pages: number;
}

/** Whether a bound paper shows a photograph, so that it needs no page of its own. */
export type HoldsPhoto = (document: ProducedDocument, photo: FiledItem) => boolean;

/** A photo volume shows every photograph that was there when it was made. */
export const holdsPhotosOfThen: HoldsPhoto = ({ templateId, producedAt }, { custody }) =>
  templateId === 'E03' && custody.every(({ at }, index) => index > 0 || epochMs(at) <= epochMs(producedAt));

/** What the stored bytes say of pages; nobody knows before they were read. */
export interface PageSources {
  readonly holdsPhoto: HoldsPhoto;
  /** Pages of a scan or a PDF from outside that are bound; 0 = it lies beside the volume as a file. */
  readonly sheetsOf: (file: EvidenceFile) => number;
}
const unread: PageSources = { holdsPhoto: holdsPhotosOfThen, sheetsOf: () => 0 };

interface Compiling extends PageSources {
  readonly rightsCase: RightsCase;
  readonly rules: VolumeRules;
}
type Loose = Omit<VolumeItem, 'first' | 'byRule'> & { readonly rank: number; readonly ruleKind: VolumeKind };
type Ordered = Loose & Pick<VolumeItem, 'byRule'>;

/**
 * Puts papers and evidence into volumes of their kind, in the order by rule or as people chose, and divides what is too thick.
 * Nothing is left out: what is withheld stays in its place without pages.
 * Source: SPEC B-16, B-17, B-18, B-19, P-Z10.
 */
export function compileVolumes(
  rightsCase: RightsCase,
  entries: readonly DossierEntry[],
  rules: VolumeRules,
  sources: PageSources = unread,
): readonly Volume[] {
  const compiling = { rightsCase, rules, ...sources };
  const papers = entries.map((entry) => paperItem(entry, compiling));
  const evidence = withStandIns(
    rightsCase.evidence,
    rightsCase.evidence.map((item) => evidenceItem(item, compiling)),
  ).filter((item) => !isShown(item, papers, compiling));
  const all = [...papers, ...evidence];
  return VolumeKind.options.flatMap((kind) =>
    divided(
      inOrder(
        all.filter((item) => item.kind === kind),
        rightsCase.compilation.orders.find((order) => order.kind === kind)?.keys ?? [],
      ),
      kind,
      rules.maxPages,
    ),
  );
}

export function paperKey({ templateId, subjectId }: ProducedDocument): ItemKey {
  return `paper:${templateId}:${subjectId ?? ''}`;
}

function paperItem(entry: DossierEntry, { rightsCase, sheetsOf }: Compiling): Loose {
  const key = paperKey(entry.document);
  const withheld = withheldFor(rightsCase, key);
  return {
    ...placed(rightsCase, key, { kind: 'rights', rank: 0 }),
    key,
    group: entry.group,
    title: entry.document.title,
    carried: { as: 'paper', entry },
    official: null,
    pages: withheld === null ? pagesOf(entry, sheetsOf) : 0,
    withheld,
    standIns: [],
  };
}

/** The paper itself and, behind it, what came back signed. Source: SPEC P-Z10. */
function pagesOf({ final, document, scans }: DossierEntry, sheetsOf: PageSources['sheetsOf']): number {
  return scans.reduce((sum, { file }) => sum + sheetsOf(file), final?.pages ?? document.pages);
}

function evidenceItem(item: EvidenceItem, { rightsCase, rules, sheetsOf }: Compiling): Loose {
  const key = evidenceKey(item);
  const official = liveOfficialPapers(rightsCase.compilation).find(
    ({ evidenceId }) => evidenceId === item.id,
  );
  const named = placeByName(official?.title ?? item.title, rules);
  const withheld = withheldFor(rightsCase, key);
  const carried = carriedAs(item);
  const sheets = carried.as === 'file' ? sheetsOf(carried.item.file) : 0;
  return {
    ...placed(rightsCase, key, named ?? { kind: 'rights', rank: Number.MAX_SAFE_INTEGER }),
    key,
    group: official === undefined ? '证据材料' : '法律文书',
    title: official === undefined ? evidenceName(item) : official.title,
    carried,
    official: official ?? null,
    pages: withheld !== null ? 0 : carried.as === 'photo' ? 1 : sheets,
    withheld,
    standIns: [],
  };
}

/** Each with its covered copies that leave whether or not a sealed volume does. */
function withStandIns(evidence: readonly EvidenceItem[], items: readonly Loose[]): readonly Loose[] {
  const leaving = new Set(
    items.filter(({ kind, withheld }) => withheld === null && !isSealed(kind)).map(({ key }) => key),
  );
  return items.map((item) => {
    if (item.carried.as === 'paper') return item;
    const mayLeave = (copy: EvidenceItem) => leaving.has(evidenceKey(copy));
    return { ...item, standIns: standInsOf(evidence, item.carried.item, mayLeave) };
  });
}

function carriedAs(item: EvidenceItem): Carried {
  if (!isFiled(item)) return { as: 'elsewhere', item };
  return isPhoto(item) ? { as: 'photo', item } : { as: 'file', item };
}

function placed(rightsCase: RightsCase, key: ItemKey, byRule: { kind: VolumeKind; rank: number }) {
  const chosen = rightsCase.compilation.placed.find((placement) => placement.key === key);
  return {
    kind: chosen?.kind ?? byRule.kind,
    ruleKind: byRule.kind,
    rank: byRule.rank,
    placedFor: chosen?.reason ?? null,
  };
}

function withheldFor({ compilation }: RightsCase, key: ItemKey): string | null {
  return compilation.withheld.find((held) => held.key === key)?.reason ?? null;
}

/** A photograph a bound paper of the same volume shows. What is withheld is named in any case. */
function isShown(
  { carried, kind, withheld }: Loose,
  papers: readonly Loose[],
  compiling: Compiling,
): boolean {
  if (carried.as !== 'photo' || withheld !== null) return false;
  const { item } = carried;
  return papers.some(
    (paper) =>
      paper.kind === kind &&
      paper.withheld === null &&
      paper.carried.as === 'paper' &&
      compiling.holdsPhoto(paper.carried.entry.document, item),
  );
}

/** By rule, unless somebody chose; what came later goes behind what it follows by rule. Source: SPEC B-18. */
function inOrder(items: readonly Loose[], chosen: readonly ItemKey[]): readonly Ordered[] {
  const byRule = items
    .toSorted((a, b) => a.rank - b.rank)
    .map((item, index) => ({ ...item, byRule: { kind: item.ruleKind, place: index + 1 } }));
  const ordered = chosen.flatMap((key) => byRule.find((item) => item.key === key) ?? []);
  byRule.forEach((item, index) => {
    if (ordered.includes(item)) return;
    const before = byRule[index - 1];
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, item);
  });
  return ordered;
}

/**
 * Which of these places were changed: the fewest whose moving back restores the order by rule; the others only made room.
 * Source: SPEC B-32.
 */
export function movedPlaces(places: readonly number[]): ReadonlySet<number> {
  /** Of each place, the longest ascending row that ends there: its length, and the index before. */
  const rows: { readonly length: number; readonly before: number | null }[] = [];
  let longest: number | null = null;
  for (const [index, place] of places.entries()) {
    let row: (typeof rows)[number] = { length: 1, before: null };
    for (const [earlier, { length }] of rows.entries())
      if ((places[earlier] ?? 0) < place && length >= row.length)
        row = { length: length + 1, before: earlier };
    rows.push(row);
    if (longest === null || row.length > (rows[longest]?.length ?? 0)) longest = index;
  }
  const kept = new Set<number>();
  for (let at = longest; at !== null; at = rows[at]?.before ?? null) kept.add(at);
  return new Set(places.filter((_, index) => !kept.has(index)));
}

/** Volumes of at most so many pages; something thicker than a volume has one to itself. Source: SPEC B-19. */
function divided(items: readonly Ordered[], kind: VolumeKind, maxPages: number): readonly Volume[] {
  const volumes: { items: VolumeItem[]; pages: number }[] = [];
  for (const { rank: _, ruleKind: __, ...item } of items) {
    let last = volumes.at(-1);
    if (last === undefined || (last.pages > 0 && last.pages + item.pages > maxPages)) {
      last = { items: [], pages: 0 };
      volumes.push(last);
    }
    last.items.push({ ...item, first: item.pages === 0 ? null : last.pages + 1 });
    last.pages += item.pages;
  }
  return volumes.map((volume, index) => ({ ...volume, kind, number: index + 1, of: volumes.length }));
}
