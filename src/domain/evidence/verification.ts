import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import type { FailureCode } from '../kernel/failure.ts';
import { elapsedMs } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import type { CustodyEntry } from './custody.ts';
import { isFiled } from './evidenceItem.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import { withLink } from './itemsOfCase.ts';

/** Gravest first. `notRead`: nobody knows, because the work was stopped or the disk did not answer; never taken for good. */
export const VerificationState = z.enum(['missing', 'differs', 'notRead', 'same']);
export type VerificationState = z.infer<typeof VerificationState>;
export const verificationStates: readonly VerificationState[] = VerificationState.options;
export const verificationNames: Readonly<Record<VerificationState, string>> = {
  same: '一致',
  differs: '字节不符',
  missing: '文件丢失',
  notRead: '没有读取',
};

/** What reading one item again found, by its number and name. Source: SPEC E-150. */
export const VerifiedItem = z.strictObject({
  evidenceId: z.string(),
  evidenceNumber: z.int().positive(),
  title: z.string(),
  state: VerificationState,
});
export type VerifiedItem = z.infer<typeof VerifiedItem>;

/** Data of `templates/evidence/verification.json`. */
export const VerificationPolicy = z.strictObject({
  version: z.string(),
  source: z.string().min(1),
  /** Opening an item reads it again when the last time is longer ago. Units: days. */
  onOpenAfterDays: z.int().positive(),
});
export type VerificationPolicy = z.infer<typeof VerificationPolicy>;

/** What a refusal to read says of the bytes. */
export function stateOfRefusal(code: FailureCode): Exclude<VerificationState, 'same'> {
  if (code === 'vault.objectMissing') return 'missing';
  return code === 'vault.objectDamaged' ? 'differs' : 'notRead';
}

/** As it stands in the chain of custody. */
const linkNotes: Readonly<Record<Exclude<VerificationState, 'notRead'>, string>> = {
  same: '回读校验一致',
  differs: '回读校验：字节与登记的校验值不符',
  missing: '回读校验：资料库中没有这个文件',
};

/** How the link written while an item came in ends. */
export const readBackNote = '入库后回读，校验值一致';

/** What a link of a chain says the digest said; `null` when it says nothing of it. */
export function checkOf({ act, note }: CustodyEntry): VerificationState | null {
  if (act === 'exported') return 'same';
  if (act !== 'verified') return null;
  if (note === readBackNote) return 'same';
  return (['same', 'differs', 'missing'] as const).find((state) => linkNotes[state] === note) ?? null;
}

/**
 * Records what was found when stored bytes were read again: a link for each item that was read, and all of them by name in
 * the history. An item that was not the same is no longer held for verified.
 * Source: SPEC E-150.
 */
export function recordVerification(
  rightsCase: RightsCase,
  results: readonly VerifiedItem[],
  stamp: Stamp,
): RightsCase {
  const states = new Map(results.map(({ evidenceId, state }) => [evidenceId, state]));
  const evidence = rightsCase.evidence.map((item) => {
    const state = states.get(item.id) ?? 'notRead';
    if (!isFiled(item) || state === 'notRead') return item;
    const readBackAt = state === 'same' ? stamp.now : null;
    const link = { at: stamp.now, act: 'verified', by: stamp.by, note: linkNotes[state] } as const;
    return withLink({ ...item, file: { ...item.file, readBackAt } }, link);
  });
  return withEvent({ ...rightsCase, evidence }, stamp, 'evidenceVerified', verificationText(results));
}

/** `回读校验3份证据：一致2份；字节不符：证据3。` */
export function verificationText(results: readonly VerifiedItem[]): string {
  const named = (['differs', 'missing', 'notRead'] as const).flatMap((state) => {
    const those = results.filter((result) => result.state === state);
    if (those.length === 0) return [];
    return [
      `${verificationNames[state]}：证据${those.map(({ evidenceNumber }) => evidenceNumber).join('、')}`,
    ];
  });
  const same = results.filter(({ state }) => state === 'same').length;
  return [`回读校验${results.length}份证据：一致${same}份`, ...named].join('；');
}

/** What the last reading found; `null` when the item was never read again. */
export function lastVerification(item: EvidenceItem): VerificationState | null {
  if (item.file === null) return null;
  if (item.file.readBackAt !== null) return 'same';
  const last = item.custody.findLast(({ act }) => act === 'verified');
  if (last === undefined) return null;
  return (['differs', 'missing'] as const).find((state) => linkNotes[state] === last.note) ?? null;
}

const DAY_MS = 24 * 3_600_000;

/** Whether opening the item should read it again. Source: SPEC E-151. */
export function isVerificationDue(item: EvidenceItem, now: Moment, { onOpenAfterDays }: VerificationPolicy) {
  if (item.file === null) return false;
  const { readBackAt } = item.file;
  return readBackAt === null || elapsedMs(readBackAt, now) > onOpenAfterDays * DAY_MS;
}
