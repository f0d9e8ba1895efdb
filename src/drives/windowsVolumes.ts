import { stat } from 'node:fs/promises';
import { rawOf } from './rawPath.ts';
import type { Volume } from './volume.ts';

/** Answers the volume's serial number, or `null` when no medium is there. */
export type VolumeProbe = (root: string) => Promise<number | null>;

/** A dead network drive answers after half a minute; the picker does not wait for it. */
const PROBE_MS = 1_500;

/**
 * Every drive letter that answers, except the system's own.
 *
 * Limit: Node can ask neither the drive type nor the volume name without a native module, so a second fixed disk is
 * listed too and a drive is called by its letter.
 */
export async function windowsVolumes(
  systemDrive: string,
  probe: VolumeProbe = serialOf,
): Promise<readonly Volume[]> {
  const letters = Array.from({ length: 26 }, (_, index) => `${String.fromCharCode(65 + index)}:`);
  const answers = await Promise.all(
    letters
      .filter((letter) => letter !== systemDrive.toUpperCase())
      .map(async (letter) => ({ letter, serial: await withinTime(probe(`${letter}\\`)) })),
  );
  return answers.flatMap(({ letter, serial }) =>
    serial === null
      ? []
      : [{ id: `${serial} ${letter}`, path: rawOf(`${letter}/`), label: letter, kind: 'removable' as const }],
  );
}

async function serialOf(root: string): Promise<number | null> {
  try {
    return (await stat(root)).dev;
  } catch (error) {
    // Empty card readers and unused letters say so in a dozen ways.
    return error instanceof Error ? null : Promise.reject(error);
  }
}

async function withinTime(answer: Promise<number | null>): Promise<number | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), PROBE_MS);
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
