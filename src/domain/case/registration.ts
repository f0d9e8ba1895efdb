import { z } from 'zod';
import { noRelief } from '../care/relief.ts';
import { noCompilation } from '../dossier/caseCompilation.ts';
import { InfringementKind } from '../infringement/infringementKind.ts';
import { failure } from '../kernel/failure.ts';
import { epochMs, Moment } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { noPapers } from '../papers/paperFinal.ts';
import { noLegalAssistance } from '../legalAssistance/legalAssistance.ts';
import { noPublicOpinion } from '../publicOpinion/publicOpinion.ts';
import { noOversight } from '../supervision/oversight.ts';
import { nothingReported } from '../upward/upwardReport.ts';
import { AffectedOfficer, Counterparty } from './person.ts';
import { sameNumber } from './plausible.ts';
import { noProcedure } from './procedure.ts';
import { CaseLevel, CaseSource, DutyActivity } from './rightsCase.ts';
import type { RightsCase } from './rightsCase.ts';
import type { Stamp } from './stamp.ts';
import { EnforcementStep, PlaceKind } from './whereItHappens.ts';
import { unknownCounterparty, unknownOfficer } from './unknownPerson.ts';

/**
 * What can be said on the phone in the first minutes. Only time, place and one person are required (screens.md 启动);
 * the rest may be empty and is asked again where it is needed.
 */
export const Registration = z.strictObject({
  occurredAt: Moment,
  place: z.string().trim().min(1).max(80),
  placeKind: PlaceKind,
  kind: InfringementKind,
  level: CaseLevel,
  source: CaseSource,
  activity: DutyActivity,
  step: EnforcementStep,
  alarmNumber: z.string().max(40),
  brief: z.string().max(4000),
  officers: z
    .array(
      AffectedOfficer.pick({ name: true, category: true, badgeNumber: true, unit: true }).extend({
        injuryDescription: z.string().max(200),
      }),
    )
    .min(1)
    .max(50),
  counterparties: z.array(Counterparty.pick({ name: true, custody: true })).max(50),
});
export type Registration = z.infer<typeof Registration>;

/** What the program gives a new case. */
export interface NewCaseIdentity {
  readonly caseId: string;
  readonly caseNumber: string;
  /** Accounts that may open it from the start: whoever registers it. */
  readonly members: readonly string[];
  readonly nextId: () => string;
}

/** What is recorded later, and by whom. */
const nothingYet = {
  procedure: noProcedure,
  oversight: noOversight,
  legalAssistance: noLegalAssistance,
  publicOpinion: noPublicOpinion,
  upward: nothingReported,
  faultFindings: [],
  ownPapers: [],
} as const;

/**
 * Opens the record of a case.
 *
 * Fails: `case.timeInFuture` when the incident lies after `stamp.now`; `case.contradiction` when two people share a badge number.
 */
export function registerCase(
  registration: Registration,
  stamp: Stamp,
  identity: NewCaseIdentity,
): Result<RightsCase> {
  if (epochMs(registration.occurredAt) > epochMs(stamp.now)) {
    return refused(failure('case.timeInFuture', { field: '发生时间' }));
  }
  const numbers = registration.officers.map(({ name, badgeNumber }) => ({ name, number: badgeNumber }));
  const contradiction = sameNumber(numbers, '警号');
  if (contradiction !== null) return refused(failure('case.contradiction', { ...contradiction }));
  const { officers, counterparties, kind, level, source, ...told } = registration;
  return ok({
    kind,
    level,
    source,
    schemaVersion: 4,
    id: identity.caseId,
    revision: 0,
    caseNumber: identity.caseNumber,
    name: proposedName(registration),
    stage: 'registered',
    registeredAt: stamp.now,
    caseOfficer: stamp.by,
    members: identity.members,
    incident: {
      ...told,
      calledAt: null,
      arrivedAt: null,
      endedAt: null,
      tool: '',
      consequence: '',
      propertyLossFen: null,
    },
    officers: officers.map((officer) => newOfficer(officer, identity.nextId())),
    counterparties: counterparties.map((known) => ({ ...unknownCounterparty(identity.nextId()), ...known })),
    witnesses: [],
    activation: null,
    evidence: [],
    devices: [],
    webCaptures: [],
    handovers: [],
    conductReview: null,
    gapDuties: [],
    waivers: [],
    stageChanges: [],
    ...nothingYet,
    facts: {},
    decisions: [],
    legalOutcomes: [],
    ...noCareYet,
    ...noPapers,
    ...nothingSentOut,
    clockRecords: [],
    events: [{ at: stamp.now, by: stamp.by, kind: 'registered', summary: `登记案件：${told.place}` }],
  });
}

/** No dossier has left, so no opinion has come back. */
const nothingSentOut = { compilation: noCompilation, exports: [], reviews: [] } as const;

/** Nobody was treated, seen or helped yet. */
const noCareYet = { visits: [], rescue: [], relief: noRelief } as const satisfies Partial<RightsCase>;

/** `民警甲等2人执行职务受侵害案`; the case officer may rename it. */
function proposedName({ officers }: Registration): string {
  const first = officers[0]?.name ?? '';
  const who = officers.length > 1 ? `${first}等${officers.length}人` : first;
  return `${who}执行职务受侵害案`.slice(0, 80);
}

function newOfficer(
  { injuryDescription, ...known }: Registration['officers'][number],
  id: string,
): AffectedOfficer {
  const unknown = unknownOfficer(id);
  return { ...unknown, ...known, injury: { ...unknown.injury, description: injuryDescription } };
}
