import type { InsideHandlers } from '#api/dispatcher.ts';
import { compareStill, redact, takeStill } from '#app/derivePictures.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { caseChanges } from './caseChanges.ts';

/** Pictures made from evidence; they travel as text, because messages are JSON. */
export function pictureHandlers(around: Surroundings) {
  const { viewed } = caseChanges(around);
  return {
    'evidence.takeStill': async ({ change, ...target }) =>
      viewed(await takeStill(around, target, { ...change, png: bytesIn(change.png) })),
    'evidence.compareStill': async ({ change, ...target }) =>
      viewed(await compareStill(around, target, { ...change, png: bytesIn(change.png) })),
    'evidence.redact': async ({ change, ...target }) =>
      viewed(await redact(around, target, { ...change, png: bytesIn(change.png) })),
  } satisfies Partial<InsideHandlers>;
}

const bytesIn = (base64: string): Uint8Array => Buffer.from(base64, 'base64');
