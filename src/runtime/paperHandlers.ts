import type { InsideHandlers } from '#api/dispatcher.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { withdrawFinal } from '#domain/papers/lockFinal.ts';
import { placeByCode, placeByHand, setScanAside } from '#domain/papers/placeScan.ts';
import { recordPrint, recordSigning } from '#domain/papers/recordPaper.ts';
import { caseChanges } from './caseChanges.ts';

/** What becomes of a paper after it is made. */
export function paperHandlers(around: Surroundings) {
  const { change } = caseChanges(around);
  return {
    'documents.withdrawFinal': (input) =>
      change(input, (it, stamp) => withdrawFinal(it, input.change, stamp)),
    'documents.recordPrint': (input) =>
      change(input, (it, stamp) => recordPrint(it, input.change, () => around.ids.next(), stamp)),
    'documents.recordSigning': (input) =>
      change(input, (it, stamp) => recordSigning(it, input.change, stamp)),
    'documents.placeScan': (input) => change(input, (it, stamp) => placeByCode(it, input.change, stamp)),
    'documents.placeScanByHand': (input) =>
      change(input, (it, stamp) => placeByHand(it, input.change, stamp)),
    'documents.setScanAside': (input) => change(input, (it, stamp) => setScanAside(it, input.change, stamp)),
  } satisfies Partial<InsideHandlers>;
}
