import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Compares lines with an accepted text; the first difference is told, what follows from it would only hide it. */
export function expectAccepted(lines: Iterable<string>, accepted: URL): void {
  const known = readFileSync(accepted, 'utf8').trimEnd().split('\n');
  let place = 0;
  for (const line of lines) {
    if (line.trimEnd() !== known[place]?.trimEnd()) expect(`${place + 1}: ${line}`).toBe(known[place]);
    place += 1;
  }
  expect(place).toBe(known.length);
}

/** Makes what is said now what has to be said. */
export function accept(lines: Iterable<string>, accepted: URL): void {
  writeFileSync(accepted, `${[...lines].join('\n')}\n`);
}
