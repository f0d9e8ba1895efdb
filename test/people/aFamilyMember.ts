import type { FamilyMember } from '#domain/care/familyMember.ts';

/** The wife of the first person of a case, as the register of families has her. */
export function aFamilyMember(changes: Partial<FamilyMember> = {}): FamilyMember {
  return {
    id: 'f1',
    officerId: 'person1',
    name: '测试家属子',
    relation: '配偶',
    phone: '',
    note: '',
    by: '测试民警丁',
    struck: null,
    ...changes,
  };
}
