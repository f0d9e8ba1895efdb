import { randomBytes } from 'node:crypto';
import type { IdSource } from '#app/ports.ts';

/** Digits and letters that cannot be misread for each other. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 130 random bits as 26 characters: file names made of them reveal nothing. */
export function randomIds(): IdSource {
  return {
    next: () => [...randomBytes(26)].map((byte) => alphabet[byte % alphabet.length]).join(''),
  };
}
