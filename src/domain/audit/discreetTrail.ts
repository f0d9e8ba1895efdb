import type { Sha256 } from '../kernel/digest.ts';
import { TrailEntry } from './trailEntry.ts';

/**
 * A line of a trail as it leaves when it names what does not: who did what kind of thing when, its covered words, and the digest of the whole
 * line, so that the chain can be followed across it. What would let somebody try out names against that digest stays away.
 * Shape: `prev` of the next line is `sha256` of this one.
 */
type CoveredLine = Pick<TrailEntry, 'seq' | 'prev' | 'at' | 'by' | 'act' | 'what'> & {
  readonly covered: true;
  readonly sha256: Sha256;
};

interface Trail {
  readonly lines: string;
  readonly head: { readonly hash: Sha256 } | null;
}

/** The lines of a trail as they leave; those that name nothing hidden stay letter for letter. Source: SPEC B-4, B-29. */
export function discreetTrail({ lines, head }: Trail, cover: (text: string) => string): string {
  const all = lines.split('\n').filter((line) => line !== '');
  const entries = all.map((line) => TrailEntry.parse(JSON.parse(line)));
  const leaving = all.map((line, index) => {
    const entry = entries[index];
    const sha256 = entries[index + 1]?.prev ?? head?.hash;
    if (entry === undefined || sha256 === undefined || !isTelling(entry, cover)) return line;
    return JSON.stringify(covered(entry, cover, sha256));
  });
  return leaving.map((line) => `${line}\n`).join('');
}

function isTelling({ what, about }: TrailEntry, cover: (text: string) => string): boolean {
  return cover(what) !== what || (about !== null && cover(about) !== about);
}

function covered(
  { seq, prev, at, by, act, what }: TrailEntry,
  cover: (text: string) => string,
  sha256: Sha256,
): CoveredLine {
  return { seq, prev, at, by, act, what: cover(what), covered: true, sha256 };
}
