import { z } from 'zod';

/** 组内分工 */
export const TaskForceRole = z.enum([
  'leader',
  'deputyLeader',
  'investigation',
  'legalReview',
  'supervision',
  'evidence',
  'medicalLiaison',
  'publicOpinion',
]);
export type TaskForceRole = z.infer<typeof TaskForceRole>;

/** 所属警种: the mechanism wants the inspectorate, criminal investigation and legal affairs together (S3). */
export const TaskForceBody = z.enum([
  'inspectorate',
  'criminalInvestigation',
  'legalAffairs',
  'policeStation',
  'other',
]);
export type TaskForceBody = z.infer<typeof TaskForceBody>;

export const TaskForceMember = z.strictObject({
  name: z.string().min(1).max(60),
  badgeNumber: z.string().max(20),
  unitAndPost: z.string().max(60),
  body: TaskForceBody,
  role: TaskForceRole,
  phone: z.string().max(30),
});
export type TaskForceMember = z.infer<typeof TaskForceMember>;

export const taskForceRoleNames: Readonly<Record<TaskForceRole, string>> = {
  leader: '组长',
  deputyLeader: '副组长',
  investigation: '侦办',
  legalReview: '法制审核',
  supervision: '督察督办',
  evidence: '证据固定',
  medicalLiaison: '医疗联络',
  publicOpinion: '舆情',
};

export const taskForceBodyNames: Readonly<Record<TaskForceBody, string>> = {
  inspectorate: '警务督察',
  criminalInvestigation: '刑侦',
  legalAffairs: '法制',
  policeStation: '派出所',
  other: '其他',
};

/**
 * Bodies the task force still lacks.
 * Source: SPEC M-2 (3+X:督察、刑侦、法制各不少于一人).
 */
export function missingTaskForceBodies(members: readonly TaskForceMember[]): readonly TaskForceBody[] {
  const wanted: readonly TaskForceBody[] = ['inspectorate', 'criminalInvestigation', 'legalAffairs'];
  return wanted.filter((body) => !members.some((member) => member.body === body));
}

/**
 * The first member who stands in it twice: one person cannot answer for two bodies. `null` = nobody does.
 * Source: SPEC M-2.
 */
export function memberTwice(members: readonly TaskForceMember[]): TaskForceMember | null {
  return (
    members.find((member, index) => members.slice(0, index).some((other) => isSamePerson(member, other))) ??
    null
  );
}

/** A badge number settles it; of namesakes without one, two different units do. */
function isSamePerson(one: TaskForceMember, other: TaskForceMember): boolean {
  const [badge, otherBadge] = [one.badgeNumber.trim(), other.badgeNumber.trim()];
  if (badge !== '' && otherBadge !== '') return badge === otherBadge;
  const [unit, otherUnit] = [one.unitAndPost.trim(), other.unitAndPost.trim()];
  const isApart = unit !== '' && otherUnit !== '' && unit !== otherUnit;
  return one.name.trim() === other.name.trim() && !isApart;
}
