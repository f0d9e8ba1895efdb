import { commissionedAtOf } from '../infringement/injury.ts';
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
    ...(hurt.length === 0 ? {} : { injuryReported: reportedAt }),
    ...(activation === null ? {} : { activated: activation.activatedAt }),
    ...(firstSteps?.rescue == null ? {} : { treatmentStarted: firstSteps.rescue.doneAt }),
    ...(firstSteps?.legalAssistance == null
      ? {}
      : { legalAssistanceOffered: firstSteps.legalAssistance.doneAt }),
    ...handedIn(rightsCase),
  };
}

/** What the record tells of one who was hurt; of anybody else nothing. Each has an appraisal of their own. */
export function injuryTriggers(rightsCase: RightsCase, officerId: string): ClockTriggers {
  const hurt = rightsCase.officers.find(({ id, injury }) => id === officerId && injury.description !== '');
  if (hurt === undefined) return {};
  const { occurredAt } = rightsCase.incident;
  const [commissioned, received] = [commissionedAtOf(hurt.injury.assessment), receivedAt(hurt)];
  return {
    injured: occurredAt,
    ...(hurt.category === 'officer' ? { officerInjured: occurredAt } : {}),
    ...(hurt.category === 'auxiliaryOfficer' ? { auxiliaryInjured: occurredAt } : {}),
    // Found unhurt: there is nothing to appraise.
    ...(hurt.injury.assessment.status === 'none' ? {} : { caseAccepted: rightsCase.registeredAt }),
    ...(commissioned === null ? {} : { appraisalCommissioned: commissioned }),
    ...(received === undefined ? {} : { appraisalReceived: received }),
  };
}

/** Police called to a quarrel are there already when one of them is struck: nothing is known before it happens. */
function laterOf(reportedAt: Moment, occurredAt: Moment): Moment {
  return compareMoments(reportedAt, occurredAt) < 0 ? occurredAt : reportedAt;
}

type Hurt = AffectedOfficer;

/** The day is known, not the hour: counted from its last minute, so that nobody is called late who is not. */
function receivedAt({ injury }: Hurt): Moment | undefined {
  if (injury.assessment.status !== 'graded') return undefined;
  return MomentSchema.parse(`${injury.assessment.receivedOn}T23:59:59+08:00`);
}

/** Video of a body camera alone; what a bystander filmed is not handed in by the officer. Several: the clock runs to the last. */
function handedIn({ evidence, devices }: RightsCase): ClockTriggers {
  const cameras = new Set(devices.filter(({ kind }) => kind === 'bodyCamera').map(({ id }) => id));
  const last = evidence
    .filter((item) => item.deviceId !== null && cameras.has(item.deviceId) && isVideo(item))
    .map((item) => item.custody[0]?.at)
    .filter((moment) => moment !== undefined)
    .sort(compareMoments)
    .at(-1);
  return last === undefined ? {} : { bodyCameraHandedIn: last };
}

function isVideo(item: RightsCase['evidence'][number]): boolean {
  return item.file?.claims.mediaType?.startsWith('video/') === true;
}
