import { fullYears } from '../../case/factsOf.ts';
import { custodyNames, officerCategoryNames } from '../../case/person.ts';
import type { AffectedOfficer, Counterparty } from '../../case/person.ts';
import type { RightsCase } from '../../case/rightsCase.ts';
import { bodyPartNames, injuryGradeText, treatmentNames } from '../../infringement/injury.ts';
import { dayOf } from '../../kernel/moment.ts';
import type { CounterpartyFields, OfficerFields } from '../fieldGroups.ts';
import { genderText, orNull } from './wording.ts';

const cameraText = {
  full: '全程开启',
  partial: '部分开启',
  off: '未开启',
  none: '未配备',
  unknown: null,
} as const;
const deputyText = { no: '否', peoplesCongress: '人大代表', cppcc: '政协委员', unknown: null } as const;

/** One officer, in the words of the forms. */
export function officerFields(officer: AffectedOfficer, rightsCase: RightsCase): OfficerFields {
  const { injury } = officer;
  return {
    name: officer.name,
    genderText: genderText[officer.gender],
    bornOn: officer.bornOn,
    ageText:
      officer.bornOn === null
        ? null
        : `${fullYears(officer.bornOn, dayOf(rightsCase.incident.occurredAt))}周岁`,
    badgeNumber: orNull(officer.badgeNumber),
    categoryText: officerCategoryNames[officer.category],
    unit: orNull(officer.unit),
    post: orNull(officer.post),
    phone: orNull(officer.phone),
    dutyText: orNull(officer.dutyAtTheTime),
    cameraText: cameraText[officer.bodyCamera],
    cameraReason: orNull(officer.bodyCameraReason),
    injury: {
      partsText: orNull(injury.parts.map((part) => bodyPartNames[part]).join('、')),
      description: orNull(injury.description),
      diagnosis: orNull(injury.diagnosis),
      hospital: orNull(injury.hospital),
      gradeText: injury.assessment.status === 'unknown' ? null : injuryGradeText(injury.assessment),
      visitedAt: injury.treatments[0]?.at ?? null,
      treatments: injury.treatments.map((treatment) => ({
        at: treatment.at,
        statusText: treatmentNames[treatment.status],
        hospital: orNull(treatment.hospital),
        note: orNull([treatment.diagnosis, treatment.note].filter((part) => part !== '').join('；')),
        costFen: treatment.costFen,
        paidBy: orNull(treatment.paidBy),
        recordedBy: orNull(treatment.by),
      })),
    },
  };
}

/** One counterparty, in the words of the forms. */
export function counterpartyFields(person: Counterparty): CounterpartyFields {
  const idTypes = { residentId: '居民身份证', passport: '护照', other: '其他证件', unknown: null } as const;
  return {
    name: person.name,
    genderText: genderText[person.gender],
    bornOn: person.bornOn,
    idTypeText: idTypes[person.idType],
    idNumber: orNull(person.idNumber),
    address: orNull(person.address),
    workplace: orNull(person.workplace),
    phone: orNull(person.phone),
    deputyText: deputyText[person.deputy],
    custodyText: person.custody === 'unknown' ? null : custodyNames[person.custody],
    note: orNull(person.note),
  };
}

/** The least complete recording of anyone on the spot speaks for the incident. */
export function incidentCameraText(rightsCase: RightsCase): OfficerFields['cameraText'] {
  const worstFirst = ['none', 'off', 'partial', 'full'] as const;
  const worst = worstFirst.find((state) =>
    rightsCase.officers.some((officer) => officer.bodyCamera === state),
  );
  return worst === undefined ? null : cameraText[worst];
}
