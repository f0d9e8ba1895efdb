import type { AffectedOfficer } from './person.ts';
import type { RightsCase } from './rightsCase.ts';
import type { Moment } from '../kernel/moment.ts';
import { compareMoments, Moment as MomentSchema } from '../kernel/moment.ts';
import type { ClockTriggers } from '../timeLimits/clockFacts.ts';

/**
 * What has happened in a case, as the clocks name it. Only what the record says; nothing is supposed.
 * Source: SPEC M-9.
 */
export function caseTriggers(rightsCase: RightsCase): ClockTriggers {
  const { incident, activation, officers } = rightsCase;
  const hurt = officers.filter((officer) => officer.injury.description !== '');
  const firstSteps = activation?.firstSteps;
  const reportedAt = incident.calledAt ?? rightsCase.registeredAt;
  return {
    incidentOccurred: incident.occurredAt,
    incidentReported: reportedAt,
    infringementKnown: laterOf(reportedAt, incident.occurredAt),
    caseAccepted: rightsCase.registeredAt,
    ...(hurt.length === 0 ? {} : { injured: incident.occurredAt, injuryReported: reportedAt }),
    ...(hurt.some(isOf('officer')) ? { officerInjured: incident.occurredAt } : {}),
    ...(hurt.some(isOf('auxiliaryOfficer')) ? { auxiliaryInjured: incident.occurredAt } : {}),
    ...(activation === null ? {} : { activated: activation.activatedAt }),
    ...(firstSteps?.rescue == null ? {} : { treatmentStarted: firstSteps.rescue.doneAt }),
    ...(firstSteps?.legalAssistance == null
      ? {}
      : { legalAssistanceOffered: firstSteps.legalAssistance.doneAt }),
    ...lastOf('appraisalCommissioned', hurt.map(commissionedAt)),
    ...lastOf('appraisalReceived', hurt.map(receivedAt)),
    ...lastOf(
      'bodyCameraHandedIn',
      rightsCase.evidence.filter(isVideo).map((item) => item.custody[0]?.at),
    ),
  };
}

/** Police called to a quarrel are there already when one of them is struck: nothing is known before it happens. */
function laterOf(reportedAt: Moment, occurredAt: Moment): Moment {
  return compareMoments(reportedAt, occurredAt) < 0 ? occurredAt : reportedAt;
}

type Hurt = AffectedOfficer;

const isOf = (category: Hurt['category']) => (person: Hurt) => person.category === category;

function commissionedAt({ injury }: Hurt): Moment | undefined {
  return injury.assessment.status === 'pending' ? (injury.assessment.commissionedAt ?? undefined) : undefined;
}

/** The day is known, not the hour: counted from its last minute, so that nobody is called late who is not. */
function receivedAt({ injury }: Hurt): Moment | undefined {
  if (injury.assessment.status !== 'graded') return undefined;
  return MomentSchema.parse(`${injury.assessment.receivedOn}T23:59:59+08:00`);
}

function isVideo(item: RightsCase['evidence'][number]): boolean {
  return item.file?.claims.mediaType?.startsWith('video/') === true;
}

/** Several people: the clock runs from the last one. */
function lastOf(
  event: 'appraisalCommissioned' | 'appraisalReceived' | 'bodyCameraHandedIn',
  moments: readonly (Moment | undefined)[],
): ClockTriggers {
  const last = moments
    .filter((moment) => moment !== undefined)
    .sort(compareMoments)
    .at(-1);
  return last === undefined ? {} : { [event]: last };
}
