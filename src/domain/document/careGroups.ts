/** What the papers of rescue, condolence and hand-over print; see documentFields.ts for the conventions. */
import { z } from 'zod';
import { count, day, fen, list, moment, text, words } from './fieldGroups.ts';

export const careGroups = {
  /** W06: where the appraisal of the one officer's injury stands. */
  appraisal: z.strictObject({
    statusText: words(['鉴定中', '已出意见']),
    commissionedAt: moment,
    body: text,
    opinionText: text,
    opinionNumber: text,
    receivedOn: day,
  }),
  /** C04: what one visit hands to whom. */
  payout: z.strictObject({
    rows: list(z.strictObject({ name: text, unit: text, badgeNumber: text, kindText: text, amountFen: fen })),
    totalFen: fen,
    goodsText: text,
    fundSource: text,
    visitedOn: day,
  }),
  /** A04: the newest package, as it was read back, and the things that go with it. */
  handover: z.strictObject({
    packageName: text,
    mediumText: text,
    exportedAt: moment,
    verifiedAt: moment,
    files: count,
    bytes: count,
    manifestSha256: text,
    papers: list(z.strictObject({ title: text, pages: count })),
    things: list(z.strictObject({ number: text, title: text, quantityText: text, storagePlace: text })),
    missingText: text,
  }),
};
