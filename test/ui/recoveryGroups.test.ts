import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECOVERY_BYTES, recoveryCodeOf } from '#domain/access/recoveryCode.ts';
import { groupStates, groupsTyped } from '#ui/shared/recovery/codeGroups.ts';

const codes = fc
  .uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES })
  .map((bytes) => recoveryCodeOf(bytes));

describe('a recovery code while it is typed', () => {
  it('says of every group that it is right, with or without dashes, in either case', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const right = Array.from({ length: 8 }, () => 'right');
        expect(groupStates(code)).toEqual(right);
        expect(groupStates(code.replaceAll('-', '').toLowerCase())).toEqual(right);
      }),
    );
  });

  it('names the one group with a wrong character, and no other', () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: 7 }), fc.nat({ max: 4 }), (code, group, place) => {
        const groups = groupsTyped(code);
        const typed = groups[group] ?? '';
        const other = typed[place] === 'Z' ? '0' : 'Z';
        const wrong = typed.slice(0, place) + other + typed.slice(place + 1);
        const states = groupStates(groups.with(group, wrong).join('-'));
        expect(states[group]).toBe('wrong');
        expect(states.filter((state) => state !== 'right')).toHaveLength(1);
      }),
    );
  });

  it('calls nothing wrong before a group is complete', () => {
    expect(groupStates('')).toEqual(Array.from({ length: 8 }, () => 'empty'));
    expect(groupStates('7K2')).toEqual(['partial', ...Array.from({ length: 7 }, () => 'empty')]);
  });
});
