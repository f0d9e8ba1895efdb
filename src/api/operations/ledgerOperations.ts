import { z } from 'zod';
import { CaseSummary } from '#domain/case/caseSummary.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { Day, Moment } from '#domain/kernel/moment.ts';
import { BodyCameraMust, MustState } from '#domain/ledger/fiveMusts.ts';
import { breakdownIds } from '#domain/ledger/ledgerStatistics.ts';
import { responseIds } from '#domain/ledger/responseTimes.ts';
import { recurrenceIds } from '#domain/ledger/recurrence.ts';
import { KeptPack, LeftOutRow } from '#domain/ledger/stationPack.ts';
import { caseWorkers, operation } from '../operation.ts';
import { PassphraseInput, SealingInput } from '../sealingInput.ts';
import { list } from '../list.ts';
import { overseers } from './supervisionOperations.ts';

/** By the day of the incident, both days included. */
export const LedgerScopeInput = z.strictObject({
  from: Day,
  until: Day.nullable(),
  unit: z.string().min(1).max(60).nullable(),
});

export const LedgerRowView = CaseSummary.pick({
  id: true,
  caseNumber: true,
  name: true,
  kind: true,
  stage: true,
  occurredAt: true,
  activatedAt: true,
  place: true,
  caseOfficer: true,
  ledger: true,
});
export type LedgerRowView = z.infer<typeof LedgerRowView>;

const count = z.int().nonnegative();

/** Whose vault a row came from; `null` = this one. */
const Station = z.strictObject({ unitName: z.string(), keyFingerprint: Sha256 }).nullable();

/** Rows that do not agree, side by side. */
export const LedgerConflictView = z.strictObject({
  kind: z.enum(['differs', 'twice']),
  sides: list(
    z.strictObject({
      station: Station,
      madeAt: Moment.nullable(),
      row: LedgerRowView,
      isCounted: z.boolean(),
      leftOut: LeftOutRow.nullable(),
    }),
  ),
});
export type LedgerConflictView = z.infer<typeof LedgerConflictView>;
/** Numbers of a chart and what stands beside each. */
const Chart = z.strictObject({
  title: z.string(),
  total: count,
  rows: list(z.strictObject({ label: z.string(), count })),
});
export const LedgerView = z.strictObject({
  readAt: Moment,
  sentence: z.string(),
  figures: z.strictObject({ cases: count, injured: count, disposed: count }),
  statistics: z.strictObject({
    breakdowns: list(Chart.extend({ id: z.enum(breakdownIds), counts: z.enum(['起', '人', '人次']) })),
    hours: list(list(count)),
    responses: list(
      z.strictObject({
        id: z.enum(responseIds),
        title: z.string(),
        counts: z.enum(['起', '人']),
        known: count,
        inTime: count,
        inTimeWords: z.string(),
        caution: z.string(),
        median: count,
        longest: count,
      }),
    ),
    recurrence: z.strictObject({
      charts: list(Chart.extend({ id: z.enum(recurrenceIds), counts: z.enum(['人', '处', '次']) })),
      peopleAgain: count,
      placesAgain: count,
      caution: z.string(),
    }),
  }),
  /** 五必 by unit, all together last. */
  musts: list(
    z.strictObject({
      unit: z.string().nullable(),
      cases: count,
      musts: list(z.strictObject({ must: BodyCameraMust, counts: z.record(MustState, count) })),
      isFew: z.boolean(),
    }),
  ),
  risks: list(
    z.strictObject({
      group: z.enum(['activity', 'post']),
      label: z.string(),
      cases: count,
      hurt: count,
      grave: count,
      level: z.enum(['notable', 'usual', 'tooFew']),
    }),
  ),
  /** With the trainings that answered each. */
  patterns: z.strictObject({
    findings: list(
      z.strictObject({
        about: z.enum(breakdownIds),
        label: z.string(),
        text: z.string(),
        trainings: list(z.string()),
      }),
    ),
    caution: z.string(),
  }),
  units: list(z.string()),
  total: count,
  rows: list(LedgerRowView.extend({ station: Station })),
  /** 台账包 taken in, oldest first. */
  packs: list(KeptPack),
  conflicts: list(LedgerConflictView),
});
export type LedgerView = z.infer<typeof LedgerView>;

const sources = list(
  z.strictObject({
    caseId: z.string(),
    caseName: z.string(),
    names: list(z.string()),
    station: z.string().nullable(),
  }),
);

export const ledgerOperations = {
  /** 台账统计 of a period and a unit. */
  'ledger.read': operation(
    'query',
    caseWorkers,
    z.strictObject({ scope: LedgerScopeInput, offset: count, limit: z.int().positive().max(200) }),
    LedgerView,
  ),
  /** The cases and people one number of the sentence counts. */
  'ledger.trace': operation(
    'query',
    caseWorkers,
    z.strictObject({ scope: LedgerScopeInput, figure: z.enum(['cases', 'injured', 'disposed']) }),
    sources,
  ),
  /** The cases one number of the 五必 table counts. */
  'ledger.traceMust': operation(
    'query',
    caseWorkers,
    z.strictObject({
      scope: LedgerScopeInput,
      unit: z.string().max(60).nullable(),
      must: BodyCameraMust,
      state: MustState,
    }),
    sources,
  ),
  /** 五必 by unit as a file, kept and noted as with `ledger.press`. */
  'ledger.pressMusts': operation(
    'command',
    caseWorkers,
    z.strictObject({ scope: LedgerScopeInput, format: z.enum(['xlsx', 'csv']) }),
    z.strictObject({ sheet: z.string(), fileName: z.string() }),
  ),
  /** The ledger as a file that is kept for a short while only; that it leaves is noted in the trail. */
  'ledger.press': operation(
    'command',
    caseWorkers,
    z.strictObject({
      scope: LedgerScopeInput,
      format: z.enum(['xlsx', 'csv']),
      isAnonymous: z.boolean(),
    }),
    z.strictObject({ sheet: z.string(), fileName: z.string(), total: count }),
  ),
  /** S01 on paper; kept and noted as with `ledger.press`. */
  'ledger.print': operation(
    'command',
    caseWorkers,
    z.strictObject({ scope: LedgerScopeInput, isAnonymous: z.boolean() }),
    z.strictObject({ sheet: z.string(), pages: count }),
  ),
  /** 台账包 of this vault as a signed file; kept and noted as with `ledger.press`. */
  'ledger.packOut': operation(
    'command',
    overseers,
    /** `null` = anybody who has the stick can read it. */
    z.strictObject({ sealing: SealingInput.nullable() }),
    z.strictObject({ sheet: z.string(), fileName: z.string(), total: count }),
  ),
  /** Takes the 台账包 of another vault in from a stick. */
  'ledger.packIn': operation(
    'command',
    overseers,
    z.strictObject({ token: z.string(), passphrase: PassphraseInput }),
    z.strictObject({
      unitName: z.string(),
      keyFingerprint: Sha256,
      madeAt: Moment,
      cases: count,
      added: count,
      renewed: count,
      unchanged: count,
      older: count,
    }),
  ),
  /** Whether a row of another vault counts. */
  'ledger.settle': operation(
    'command',
    overseers,
    z.strictObject({
      caseId: z.string().min(1).max(40),
      keyFingerprint: Sha256,
      isCounted: z.boolean(),
      reason: z.string().trim().min(4).max(200),
    }),
    z.strictObject({}),
  ),
};
