import { hash, randomBytes } from 'node:crypto';
import type { RawPath } from './rawPath.ts';

/** What a token stands for. */
export interface NamedPlace {
  readonly volumeId: string;
  readonly below: RawPath;
}

/**
 * Gives out names for places, so that no path ever comes from the screen.
 *
 * The same place has the same token as long as the program runs; nobody can make one up.
 */
export interface TokenBook {
  tokenFor(place: NamedPlace): string;
  placeOf(token: string): NamedPlace | null;
}

/** Half a million files: about 150 MB of names at worst; the oldest are forgotten first. */
const MAX_TOKENS = 500_000;

/** Opens an empty book with a secret of its own. */
export function openTokenBook(maxTokens: number = MAX_TOKENS): TokenBook {
  const secret = randomBytes(32).toString('hex');
  const places = new Map<string, NamedPlace>();
  return {
    tokenFor(place) {
      // Nobody checks a token by reckoning, it is looked up; so it need only be out of reach of guessing.
      const token = hash('sha256', `${secret}\0${place.volumeId}\0${place.below}`, 'base64url');
      if (!places.has(token)) forgetOldest(places, maxTokens);
      places.set(token, place);
      return token;
    },
    placeOf: (token) => places.get(token) ?? null,
  };
}

function forgetOldest(places: Map<string, NamedPlace>, maxTokens: number): void {
  for (const oldest of places.keys()) {
    if (places.size < maxTokens) return;
    places.delete(oldest);
  }
}
