import { foldLoginName, LoginName } from '#domain/access/userAccount.ts';
import type { FoundingInput, UnitSetUp } from '#api/operations/unitOperations.ts';
import { emptyUnit, trimmed } from '../../shared/unit/unitDraft.ts';

/** The four people the first start needs, in the order they are asked for. */
export const firstRoles = ['systemAdministrator', 'securityOfficer', 'auditor', 'caseOfficer'] as const;
export type FirstRole = (typeof firstRoles)[number];

/** What each of them is there for, in one sentence. */
export const firstRoleDuties: Readonly<Record<FirstRole, string>> = {
  systemAdministrator: '建账号、管单位设置；看不到案件。',
  securityOfficer: '启用、停用和解锁账号，保管恢复单；看不到案件。',
  auditor: '查看操作日志，核对有无改动；看不到案件。',
  caseOfficer: '办理案件；其他办案人员以后由系统管理员添加。',
};

export interface FirstPerson {
  readonly name: string;
  readonly badgeNumber: string;
  readonly loginName: string;
}
/** What the second step's form holds; the passwords are the administrator's own. */
export interface PeopleDraft {
  readonly people: Readonly<Record<FirstRole, FirstPerson>>;
  readonly password: string;
  readonly repeated: string;
}

const nobody: FirstPerson = { name: '', badgeNumber: '', loginName: '' };
export const emptyPeople: PeopleDraft = {
  people: { systemAdministrator: nobody, securityOfficer: nobody, auditor: nobody, caseOfficer: nobody },
  password: '',
  repeated: '',
};

/** The whole first start as the contract wants it. */
export function foundingOf(unit: Partial<UnitSetUp>, { people, password }: PeopleDraft): FoundingInput {
  const person = ({ name, badgeNumber, loginName }: FirstPerson): FirstPerson => ({
    name: name.trim(),
    badgeNumber: badgeNumber.trim(),
    loginName: loginName.trim(),
  });
  return {
    unit: trimmed({ ...emptyUnit, ...unit }),
    systemAdministrator: { ...person(people.systemAdministrator), password },
    securityOfficer: person(people.securityOfficer),
    auditor: person(people.auditor),
    caseOfficer: person(people.caseOfficer),
  };
}

/** What is wrong with one of the login names; `null` when it will do. */
export function loginNameProblem(typed: string, all: readonly string[]): string | null {
  if (!LoginName.safeParse(typed).success) return '用2到30个汉字、字母或数字';
  const same = all.filter((other) => foldLoginName(other) === foldLoginName(typed));
  return same.length > 1 ? '四个人的用户名不能相同' : null;
}
