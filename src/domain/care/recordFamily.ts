import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { contradiction, failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { Struck } from '../kernel/struck.ts';
import { upserted } from '../kernel/upserted.ts';
import { withRelief } from './applyForRelief.ts';
import { familyOf, FamilyMember } from './familyMember.ts';

/** A member of a family as it is typed. */
export const FamilyInput = FamilyMember.omit({ by: true, struck: true });
export type FamilyInput = z.infer<typeof FamilyInput>;

export const StrikeFamilyInput = Struck.pick({ reason: true }).extend({ id: z.string().max(40) });
export type StrikeFamilyInput = z.infer<typeof StrikeFamilyInput>;

/**
 * Takes down somebody of the family of a person who was harmed, or corrects it; who wrote it first stays its writer.
 *
 * Fails: `case.personUnknown`; `case.contradiction` when the entry was struck, would change whose family it is, or is there already.
 * Source: SPEC C-55.
 */
export function recordFamily(rightsCase: RightsCase, input: FamilyInput, stamp: Stamp): Result<RightsCase> {
  const { family } = rightsCase.relief;
  const officer = rightsCase.officers.find(({ id }) => id === input.officerId);
  if (officer === undefined) return refused(failure('case.personUnknown', { person: '受侵害人员' }));
  const before = family.find(({ id }) => id === input.id);
  const problem = entryProblem(family, before, input);
  if (problem !== null) return refused(problem);
  const member: FamilyMember = { ...input, by: before?.by ?? stamp.by, struck: null };
  const next = withRelief(rightsCase, { family: upserted(family, member) });
  return ok(withEvent(next, stamp, 'familyRecorded', `登记家属：${officer.name}的${member.relation}`));
}

/** Strikes an entry out; it stays to be read. Fails: `case.contradiction`. Source: SPEC C-55. */
export function strikeFamily(
  rightsCase: RightsCase,
  { id, reason }: StrikeFamilyInput,
  stamp: Stamp,
): Result<RightsCase> {
  const { family } = rightsCase.relief;
  const member = family.find((one) => one.id === id);
  if (member === undefined) return refused(contradiction('家属', '没有这一条'));
  if (member.struck !== null) return refused(contradiction('家属', '已经划去'));
  const struck = { at: stamp.now, by: stamp.by, reason };
  const next = withRelief(rightsCase, { family: upserted(family, { ...member, struck }) });
  const whose = rightsCase.officers.find((officer) => officer.id === member.officerId)?.name ?? '';
  const said = `划去家属：${whose}的${member.relation}（${reason}）`;
  return ok(withEvent(next, stamp, 'familyRecorded', said));
}

function entryProblem(
  family: readonly FamilyMember[],
  before: FamilyMember | undefined,
  { id, officerId, name }: FamilyInput,
): Failure | null {
  if (before !== undefined && before.struck !== null)
    return contradiction('家属', '已经划去，不能再改；请另行登记');
  if (before !== undefined && before.officerId !== officerId)
    return contradiction('家属', '是另一人的家属；登记错了的划去后另行登记');
  return familyOf(family, officerId).some((member) => member.id !== id && member.name === name)
    ? contradiction('家属姓名', '这个人的家属中已经有这个姓名')
    : null;
}

/**
 * Why somebody named as family may not be: another person's, struck out, or unknown. What was named before may stay.
 * Source: SPEC C-56.
 */
export function familyProblem(
  family: readonly FamilyMember[],
  {
    named,
    before,
    of,
  }: {
    readonly named: readonly string[];
    readonly before: readonly string[];
    readonly of: readonly string[];
  },
): Failure | null {
  const known = family.filter(({ officerId }) => of.includes(officerId));
  const isRight = (id: string) =>
    known.some((member) => member.id === id && (member.struck === null || before.includes(id)));
  return named.every(isRight) ? null : contradiction('家属', '不是这个人登记在册的家属；请先在“家属”中登记');
}
