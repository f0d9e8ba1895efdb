import { z } from 'zod';
import { Struck } from '../kernel/struck.ts';

/** Somebody of the family of a person who was harmed: to be told, visited, and to sign for that person. */
export const FamilyMember = z.strictObject({
  id: z.string().min(1).max(40),
  officerId: z.string(),
  name: z.string().trim().min(1).max(60),
  /** As people say it: 配偶, 母亲. */
  relation: z.string().trim().min(1).max(30),
  phone: z.string().trim().max(30),
  note: z.string().trim().max(200),
  by: z.string(),
  struck: Struck.nullable(),
});
export type FamilyMember = z.infer<typeof FamilyMember>;

/** Those of one person who were not struck out. */
export function familyOf(family: readonly FamilyMember[], officerId: string): readonly FamilyMember[] {
  return family.filter((member) => member.officerId === officerId && member.struck === null);
}

/** `测试家属子（配偶）`; for somebody who speaks of one officer only. */
export function familyLabel({ name, relation }: Pick<FamilyMember, 'name' | 'relation'>): string {
  return `${name}（${relation}）`;
}

/** Whom somebody spoke to: 本人, the member of the family, or plain 家属 where nobody wrote it down. Source: SPEC C-56. */
export function spokenTo(
  { to, familyId }: { readonly to: 'self' | 'family'; readonly familyId: string | null },
  family: readonly FamilyMember[],
): string {
  const member = family.find(({ id }) => id === familyId);
  if (to === 'self') return '本人';
  return member === undefined ? '家属' : `家属${familyLabel(member)}`;
}
