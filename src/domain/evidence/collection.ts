import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';

/** `unknown` is a value of its own and never silently "no". */
export const Answer = z.enum(['yes', 'no', 'unknown']);
export type Answer = z.infer<typeof Answer>;

/** How the material came into police hands; each but the last is a distinct legal act. */
export const CollectionAct = z.enum([
  'collection',
  'obtainment',
  'acceptance',
  'seizure',
  'sealing',
  'advanceRegistration',
  'selfMade',
]);
export type CollectionAct = z.infer<typeof CollectionAct>;

/** Who watched the act from outside. Source: 公安机关办理刑事案件程序规定 第一百九十四条. */
export const AttestingWitness = z.strictObject({
  name: z.string().min(1).max(60),
  standing: z.enum(['outsider', 'police', 'auxiliary', 'interested', 'unfit', 'unknown']),
  signed: Answer,
});
export type AttestingWitness = z.infer<typeof AttestingWitness>;

/** The act by which an item was fixed, as far as it is known. Empty text = not said. */
export const Collection = z.strictObject({
  act: CollectionAct,
  /** Names of those who did it; the law wants two. */
  by: z.array(z.string().min(1).max(60)).max(10).readonly(),
  at: Moment,
  place: z.string().max(120),
  method: z.string().max(200),
  /** Who held or gave it: 持有人、提供人. */
  provider: z.string().max(60),
  providerSigned: Answer,
  collectorsSigned: Answer,
  /** A record or list of the act was made: 笔录、清单. */
  recordMade: Answer,
  /** `null` = there was none; then the reason, and whether the act was filmed whole. */
  attestingWitness: AttestingWitness.nullable(),
  noWitnessReason: z.string().max(200),
  filmed: Answer,
  /** 原件/原物 or 复制件. */
  form: z.enum(['original', 'copy', 'unknown']),
  /** Where the original is, when this is a copy. */
  originalPlace: z.string().max(120),
  /** Who made the copy, when, and why the original was not taken. */
  copyMaker: z.string().max(60),
  copiedAt: Moment.nullable(),
  copyReason: z.string().max(200),
  /** The original storage medium was sealed; if not, why. */
  mediumSealed: Answer,
  notSealedReason: z.string().max(200),
});
export type Collection = z.infer<typeof Collection>;

/** An act of which nothing is known but what must be. */
export function bareCollection(known: Pick<Collection, 'act' | 'by' | 'at'>): Collection {
  return {
    ...known,
    place: '',
    method: '',
    provider: '',
    providerSigned: 'unknown',
    collectorsSigned: 'unknown',
    recordMade: 'unknown',
    attestingWitness: null,
    noWitnessReason: '',
    filmed: 'unknown',
    form: 'unknown',
    originalPlace: '',
    copyMaker: '',
    copiedAt: null,
    copyReason: '',
    mediumSealed: 'unknown',
    notSealedReason: '',
  };
}
