import type { Role } from './role.ts';
import type { Actor } from './userAccount.ts';

/** 督察长 drives every case and 维权办 keeps the ledger: they see all. */
const seeEverything: readonly Role[] = ['inspectorateChief', 'rightsOffice'];

/** Whose cases a person sees: `everyCase`, those they are named in, or none at all (SPEC A-C1, A-C2, A-C3). */
export function reachOf({ role }: Actor): 'everyCase' | 'ownCases' | 'noCase' {
  if (seeEverything.includes(role)) return 'everyCase';
  return role === 'caseOfficer' || role === 'legalReviewer' ? 'ownCases' : 'noCase';
}

/** Whether a person may open a case with these members. */
export function mayOpen(actor: Actor, members: readonly string[]): boolean {
  const reach = reachOf(actor);
  return reach === 'everyCase' || (reach === 'ownCases' && members.includes(actor.id));
}

/** Whether a person may see and judge dossiers sent in for review (SPEC B-10). */
export function mayReview({ role }: Actor): boolean {
  return role === 'legalReviewer';
}
