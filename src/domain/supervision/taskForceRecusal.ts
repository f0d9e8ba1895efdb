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

/** 单位职务 is one text, e.g. 示例派出所副所长; the unit is what it begins with. */
function investigatorOf(member: TaskForceMember, index: number, units: readonly string[]): RecusalPerson {
  const unit = units.find((each) => member.unitAndPost.startsWith(each)) ?? member.unitAndPost;
  return { id: `member${index + 1}`, name: member.name, badgeNumber: member.badgeNumber, unit };
}
