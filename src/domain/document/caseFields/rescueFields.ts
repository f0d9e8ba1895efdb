import { regionName } from '../../care/bodyRegion.ts';
import { dutyNames, fastTrackRequestNames, impactKindNames, rescueOf } from '../../care/rescueFile.ts';
import type { BodyMark, FastTrackSlip, ReturnToDuty } from '../../care/rescueFile.ts';
import { treatmentCost } from '../../care/treatments.ts';
import type { AffectedOfficer } from '../../case/person.ts';
import type { RightsCase } from '../../case/rightsCase.ts';
import type { UnitSettings } from '../../case/unitSettings.ts';
import { commissionedAtOf, injuryGradeText } from '../../infringement/injury.ts';
import { officialDate } from '../../kernel/moment.ts';
import type { DocumentFields } from '../documentFields.ts';
import { orNull } from './wording.ts';

const CAUSE_CHARACTERS = 80;

/** What W05 tells the hospital: the slip as it was recorded, else what the case knows. Source: SPEC C-31. */
export function medicalSlip(
  rightsCase: RightsCase,
  unit: UnitSettings,
  officerId: string | null,
): DocumentFields['medicalSlip'] {
  const officer = rightsCase.officers.find((entry) => entry.id === officerId) ?? rightsCase.officers[0];
  const slip = officer === undefined ? null : rescueOf(rightsCase.rescue, officer.id).slip;
  const cause = `${rightsCase.incident.place}执行职务时遭侵害`;
  return {
    ...(slip === null ? knownHospital(rightsCase, unit, officer) : slipFields(slip, unit)),
    causeText: [...cause].slice(0, CAUSE_CHARACTERS).join(''),
    preliminaryText: orNull(officer?.injury.description ?? ''),
  };
}

type Arrival = Omit<DocumentFields['medicalSlip'], 'causeText' | 'preliminaryText'>;

function slipFields(slip: FastTrackSlip, unit: UnitSettings): Arrival {
  return {
    hospitalName: slip.hospital,
    hospitalPhone: phoneOf(slip.hospital, unit),
    arriveAt: slip.arriveAt,
    escortName: orNull(slip.escortName),
    escortPhone: orNull(slip.escortPhone),
    requests: slip.requests.map((request) => fastTrackRequestNames[request]),
  };
}

function knownHospital(
  { activation }: RightsCase,
  unit: UnitSettings,
  officer: AffectedOfficer | undefined,
): Arrival {
  const name = orNull(officer?.injury.hospital ?? '') ?? unit.hospitals[0]?.name ?? null;
  return {
    hospitalName: name,
    hospitalPhone: name === null ? null : phoneOf(name, unit),
    arriveAt: activation?.firstSteps.rescue?.doneAt ?? null,
    escortName: null,
    escortPhone: null,
    requests: [],
  };
}

function phoneOf(hospital: string, { hospitals }: UnitSettings): string | null {
  return orNull(hospitals.find(({ name }) => name === hospital)?.phone ?? '');
}

/** Where the appraisal of one officer's injury stands. */
export function appraisalFields(officer: AffectedOfficer | null): DocumentFields['appraisal'] {
  const assessment = officer?.injury.assessment ?? { status: 'unknown' };
  const graded = assessment.status === 'graded' ? assessment : null;
  const statusText = { unknown: null, none: null, pending: '鉴定中', graded: '已出意见' } as const;
  return {
    statusText: statusText[assessment.status],
    commissionedAt: commissionedAtOf(assessment),
    body: 'body' in assessment ? orNull(assessment.body) : null,
    opinionText: graded === null ? null : injuryGradeText(graded),
    opinionNumber: graded?.opinionNumber ?? null,
    receivedOn: graded?.receivedOn ?? null,
  };
}

/** What W06 says of the rescue besides its lines. Source: SPEC C-31. */
export function rescueFields(
  officer: AffectedOfficer | null,
  rightsCase: RightsCase,
): DocumentFields['rescue'] {
  if (officer === null)
    return {
      costFen: null,
      costNote: null,
      marksText: null,
      impactsText: null,
      returnedOn: null,
      dutyText: null,
    };
  const { marks, impacts, returnToDuty } = rescueOf(rightsCase.rescue, officer.id);
  const { totalFen, unknown } = treatmentCost(officer.injury.treatments);
  const known = officer.injury.treatments.length - unknown;
  return {
    costFen: known === 0 ? null : totalFen,
    costNote: known > 0 && unknown > 0 ? `另有${unknown}条费用未填` : null,
    marksText: orNull(marks.map((mark) => markText(mark, rightsCase)).join('；')),
    impactsText: orNull(
      impacts.map(({ kind, description }) => `${impactKindNames[kind]}：${description}`).join('；'),
    ),
    returnedOn: returnToDuty?.on ?? null,
    dutyText: returnToDuty === null ? null : dutyText(returnToDuty),
  };
}

function markText({ side, region, description, evidenceIds }: BodyMark, { evidence }: RightsCase): string {
  const numbers = evidence.filter(({ id }) => evidenceIds.includes(id)).map(({ number }) => `证据${number}`);
  const shown = numbers.length === 0 ? '' : `（${numbers.join('、')}）`;
  return `${regionName(side, region)}${description}${shown}`;
}

/** `轻便勤务，至2026年5月1日`. */
function dutyText({ duty, lightUntil }: ReturnToDuty): string {
  return lightUntil === null ? dutyNames[duty] : `${dutyNames[duty]}，至${officialDate(lightUntil)}`;
}
