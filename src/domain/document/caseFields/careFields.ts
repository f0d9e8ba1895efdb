import type { CondolenceVisit } from '../../care/condolenceVisit.ts';
import type { AffectedOfficer } from '../../case/person.ts';
import type { RightsCase } from '../../case/rightsCase.ts';
import { injuryGradeText } from '../../infringement/injury.ts';
import { dayOf } from '../../kernel/moment.ts';
import type { DocumentFields } from '../documentFields.ts';
import type { VisitFields } from '../fieldGroups.ts';
import { orNull } from './wording.ts';

const levelText = {
  district: '本局',
  city: '市局维权办',
  province: '省厅维权办',
  union: '工会',
  other: null,
} as const satisfies Record<CondolenceVisit['level'], VisitFields['levelText']>;

/** One visit as C03 records it. */
export function visitFields(visit: CondolenceVisit, rightsCase: RightsCase, recorder: string): VisitFields {
  return {
    typeText: '慰问',
    levelText: levelText[visit.level],
    at: visit.at,
    place: orNull(visit.place),
    visitors: visit.visitors.map((visitor) => ({
      name: visitor.name,
      post: orNull(visitor.post),
      unit: orNull(visitor.unit),
    })),
    recipientName: orNull(visitedNames(visit, rightsCase)),
    injuryStatus: orNull(visit.condition),
    needs: orNull(visit.needs),
    reply: orNull(visit.reply),
    tasks: [],
    psychologyText: null,
    consentText: null,
    photos: [],
    recorderName: orNull(recorder),
  };
}

/** What C01 asks approval for: the money and goods of one visit. */
export function condolenceFields(
  rightsCase: RightsCase,
  visit: CondolenceVisit | null,
): DocumentFields['condolence'] {
  const goods = (visit?.goods ?? []).map((item) => ({
    ...item,
    amountFen: item.quantity * item.unitPriceFen,
  }));
  const goodsFen = goods.reduce((sum, item) => sum + item.amountFen, 0);
  const moneyFen = visit?.amountFen ?? 0;
  return {
    recipientName: visit === null ? null : orNull(visitedNames(visit, rightsCase)),
    recipientRelationText: visit === null ? null : '本人',
    reason: orNull(`${rightsCase.incident.place}执行职务受侵害`),
    injurySummary: injurySummary(rightsCase, visit),
    levelText: visit === null ? null : levelText[visit.level],
    modes: [
      ...(visit === null ? [] : (['走访'] as const)),
      ...(moneyFen > 0 ? (['慰问金'] as const) : []),
      ...(goods.length > 0 ? (['慰问品'] as const) : []),
    ],
    standardBasis: null,
    amountFen: moneyFen === 0 ? null : moneyFen,
    fundSource: orNull(visit?.fundSource ?? ''),
    goods,
    totalFen: moneyFen + goodsFen === 0 ? null : moneyFen + goodsFen,
    plannedOn: visit === null ? null : dayOf(visit.at),
  };
}

/** Where the appraisal of one officer's injury stands. */
export function appraisalFields(officer: AffectedOfficer | null): DocumentFields['appraisal'] {
  const assessment = officer?.injury.assessment ?? { status: 'unknown' };
  const graded = assessment.status === 'graded' ? assessment : null;
  const statusText = { unknown: null, none: null, pending: '鉴定中', graded: '已出意见' } as const;
  return {
    statusText: statusText[assessment.status],
    commissionedAt: assessment.status === 'pending' ? assessment.commissionedAt : null,
    body: 'body' in assessment ? orNull(assessment.body) : null,
    opinionText: graded === null ? null : injuryGradeText(graded),
    opinionNumber: graded?.opinionNumber ?? null,
    receivedOn: graded?.receivedOn ?? null,
  };
}

/** What C04 has signed for. How money for several people is shared nobody recorded, so that stays open. */
export function payoutFields(
  rightsCase: RightsCase,
  visit: CondolenceVisit | null,
): DocumentFields['payout'] {
  if (visit === null) return { rows: [], totalFen: null, goodsText: null, fundSource: null, visitedOn: null };
  const people = visited(visit, rightsCase);
  const kinds = [...(visit.amountFen > 0 ? ['慰问金'] : []), ...(visit.goods.length > 0 ? ['慰问品'] : [])];
  return {
    rows: people.map((officer) => ({
      name: officer.name,
      unit: orNull(officer.unit),
      badgeNumber: orNull(officer.badgeNumber),
      kindText: orNull(kinds.join('、')),
      amountFen: people.length === 1 && visit.amountFen > 0 ? visit.amountFen : null,
    })),
    totalFen: visit.amountFen === 0 ? null : visit.amountFen,
    goodsText: orNull(visit.goods.map(({ name, quantity }) => `${name}×${quantity}`).join('、')),
    fundSource: orNull(visit.fundSource),
    visitedOn: dayOf(visit.at),
  };
}

function visited(visit: CondolenceVisit, rightsCase: RightsCase) {
  return rightsCase.officers.filter((officer) => visit.officerIds.includes(officer.id));
}

function visitedNames(visit: CondolenceVisit, rightsCase: RightsCase): string {
  return visited(visit, rightsCase)
    .map((officer) => officer.name)
    .join('、');
}

/** Grade only, no diagnosis: those who approve money need not read a medical record (documents.md C01). */
function injurySummary(rightsCase: RightsCase, visit: CondolenceVisit | null): string | null {
  if (visit === null) return null;
  const parts = visited(visit, rightsCase).map(
    (officer) => `${officer.name}:${injuryGradeText(officer.injury.assessment)}`,
  );
  return orNull(parts.join('；'));
}
