import { z } from 'zod';
import { lawUseKinds } from '#domain/lawShelf/lawUseKind.ts';
import { LawCheck, PackKind } from '#domain/lawShelf/lawShelf.ts';
import { DiscretionStandard } from '#domain/disposition/discretion.ts';
import { DiscretionInput } from '#domain/lawShelf/changeDiscretion.ts';
import { CheckInput } from '#domain/lawShelf/recordCheck.ts';
import { Day, Moment } from '#domain/kernel/moment.ts';
import { operation } from '../operation.ts';
import type { Audience } from '../operation.ts';
import { list } from '../list.ts';

/** Where an article or an instrument is used. */
export const LawUse = z.strictObject({
  kind: z.enum(lawUseKinds),
  label: z.string(),
});
export type LawUse = z.infer<typeof LawUse>;

const checked = { verified: z.boolean(), check: LawCheck.nullable() };

export const ShelfArticle = z.strictObject({
  id: z.string(),
  label: z.string(),
  paraphrase: z.string(),
  uses: list(LawUse),
  ...checked,
});
export type ShelfArticle = z.infer<typeof ShelfArticle>;

export const ShelfInstrument = z.strictObject({
  id: z.string(),
  title: z.string(),
  number: z.string(),
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  note: z.string(),
  articles: list(ShelfArticle),
  uses: list(LawUse),
  hasText: z.boolean(),
  ...checked,
});
export type ShelfInstrument = z.infer<typeof ShelfInstrument>;

/** A set of data that 法制 may compare with its source. */
export const ShelfData = z.strictObject({
  subject: z.enum(['holidays', 'timeLimit', 'source', 'discretion']),
  id: z.string(),
  label: z.string(),
  detail: z.string(),
  source: z.string(),
  ...checked,
});
export type ShelfData = z.infer<typeof ShelfData>;

export const ShelfPack = z.strictObject({
  id: z.string(),
  kind: PackKind,
  subject: z.string(),
  version: z.string(),
  issuedBy: z.string(),
  fileName: z.string(),
  importedAt: Moment,
  by: z.string(),
  /** Another pack of the same subject came later. */
  isSuperseded: z.boolean(),
});
export type ShelfPack = z.infer<typeof ShelfPack>;

export const LawShelfView = z.strictObject({
  instruments: list(ShelfInstrument),
  data: list(ShelfData),
  packs: list(ShelfPack),
  /** Texts of instruments nothing cites. */
  otherTexts: list(z.strictObject({ subject: z.string(), title: z.string() })),
  /** 裁量基准 as it is in force. */
  discretion: z.strictObject({ version: z.string(), standards: list(DiscretionStandard) }),
  limitsVersion: z.string(),
  checkedOn: Day,
});
export type LawShelfView = z.infer<typeof LawShelfView>;

/** What a 待核 mark depends on. */
export const LawMarks = z.strictObject({
  instruments: list(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      number: z.string(),
      alsoCalled: list(z.string()),
      effectiveTo: Day.nullable(),
      verified: z.boolean(),
    }),
  ),
  articles: list(
    z.strictObject({ id: z.string(), instrument: z.string(), label: z.string(), verified: z.boolean() }),
  ),
  checkedSources: list(z.string()),
});

const administrators: Audience = ['systemAdministrator'];
const legalReviewers: Audience = ['legalReviewer'];

export const lawOperations = {
  'law.shelf': operation('query', 'everyUser', z.strictObject({}), LawShelfView),
  'law.marks': operation('query', 'everyUser', z.strictObject({}), LawMarks),
  'law.text': operation(
    'query',
    'everyUser',
    z.strictObject({ subject: z.string() }),
    z.strictObject({
      title: z.string(),
      number: z.string(),
      effectiveFrom: Day,
      version: z.string(),
      text: z.string(),
    }),
  ),
  /** Takes an update file in from a stick. */
  'law.importPack': operation('command', administrators, z.strictObject({ token: z.string() }), LawShelfView),
  /** The bureau's own table of discretion, line by line. */
  'law.keepDiscretion': operation('command', administrators, DiscretionInput, LawShelfView),
  /** 法制 compared an item with its official text. */
  'law.check': operation('command', legalReviewers, CheckInput, LawShelfView),
};
