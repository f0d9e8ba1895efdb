import { recusalPeople } from '../case/recusalPeople.ts';
import type { PeopleOnRecord } from '../case/recusalPeople.ts';
import { recusalFindings } from '../disposition/recusal.ts';
import type { RecusalFinding, RecusalPerson } from '../disposition/recusal.ts';
import type { TaskForceMember } from './taskForce.ts';

/**
 * Members of a task force who must step aside from this case or be looked at.
 *
 * Source: SPEC M-3, C-58, D-R1 to D-R3.
 */
export function taskForceRecusals(
  members: readonly TaskForceMember[],
  rightsCase: PeopleOnRecord,
): readonly RecusalFinding[] {
  const units = rightsCase.officers.map((officer) => officer.unit).filter((unit) => unit !== '');
  return recusalFindings({
    investigators: members.map((member, index) => investigatorOf(member, index, units)),
    ...recusalPeople(rightsCase),
  });
}

/** What is known of a task force and of the chief who watches the case. */
export interface ForceOnRecord {
  readonly members: readonly TaskForceMember[];
  readonly caseWatchChief: string;
}

/** Stands for the chief among those who were judged. */
export const WATCH_CHIEF_ID = 'watchChief';

/** As `taskForceRecusals`, of the chief who watches the case too; who is a member besides is judged as that. */
export function forceRecusals(
  { members, caseWatchChief }: ForceOnRecord,
  rightsCase: PeopleOnRecord,
): readonly RecusalFinding[] {
  return [
    ...taskForceRecusals(members, rightsCase),
    ...chiefRecusals({ members, caseWatchChief }, rightsCase),
  ];
}

/** Of the chief nothing but a name is written down; a namesake is told apart by standing among the members with a badge number. */
export function chiefRecusals(
  { members, caseWatchChief }: ForceOnRecord,
  rightsCase: PeopleOnRecord,
): readonly RecusalFinding[] {
  const name = caseWatchChief.trim();
  if (name === '' || members.some((member) => member.name.trim() === name)) return [];
  const chief = { id: WATCH_CHIEF_ID, name, badgeNumber: '', unit: '' };
  return recusalFindings({ investigators: [chief], ...recusalPeople(rightsCase) });
}

/** 单位职务 is one text, e.g. 示例派出所副所长; the unit is what it begins with. */
function investigatorOf(member: TaskForceMember, index: number, units: readonly string[]): RecusalPerson {
  const unit = units.find((each) => member.unitAndPost.startsWith(each)) ?? member.unitAndPost;
  return { id: `member${index + 1}`, name: member.name, badgeNumber: member.badgeNumber, unit };
}
