import { commissionedAtOf } from '../infringement/injury.ts';
import { rescueOf } from '../care/rescueFile.ts';
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
  const { incident, activation } = rightsCase;
  const firstSteps = activation?.firstSteps;
  const reportedAt = reportedAtOf(rightsCase);
  return {
    incidentOccurred: incident.occurredAt,
    incidentReported: reportedAt,
    infringementKnown: laterOf(reportedAt, incident.occurredAt),
    caseAccepted: rightsCase.registeredAt,
    ...(activation === null ? {} : { activated: activation.activatedAt }),
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
    ...rescueTriggers(rightsCase, hurt),
    ...(hurt.category === 'officer' ? { officerInjured: occurredAt } : {}),
    ...(hurt.category === 'auxiliaryOfficer' ? { auxiliaryInjured: occurredAt } : {}),
    // Found unhurt: there is nothing to appraise.
    ...(hurt.injury.assessment.status === 'none' ? {} : { caseAccepted: rightsCase.registeredAt }),
    ...(commissioned === null ? {} : { appraisalCommissioned: commissioned }),
    ...(received === undefined ? {} : { appraisalReceived: received }),
  };
}

const reportedAtOf = ({ incident, registeredAt }: RightsCase) => incident.calledAt ?? registeredAt;

/**
 * From when somebody hurt waited for treatment, and when it came. The first step of the case says it of one who alone was hurt; of several
 * it does not say of whom. Who was treated before anybody reported it was known to be hurt by then.
 * Source: SPEC T-E20, T-E21.
 */
function rescueTriggers(rightsCase: RightsCase, { id, injury }: AffectedOfficer): ClockTriggers {
  const { officers, activation, rescue } = rightsCase;
  const isOnlyOne = officers.filter((one) => one.injury.description !== '').length === 1;
  const times = [
    ...injury.treatments.map(({ at }) => at),
    rescueOf(rescue, id).slip?.arriveAt ?? null,
    isOnlyOne ? (activation?.firstSteps.rescue?.doneAt ?? null) : null,
  ];
  const [first] = times.filter((time) => time !== null).toSorted(compareMoments);
  const reportedAt = reportedAtOf(rightsCase);
  if (first === undefined) return { injuryReported: reportedAt };
  const knownAt = compareMoments(first, reportedAt) < 0 ? first : reportedAt;
  return { injuryReported: knownAt, treatmentStarted: first };
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
