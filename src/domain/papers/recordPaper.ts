import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { finalInForce, titleOfFinal } from './lockFinal.ts';

export const PrintInput = z.strictObject({
  /** Several when they were printed in one go. */
  finalIds: z.array(z.string().max(40)).min(1).max(60).readonly(),
  copies: z.int().min(1).max(99),
  note: z.string().trim().max(100),
});
export type PrintInput = z.infer<typeof PrintInput>;

/**
 * Enters in the register how many copies of each left the printer.
 *
 * Fails: `paper.notFound`; `paper.withdrawn`, because what does not hold is not printed.
 * Source: SPEC P-Z5.
 */
export function recordPrint(
  rightsCase: RightsCase,
  { finalIds, copies, note }: PrintInput,
  nextId: () => string,
  stamp: Stamp,
): Result<RightsCase> {
  let next = rightsCase;
  for (const finalId of finalIds) {
    const final = finalInForce(rightsCase, finalId);
    if (!final.ok) return final;
    const run = { id: nextId(), finalId, at: stamp.now, by: stamp.by, copies, note };
    const summary = `打印${titleOfFinal(rightsCase, final.value)}${copies}份${note === '' ? '' : `：${note}`}`;
    next = withEvent({ ...next, printRuns: [...next.printRuns, run] }, stamp, 'paperPrinted', summary);
  }
  return ok(next);
}

export const SigningInput = z.strictObject({
  finalId: z.string().max(40),
  signers: z.string().trim().min(1).max(100),
});
export type SigningInput = z.infer<typeof SigningInput>;

/** Fails: `paper.notFound`, `paper.withdrawn`. Source: SPEC P-Z1. */
export function recordSigning(
  rightsCase: RightsCase,
  { finalId, signers }: SigningInput,
  stamp: Stamp,
): Result<RightsCase> {
  const final = finalInForce(rightsCase, finalId);
  if (!final.ok) return final;
  const signing = { finalId, signers, at: stamp.now, by: stamp.by };
  const next = { ...rightsCase, paperSignings: [...rightsCase.paperSignings, signing] };
  const summary = `${titleOfFinal(rightsCase, final.value)}已签署：${signers}`;
  return ok(withEvent(next, stamp, 'paperSigned', summary));
}
