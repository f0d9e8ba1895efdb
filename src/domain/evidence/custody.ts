import { z } from 'zod';
import { Day, Moment } from '../kernel/moment.ts';

/** One link of an item's chain of custody; append-only. */
export const CustodyEntry = z.strictObject({
  at: Moment,
  act: z.enum([
    'collected',
    'registered',
    'imported',
    'verified',
    'viewed',
    'derived',
    'copied',
    'exported',
    'handedOver',
    'returned',
  ]),
  by: z.string(),
  note: z.string(),
});
export type CustodyEntry = z.infer<typeof CustodyEntry>;

const Party = z.strictObject({ name: z.string().trim().min(1).max(60), unit: z.string().max(60) });

/** Things or media passing from one hand to another; never changed, only followed by the next one. */
export const Handover = z.strictObject({
  id: z.string(),
  evidenceIds: z.array(z.string()).min(1).max(500).readonly(),
  at: Moment,
  from: Party,
  to: Party,
  reason: z.enum([
    'extraction',
    'storing',
    'appraisal',
    'return',
    'copying',
    'transfer',
    'givingBack',
    'other',
  ]),
  seal: z.enum(['intact', 'opened', 'resealed', 'unsealed']),
  /** Why a seal was opened. */
  sealNote: z.string().max(200),
  sealNumbers: z.array(z.string().min(1).max(40)).max(40).readonly(),
  place: z.string().max(120),
  /** When it must be back; `null` = it stays there. */
  dueBackOn: Day.nullable(),
  note: z.string().max(200),
  recordedBy: z.string(),
  recordedAt: Moment,
});
export type Handover = z.infer<typeof Handover>;

export const custodyActNames: Readonly<Record<CustodyEntry['act'], string>> = {
  collected: '取得',
  registered: '登记',
  imported: '入库',
  verified: '复核',
  viewed: '查看',
  derived: '制作派生件',
  copied: '另存副本',
  exported: '随卷导出',
  handedOver: '移交',
  returned: '退回',
};
