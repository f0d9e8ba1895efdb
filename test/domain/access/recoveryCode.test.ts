import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecoveryCode, RECOVERY_BYTES, recoveryCodeOf } from '#domain/access/recoveryCode.ts';

const secret = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES });
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const place = fc.record({ group: fc.nat(7), character: fc.nat(4) });

describe('the recovery code', () => {
  it('[A-R1] is 8 groups of 5 characters without I, L, O and U, and gives its 20 bytes back', () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        const code = recoveryCodeOf(bytes);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/u);
        expect(readRecoveryCode(code)).toEqual({ ok: true, bytes });
      }),
    );
  });

  it('[A-R2] is read however a hand writes it', () => {
    const bytes = Uint8Array.from({ length: 20 }, (_, index) => index * 13);
    const code = recoveryCodeOf(bytes);
    const wide = [...code].map((c) =>
      c === '-' ? '－' : String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0),
    );
    const hands = [
      code.toLowerCase(),
      code.replaceAll('-', ''),
      ` ${code.replaceAll('-', ' — ')}\n`,
      wide.join(''),
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
      code.replaceAll('0', 'o').replaceAll('1', 'I'),
    ];
    for (const typed of hands) expect(readRecoveryCode(typed), typed).toEqual({ ok: true, bytes });
  });

  it.each(['', '7K2MX', 'x'.repeat(100)])(
    '[A-R3] %j has the wrong length, and no group is blamed',
    (typed) => {
      expect(readRecoveryCode(typed)).toEqual({ ok: false, group: null });
    },
  );

  it('[A-R3] any one wrong character is noticed and its group is named', () => {
    fc.assert(
      fc.property(secret, place, fc.constantFrom(...ALPHABET, 'U', '*', '中'), (bytes, at, wrong) => {
        const groups = recoveryCodeOf(bytes).split('-');
        const group = [...(groups[at.group] ?? '')];
        fc.pre(group[at.character] !== wrong);
        group[at.character] = wrong;
        groups[at.group] = group.join('');
        expect(readRecoveryCode(groups.join('-'))).toEqual({ ok: false, group: at.group + 1 });
      }),
      { numRuns: 500 },
    );
  });

  it('[A-R3] any two characters of a group that changed places are noticed and the group is named', () => {
    fc.assert(
      fc.property(secret, fc.nat(7), fc.nat(4), fc.nat(4), (bytes, place, a, b) => {
        const groups = recoveryCodeOf(bytes).split('-');
        const group = [...(groups[place] ?? '')];
        const [first = '', second = ''] = [group[a], group[b]];
        fc.pre(first !== second);
        [group[a], group[b]] = [second, first];
        groups[place] = group.join('');
        expect(readRecoveryCode(groups.join('-'))).toEqual({ ok: false, group: place + 1 });
      }),
      { numRuns: 500 },
    );
  });

  it('[A-R3] two groups that changed places are noticed and the first of them is named', () => {
    fc.assert(
      fc.property(secret, fc.nat(7), fc.nat(7), (bytes, a, b) => {
        fc.pre(a !== b);
        const groups = recoveryCodeOf(bytes).split('-');
        const [first = '', second = ''] = [groups[a], groups[b]];
        [groups[a], groups[b]] = [second, first];
        expect(readRecoveryCode(groups.join('-'))).toEqual({ ok: false, group: Math.min(a, b) + 1 });
      }),
      { numRuns: 500 },
    );
  });
});
