import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './importGraph.ts';

const spec = readFileSync('src/domain/SPEC.md', 'utf8');
const idsInSpec = [...spec.matchAll(/^\|\s*([A-Z]-[A-Za-z0-9]+)\s*\|/gm)].map((match) => match[1] ?? '');
const tests = sourceFiles(['test']).filter(
  (file) => /\.(test|spec)\.tsx?$/.test(file) && !file.includes('architecture'),
);
const titles = tests.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\[((?:[A-Z]-[A-Za-z0-9]+(?:, ?)?)+)\]/g)].map(
    (match) => match[1] ?? '',
  ),
);
/** Promises of the vault have a book of their own: `src/vault/THREATS.md`, held by `test/vault/threats.test.ts`. */
const idsInTitles = new Set(titles.flatMap((list) => list.split(/, ?/)).filter((id) => !id.startsWith('V-')));

describe('SPEC.md', () => {
  it('gives every rule one id', () => {
    expect(idsInSpec.length).toBeGreaterThan(0);
    expect(idsInSpec.filter((id, index) => idsInSpec.indexOf(id) !== index)).toEqual([]);
  });

  it('has a test titled with every rule id', () => {
    expect(idsInSpec.filter((id) => !idsInTitles.has(id))).toEqual([]);
  });

  it('knows every rule id a test title names', () => {
    expect([...idsInTitles].filter((id) => !idsInSpec.includes(id))).toEqual([]);
  });

  it('knows every rule id the code cites', () => {
    const cited = sourceFiles(['src/domain', 'src/app']).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/SPEC ((?:[A-Z]-[A-Za-z0-9]+(?:, ?)?)+)/g)].flatMap((match) =>
        (match[1] ?? '').split(/, ?/),
      ),
    );
    expect([...new Set(cited)].filter((id) => id !== '' && !idsInSpec.includes(id))).toEqual([]);
  });
});
