import { z } from 'zod';
import { InfringementKind } from '../infringement/infringementKind.ts';
import { isHurt } from '../infringement/injury.ts';
import { Moment } from '../kernel/moment.ts';
import { ledgerFigures, LedgerFigures } from '../ledger/ledgerFigures.ts';
import { GivenNumber, numbersOf } from '../papers/givenNumber.ts';
import { watchFigures, WatchFigures } from '../supervision/watchFigures.ts';
import { CaseStage } from './caseStage.ts';
import { CaseLevel } from './rightsCase.ts';
import type { RightsCase } from './rightsCase.ts';

/** One row of the case list, and all the list can be searched by. */
export const CaseSummary = z.strictObject({
  id: z.string(),
  revision: z.int().nonnegative(),
  caseNumber: z.string(),
  name: z.string(),
  kind: InfringementKind,
  level: CaseLevel,
  stage: CaseStage,
  occurredAt: Moment,
  registeredAt: Moment,
  activatedAt: Moment.nullable(),
  place: z.string(),
  caseOfficer: z.string(),
  officerNames: z.array(z.string()).readonly(),
  injuredCount: z.int().nonnegative(),
  counterpartyCount: z.int().nonnegative(),
  evidenceCount: z.int().nonnegative(),
  /** What the chief's board shows of it. */
  watch: WatchFigures,
  /** What 台账统计 counts of it. */
  ledger: LedgerFigures,
  /** Numbers its papers bear. */
  numbers: z.array(GivenNumber).readonly(),
  /** Ids of the accounts the case is open to, besides those who see every case. */
  members: z.array(z.string()).readonly(),
  /** Everything searchable, in one line. */
  searchText: z.string(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** The list row of a case. */
export function summarise(rightsCase: RightsCase): CaseSummary {
  const officerNames = rightsCase.officers.map((officer) => officer.name);
  return {
    id: rightsCase.id,
    revision: rightsCase.revision,
    caseNumber: rightsCase.caseNumber,
    name: rightsCase.name,
    kind: rightsCase.kind,
    level: rightsCase.level,
    stage: rightsCase.stage,
    occurredAt: rightsCase.incident.occurredAt,
    registeredAt: rightsCase.registeredAt,
    activatedAt: rightsCase.activation?.activatedAt ?? null,
    place: rightsCase.incident.place,
    caseOfficer: rightsCase.caseOfficer,
    officerNames,
    injuredCount: rightsCase.officers.filter((officer) => isHurt(officer.injury)).length,
    counterpartyCount: rightsCase.counterparties.length,
    evidenceCount: rightsCase.evidence.length,
    watch: watchFigures(rightsCase),
    ledger: ledgerFigures(rightsCase),
    numbers: numbersOf(rightsCase),
    members: rightsCase.members,
    searchText: searchTextOf(rightsCase),
  };
}

function searchTextOf(rightsCase: RightsCase): string {
  return [
    rightsCase.caseNumber,
    rightsCase.name,
    rightsCase.incident.place,
    rightsCase.incident.alarmNumber,
    rightsCase.caseOfficer,
    ...rightsCase.officers.flatMap((officer) => [officer.name, officer.badgeNumber, officer.unit]),
    ...rightsCase.counterparties.map((counterparty) => counterparty.name),
    rightsCase.incident.brief,
  ]
    .filter((text) => text !== '')
    .join(' ');
}
