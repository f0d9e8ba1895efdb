import { readRecoveryCode, RECOVERY_BYTES, recoveryCodeOf } from '#domain/access/recoveryCode.ts';

/** How far one group of a typed recovery code is. */
export type GroupState = 'empty' | 'partial' | 'right' | 'wrong';

/** A code whose every group is right: one typed group put into it tells whether that group is right. */
const known = recoveryCodeOf(new Uint8Array(RECOVERY_BYTES)).split('-');
const GROUP_SIZE = known[0]?.length ?? 0;

/** The typed characters without blanks and dashes, cut into groups as on the sheet. */
export function groupsTyped(typed: string): string[] {
  const characters = [...typed.normalize('NFKC').toUpperCase()].filter(
    (character) => !/[\s\p{Pd}]/u.test(character),
  );
  return known
    .map((_, index) => characters.slice(index * GROUP_SIZE, (index + 1) * GROUP_SIZE).join(''))
    .filter((group) => group !== '');
}

/** The state of every group of the sheet, while the code is being typed. */
export function groupStates(typed: string): GroupState[] {
  const groups = groupsTyped(typed);
  return known.map((_, index) => {
    const group = groups[index] ?? '';
    if (group === '') return 'empty';
    if (group.length < GROUP_SIZE) return 'partial';
    return readRecoveryCode(known.with(index, group).join('-')).ok ? 'right' : 'wrong';
  });
}
