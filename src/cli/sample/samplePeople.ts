import type { InputOf } from '#api/contract.ts';
import type { Role } from '#domain/access/role.ts';
import { unit } from './scenario.ts';

interface SamplePerson {
  readonly role: Role;
  readonly loginName: string;
  readonly name: string;
  readonly badgeNumber: string;
  /** Artificial and printed for everyone to read: it protects nothing but invented people. */
  readonly password: string;
}

const person = (role: Role, names: readonly [string, string], badgeNumber: string): SamplePerson => ({
  role,
  loginName: names[0],
  name: names[1],
  badgeNumber,
  password: `示例口令，请勿真用${badgeNumber}`,
});

/** Everybody who works on the sample case; the first four found the vault. */
export const samplePeople = {
  systemAdministrator: person('systemAdministrator', ['xitong', '系统管理员子'], '000101'),
  securityOfficer: person('securityOfficer', ['baomi', '安全保密员丑'], '000102'),
  auditor: person('auditor', ['shenji', '审计员寅'], '000103'),
  caseOfficer: person('caseOfficer', ['minjing', '承办民警丁'], '000004'),
  inspectorateChief: person('inspectorateChief', ['ducha', '督察长己'], '000005'),
  rightsOffice: person('rightsOffice', ['weiquan', '维权民警未'], '000006'),
  legalReviewer: person('legalReviewer', ['fazhi', '法制民警壬'], '000009'),
} as const satisfies Record<Role, SamplePerson>;

const withoutPassword = ({ loginName, name, badgeNumber }: SamplePerson) => ({
  loginName,
  name,
  badgeNumber,
});

/** What the first-start screen would send. */
export const founding: InputOf<'unit.setUp'> = {
  unit,
  systemAdministrator: {
    ...withoutPassword(samplePeople.systemAdministrator),
    password: samplePeople.systemAdministrator.password,
  },
  securityOfficer: withoutPassword(samplePeople.securityOfficer),
  auditor: withoutPassword(samplePeople.auditor),
  caseOfficer: withoutPassword(samplePeople.caseOfficer),
};

/** Accounts 系统管理员 makes afterwards. */
export const laterAccounts: readonly InputOf<'accounts.add'>[] = [
  samplePeople.inspectorateChief,
  samplePeople.rightsOffice,
  samplePeople.legalReviewer,
].map((one) => ({ ...withoutPassword(one), role: one.role }));
