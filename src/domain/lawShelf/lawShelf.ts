import { z } from 'zod';
import { Day, Moment } from '../kernel/moment.ts';

export const packKinds = ['holidays', 'timeLimits', 'lawText', 'discretion'] as const;
export const PackKind = z.enum(packKinds);
export type PackKind = z.infer<typeof PackKind>;
export const packKindNames: Readonly<Record<PackKind, string>> = {
  holidays: '节假日',
  timeLimits: '期限规则',
  lawText: '法规全文',
  discretion: '裁量基准',
};

/** Full texts kept at once. Units: characters; all cases are read beside them. */
export const MOST_TEXT = 3_000_000;

/** A full text as a pack brings it. */
export const LawText = z.strictObject({
  /** Id in the catalogue; `null` for an instrument nothing cites yet. */
  instrument: z.string().max(60).nullable(),
  title: z.string().min(2).max(120),
  number: z.string().max(80),
  effectiveFrom: Day,
  text: z.string().min(20).max(1_000_000),
});
export type LawText = z.infer<typeof LawText>;

/** A pack that was taken in. Older ones of the same subject stay below it. */
export const StoredPack = z.strictObject({
  id: z.string(),
  kind: PackKind,
  /** The year, the instrument or the one file it replaces. */
  subject: z.string(),
  version: z.string(),
  issuedBy: z.string(),
  fileName: z.string(),
  sizeBytes: z.int().positive(),
  importedAt: Moment,
  by: z.string(),
  content: z.unknown(),
});
export type StoredPack = z.infer<typeof StoredPack>;

/** The longest 出处 in words. Units: characters. */
export const MOST_SOURCE = 300;

export const checkedSubjects = [
  'article',
  'instrument',
  'holidays',
  'timeLimit',
  'source',
  'discretion',
] as const;
export const CheckedSubject = z.enum(checkedSubjects);
export type CheckedSubject = z.infer<typeof CheckedSubject>;

/** Somebody compared an item with its official text. */
export const LawCheck = z.strictObject({
  subject: CheckedSubject,
  /** Of a `source` its text without marks. */
  subjectId: z.string().min(1).max(MOST_SOURCE),
  /** Which text it was held against, e.g. 公报, 官网文本 and its date. */
  against: z.string().min(2).max(200),
  by: z.string(),
  at: Moment,
});
export type LawCheck = z.infer<typeof LawCheck>;

/** What came after the program was delivered: packs from sticks, and what 法制 has checked. */
export const LawShelf = z.strictObject({
  packs: z.array(StoredPack).max(300).readonly(),
  checks: z.array(LawCheck).max(2000).readonly(),
});
export type LawShelf = z.infer<typeof LawShelf>;

export const emptyShelf: LawShelf = { packs: [], checks: [] };

/** The pack now in use for a subject; `undefined` = what was delivered is in use. */
export function packInUse(shelf: LawShelf, kind: PackKind, subject: string): StoredPack | undefined {
  return shelf.packs.findLast((pack) => pack.kind === kind && pack.subject === subject);
}

/** The newest check of an item. A pack that came later has not been checked by it. */
export function checkOf(shelf: LawShelf, subject: CheckedSubject, subjectId: string): LawCheck | undefined {
  return shelf.checks.findLast((check) => check.subject === subject && check.subjectId === subjectId);
}
