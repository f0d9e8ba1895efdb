import type { RightsCase } from '../case/rightsCase.ts';
import { compareMoments } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';

/** The same person was harmed before. */
export interface EarlierHarm {
  readonly officerId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly caseName: string;
  readonly occurredAt: Moment;
  readonly injury: string;
}

/**
 * Which people of a case were harmed in another one before, told by the badge number; nobody is compared by name, because
 * names are shared.
 * Shape: `others` are the cases the viewer may see. Newest first.
 * Source: SPEC C-16.
 */
export function earlierHarm(rightsCase: RightsCase, others: readonly RightsCase[]): readonly EarlierHarm[] {
  const before = others.filter(
    ({ id, incident }) =>
      id !== rightsCase.id && compareMoments(incident.occurredAt, rightsCase.incident.occurredAt) < 0,
  );
  return rightsCase.officers
    .filter(({ badgeNumber }) => badgeNumber.trim() !== '')
    .flatMap((officer) =>
      before.flatMap((other) => {
        const same = other.officers.find((each) => each.badgeNumber.trim() === officer.badgeNumber.trim());
        return same === undefined ? [] : [harmOf(officer.id, other, same.injury.description)];
      }),
    )
    .toSorted((a, b) => compareMoments(b.occurredAt, a.occurredAt));
}

function harmOf(
  officerId: string,
  { id, caseNumber, name, incident }: RightsCase,
  injury: string,
): EarlierHarm {
  return { officerId, caseId: id, caseNumber, caseName: name, occurredAt: incident.occurredAt, injury };
}
