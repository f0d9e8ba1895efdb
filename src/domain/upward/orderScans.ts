import type { RightsCase } from '../case/rightsCase.ts';
import { clipped } from '../kernel/clipped.ts';
import type { ReportEdition } from './upwardReport.ts';

type Scanned = Pick<RightsCase, 'evidence' | 'upward'>;

/** Units: characters; what an attachment's name may have. */
const LONGEST_NAME = 100;

/** `证据3、5`: scans as people name them; empty = there is none. */
export function scansNamed({ evidence }: Pick<Scanned, 'evidence'>, ids: readonly string[]): string {
  const numbers = evidence.filter(({ id }) => ids.includes(id)).map(({ number }) => number);
  return numbers.length === 0 ? '' : `证据${numbers.join('、')}`;
}

/**
 * What a report takes along unless its writer takes it out: the final one answers the orders from above, so their scans go with it.
 * A report that was written stays as it was written.
 * Source: SPEC M-65.
 */
export function proposedAttachments(rightsCase: Scanned, edition: ReportEdition): readonly string[] {
  if (edition !== 'final') return [];
  const names = rightsCase.upward.instructions.flatMap(({ office, struck, evidenceIds }) => {
    const scans = scansNamed(rightsCase, evidenceIds);
    return struck !== null || scans === '' ? [] : [clipped(`${office}批示交办件（${scans}）`, LONGEST_NAME)];
  });
  return [...new Set(names)];
}

/** The attachments after another edition was chosen: what the writer typed stays, what was proposed follows the edition. Source: SPEC M-65. */
export function attachmentsFor(
  rightsCase: Scanned,
  edition: ReportEdition,
  typed: readonly string[],
): readonly string[] {
  const orders = proposedAttachments(rightsCase, 'final');
  return [...typed.filter((name) => !orders.includes(name)), ...proposedAttachments(rightsCase, edition)];
}
