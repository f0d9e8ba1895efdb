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
  /** W06: the rescue of the one officer, besides treatments and appraisal. */
  rescue: z.strictObject({
    costFen: fen,
    /** That some lines have no cost; null when all have one. */
    costNote: text,
    marksText: text,
    impactsText: text,
    returnedOn: day,
    dutyText: text,
  }),
  /** C04: what one application, or one visit, hands to whom. */
  payout: z.strictObject({
    rows: list(
      z.strictObject({
        name: text,
        unit: text,
        badgeNumber: text,
        kindText: text,
        amountFen: fen,
        methodText: words(['现金', '转账']),
        /** Last four digits. */
        cardText: text,
        receivedOn: day,
        /** Name, relation and last four of the number of whoever signed instead. */
        proxyText: text,
      }),
    ),
    totalFen: fen,
    goodsText: text,
    fundSource: text,
    visitedOn: day,
  }),
  /** C02: whose family the letter goes to; `null` = it goes to the officer. */
  family: z.strictObject({ officerName: text }).nullable(),
  /** A04: the newest package, as it was read back, and the things that go with it. */
  handover: z.strictObject({
    packageName: text,
    mediumText: text,
    exportedAt: moment,
    verifiedAt: moment,
    files: count,
    bytes: count,
    manifestSha256: text,
    /** Whether anybody can read the medium. */
    sealingText: text,
    /** Of the sealed file as it lies on the medium: both parties can take it without opening the file. */
    sealedSha256: text,
    /** Volumes that left and volumes that stayed, when the package was made. */
    contentsText: text,
    papers: list(z.strictObject({ title: text, pages: count })),
    things: list(z.strictObject({ number: text, title: text, quantityText: text, storagePlace: text })),
    missingText: text,
  }),
};
