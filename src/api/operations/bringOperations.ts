import { z } from 'zod';
import { CollectionInput, ParticularsInput } from '#domain/evidence/recordCollection.ts';
import { DeviceInput, ItemTimeInput, SilenceInput } from '#domain/evidence/recordDevice.ts';
import { WebCaptureInput } from '#domain/evidence/recordWebCapture.ts';
import { StrikeCaptureInput } from '#domain/evidence/strikeWebCapture.ts';
import { ThingInput } from '#domain/evidence/registerThing.ts';
import { ScanInput, UntieInput } from '#domain/evidence/tieScan.ts';
import { onCase } from './caseOperations.ts';

/** Where evidence comes from: devices and their clocks, how it was taken, things without a file, pages of the net. */
export const bringOperations = {
  /** `id: null` = a new device. */
  'evidence.recordDevice': onCase(DeviceInput.extend({ id: z.string().nullable() })),
  'evidence.removeDevice': onCase(z.strictObject({ deviceId: z.string() })),
  'evidence.chooseTime': onCase(ItemTimeInput),
  'evidence.explainSilence': onCase(SilenceInput),
  'evidence.recordCollection': onCase(CollectionInput),
  'evidence.recordParticulars': onCase(ParticularsInput),
  'evidence.recordThing': onCase(ThingInput),
  'evidence.tieScan': onCase(ScanInput),
  'evidence.untieScan': onCase(UntieInput),
  'evidence.recordWebCapture': onCase(WebCaptureInput),
  'evidence.strikeWebCapture': onCase(StrikeCaptureInput),
};
