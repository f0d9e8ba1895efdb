import type { InsideHandlers } from '#api/dispatcher.ts';
import { compareStill, redact, takeStill } from '#app/derivePictures.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { viewCase } from '#app/viewCase.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Result } from '#domain/kernel/result.ts';

/** Pictures made from evidence; they travel as text, because messages are JSON. */
export function pictureHandlers(around: Surroundings) {
  const viewed = async (result: Result<RightsCase>) =>
    result.ok ? viewCase(around, result.value.id) : result;
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
