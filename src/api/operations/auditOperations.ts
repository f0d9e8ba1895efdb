import { z } from 'zod';
import { TrailAct, TrailEntry } from '#domain/audit/trailEntry.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { list } from '../list.ts';
import { caseWorkers, operation } from '../operation.ts';
import type { Audience } from '../operation.ts';

const question = {
  acts: list(TrailAct),
  text: z.string().max(100),
  offset: z.int().nonnegative(),
  limit: z.int().positive().max(500),
};
const ChainBreak = z.enum([
  'unreadable',
  'linkWrong',
  'cutShort',
  'endUnknown',
  'signatureWrong',
  'recordDiffers',
  'chainMissing',
]);

/** A page of a trail, newest first, and whether its whole chain holds. */
export const TrailView = z.strictObject({
  total: z.int().nonnegative(),
  entries: list(TrailEntry),
  head: z.strictObject({ seq: z.int().positive(), hash: Sha256 }).nullable(),
  verdict: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('intact') }),
    z.strictObject({ state: z.literal('broken'), seq: z.int(), why: ChainBreak }),
  ]),
});
export type TrailView = z.infer<typeof TrailView>;

export const TrailReport = z.strictObject({
  chains: z.int().nonnegative(),
  entries: z.int().nonnegative(),
  checkpoints: z.int().nonnegative(),
  broken: list(z.strictObject({ caseId: z.string().nullable(), seq: z.int(), why: ChainBreak })),
});
export type TrailReport = z.infer<typeof TrailReport>;

const watchers: Audience = ['auditor'];

export const auditOperations = {
  /** The trail of the vault itself: who entered, accounts, settings, backups. Cases are not in it. */
  'audit.read': operation('query', watchers, z.strictObject(question), TrailView),
  'audit.verify': operation('job', watchers, z.strictObject({}), TrailReport),
  /** The trail of one case. */
  'cases.history': operation(
    'query',
    caseWorkers,
    z.strictObject({ caseId: z.string(), ...question }),
    TrailView,
  ),
  /** A person printed, or opened outside, a paper or an item; the trail keeps it. */
  'cases.noteUse': operation(
    'command',
    caseWorkers,
    z.strictObject({
      caseId: z.string(),
      use: z.enum(['printed', 'externalViewerUsed']),
      about: z.string().max(80),
      title: z.string().max(120),
    }),
    z.strictObject({}),
  ),
};
