import { describe, expect, it } from 'vitest';
import { applied, mutantsOf } from './mutants.ts';

const changed = (text: string) => mutantsOf('a.ts', text).map((mutant) => applied(text, mutant));

describe('mutants', () => {
  it.each([
    ['const a = b === c;', ['const a = b !== c;']],
    ['const a = b && c;', ['const a = b || c;']],
    ['const a = !b;', ['const a = b;']],
    ['const a = b ? c : d;', ['const a = c;', 'const a = d;']],
    ['const a = b ?? c;', ['const a = c;']],
    ["const a = x('yes');", ["const a = x('no');"]],
    ['const a = [b, c];', ['const a = [c];', 'const a = [b];']],
    ['const a = b.filter(c);', ['const a = b;']],
    ['const a = allOf(b);', ['const a = anyOf(b);']],
    ['b();', [';']],
  ])('of %s are %j', (text, expected) => {
    expect(changed(text)).toEqual(expected);
  });

  it.each([
    "import { a } from 'yes';",
    'type A = true;',
    "const a = '\u64d5\u54ac';",
    'const a = z.int().min(1);',
  ])('leave alone %s', (text) => {
    expect(changed(text)).toEqual([]);
  });

  it('name the line', () => {
    expect(mutantsOf('a.ts', '\n\nconst a = true;')).toMatchObject([{ line: 3, replacement: 'false' }]);
  });
});
