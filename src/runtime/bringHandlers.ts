import type { InsideHandlers } from '#api/dispatcher.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { recordCollection, recordParticulars } from '#domain/evidence/recordCollection.ts';
import { chooseItemTime, recordDevice, recordSilence, removeDevice } from '#domain/evidence/recordDevice.ts';
import { recordWebCapture } from '#domain/evidence/recordWebCapture.ts';
import { strikeWebCapture } from '#domain/evidence/strikeWebCapture.ts';
import { recordThing } from '#domain/evidence/registerThing.ts';
import { tieScan, untieScan } from '#domain/evidence/tieScan.ts';
import { caseChanges } from './caseChanges.ts';

/** Where evidence comes from and how it was taken. */
export function bringHandlers(around: Surroundings) {
  const { ids } = around;
  const { change } = caseChanges(around);
  return {
    'evidence.recordDevice': (input) =>
      change(input, (it, stamp) =>
        recordDevice(it, { ...input.change, id: input.change.id ?? ids.next() }, stamp),
      ),
    'evidence.removeDevice': (input) => change(input, (it, stamp) => removeDevice(it, input.change, stamp)),
    'evidence.chooseTime': (input) => change(input, (it, stamp) => chooseItemTime(it, input.change, stamp)),
    'evidence.explainSilence': (input) =>
      change(input, (it, stamp) => recordSilence(it, { ...input.change, id: ids.next() }, stamp)),
    'evidence.recordCollection': (input) =>
      change(input, (it, stamp) => recordCollection(it, input.change, stamp)),
    'evidence.recordParticulars': (input) =>
      change(input, (it, stamp) => recordParticulars(it, input.change, stamp)),
    'evidence.recordThing': (input) =>
      change(input, (it, stamp) => recordThing(it, input.change, { newId: ids.next(), stamp })),
    'evidence.tieScan': (input) => change(input, (it, stamp) => tieScan(it, input.change, stamp)),
    'evidence.untieScan': (input) => change(input, (it, stamp) => untieScan(it, input.change, stamp)),
    'evidence.recordWebCapture': (input) =>
      change(input, (it, stamp) => recordWebCapture(it, input.change, { newId: ids.next(), stamp })),
    'evidence.strikeWebCapture': (input) =>
      change(input, (it, stamp) => strikeWebCapture(it, input.change, stamp)),
  } satisfies Partial<InsideHandlers>;
}
