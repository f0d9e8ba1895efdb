import { z } from 'zod';

/** What a person is at this PC. One person has one role: whoever needs two has two accounts, and the trail tells them apart. */
export const Role = z.enum([
  'systemAdministrator',
  'securityOfficer',
  'auditor',
  'caseOfficer',
  'rightsOffice',
  'inspectorateChief',
  'legalReviewer',
]);
export type Role = z.infer<typeof Role>;
export const roles: readonly Role[] = Role.options;

export const roleNames: Readonly<Record<Role, string>> = {
  systemAdministrator: '系统管理员',
  securityOfficer: '安全保密员',
  auditor: '审计员',
  caseOfficer: '办案民警',
  rightsOffice: '维权办',
  inspectorateChief: '督察长',
  legalReviewer: '法制审核员',
};

/** 三员: they run, guard and watch the system, and see no case. */
export const systemRoles: readonly Role[] = ['systemAdministrator', 'securityOfficer', 'auditor'];
/** Who works on cases. */
export const caseRoles: readonly Role[] = [
  'caseOfficer',
  'rightsOffice',
  'inspectorateChief',
  'legalReviewer',
];
