import type { FamilyMember } from '../care/familyMember.ts';
import { contradiction } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import type { Application } from './procedure.ts';
import type { RightsCase } from './rightsCase.ts';

type OnFile = Pick<RightsCase, 'officers' | 'relief' | 'procedure'>;

/**
 * Why an applicant cannot be the one of the family who was chosen. Whoever was chosen before may stay when struck out since.
 * Source: SPEC M-71.
 */
export function familyApplicantProblem(
  { relief, procedure }: OnFile,
  { applicantType, applicantName, familyId }: Application,
): Failure | null {
  if (familyId === undefined) return null;
  if (applicantType !== 'closeRelative') return contradiction('申请人', '选了家属，身份应为近亲属');
  const member = relief.family.find(({ id }) => id === familyId);
  const isKept = procedure.application?.familyId === familyId;
  if (member === undefined || (member.struck !== null && !isKept))
    return contradiction('申请人', '不是登记在册的家属；请先在“慰问保障”的“家属”中登记');
  return member.name === applicantName.trim()
    ? null
    : contradiction('申请人', `姓名与家属登记不一致：登记为${member.name}`);
}

/** How somebody of the family is related, named with the officer: `测试民警甲的配偶`. */
export function relationText(
  { officers }: Pick<RightsCase, 'officers'>,
  { officerId, relation }: Pick<FamilyMember, 'officerId' | 'relation'>,
): string {
  return `${officers.find(({ id }) => id === officerId)?.name ?? ''}的${relation}`;
}

/** Who applied, as the family register has it now: what is corrected there is right on the papers too. Source: SPEC M-71. */
export function applicantOf(
  rightsCase: OnFile,
  application: Application,
): Pick<Application, 'applicantName' | 'relation'> {
  const member = rightsCase.relief.family.find(({ id }) => id === application.familyId);
  if (member === undefined) return application;
  return { applicantName: member.name, relation: relationText(rightsCase, member) };
}
