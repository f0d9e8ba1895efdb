import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '#test/architecture/importGraph.ts';

const book = readFileSync('src/vault/THREATS.md', 'utf8');
const promises = [...book.matchAll(/^\| (V-\p{Lu}\d+) \|(.*)\|(.*)\|$/gmu)].map(
  ([, id = '', , where = '']) => ({
    id,
    files: [...where.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  }),
);
const tests = sourceFiles(['test']).filter((file) => /\.test\.tsx?$/.test(file));
const titled = tests.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\b(?:it|each\(\w+\))\(\s*['"`]\[(V-\p{Lu}\d+)\]/gu)].map(
    ([, id = '']) => ({ id, file }),
  ),
);

describe('THREATS.md', () => {
  it('gives every promise one id and names the files that test it', () => {
    const ids = promises.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(15);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(promises.filter(({ files }) => files.length === 0)).toEqual([]);
  });

  it('has a test titled with every promise in every file it names, and no other', () => {
    const promised = promises.flatMap(({ id, files }) => files.map((file) => `${id} ${file}`));
    const tested = new Set(titled.map(({ id, file }) => `${id} ${file.replaceAll('\\', '/')}`));
    expect([...tested].toSorted()).toEqual(promised.toSorted());
  });

  it('speaks of no promise that is not in the table', () => {
    const ids = new Set(promises.map(({ id }) => id.slice(2)));
    const spokenOf = [...book.matchAll(/（(\p{Lu}\d+(?:[、–]\p{Lu}\d+)*)）/gu)].flatMap(([, list = '']) =>
      list.split(/[、–]/),
    );
    expect(spokenOf.length).toBeGreaterThan(5);
    expect(spokenOf.filter((id) => !ids.has(id))).toEqual([]);
  });
});
