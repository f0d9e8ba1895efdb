import { photoConsentNames, psychologyNames } from '../../care/condolenceVisit.ts';
import type { CondolenceVisit } from '../../care/condolenceVisit.ts';
import type { FamilyMember } from '../../care/familyMember.ts';
import { worthOf } from '../../care/reliefSums.ts';
import type { RightsCase } from '../../case/rightsCase.ts';
import { isFiled } from '../../evidence/evidenceItem.ts';
import { injuryGradeText } from '../../infringement/injury.ts';
import { dayOf } from '../../kernel/moment.ts';
import type { DocumentFields } from '../documentFields.ts';
import type { VisitFields } from '../fieldGroups.ts';
import { givenKinds, goodsFields, goodsText, notTaken, recipientFields } from './givenFields.ts';
import { isPhoto, shownPicture } from './photoFields.ts';
import { orNull } from './wording.ts';

/** Who stands behind a visit or an application, as the forms name it. */
export const levelText = {
  district: '本局',
  city: '市局维权办',
  province: '省厅维权办',
  union: '工会',
  other: null,
} as const satisfies Record<CondolenceVisit['level'], VisitFields['levelText']>;

/** One visit as C03 records it. */
export function visitFields(visit: CondolenceVisit, rightsCase: RightsCase, recorder: string): VisitFields {
  return {
    typeText: visit.followUpDays === null ? '慰问' : '回访',
    levelText: levelText[visit.level],
    at: visit.at,
    place: orNull(visit.place),
    visitors: visit.visitors.map((visitor) => ({
      name: visitor.name,
      post: orNull(visitor.post),
      unit: orNull(visitor.unit),
    })),
    recipientName: orNull(metNames(visit, rightsCase)),
    injuryStatus: orNull(visit.condition),
    needs: orNull(visit.needs),
    reply: orNull(visit.reply),
    tasks: rightsCase.relief.needs
      .filter(({ visitId }) => visitId === visit.id)
      .map(({ need, owner, dueOn, result }) => ({ matter: need, owner, dueOn, result: orNull(result) })),
    psychologyText: visit.psychology === 'unknown' ? null : psychologyNames[visit.psychology],
    consentText: visit.photoConsent === 'unknown' ? null : photoConsentNames[visit.photoConsent],
    photos: photosOf(visit, rightsCase),
    recorderName: orNull(recorder),
  };
}

/** What C01 asks approval for: the money and goods of one visit. */
export function condolenceFields(
  rightsCase: RightsCase,
  visit: CondolenceVisit | null,
): DocumentFields['condolence'] {
  const reason = orNull(`${rightsCase.incident.place}执行职务受侵害`);
  if (visit === null) return { ...nothingAsked, reason };
  const total = visit.amountFen + worthOf(visit.goods);
  return {
    ...nothingAsked,
    reason,
    recipientName: orNull(visitedNames(visit, rightsCase)),
    recipientRelationText: '本人',
    injurySummary: injurySummary(visited(visit, rightsCase)),
    levelText: levelText[visit.level],
    modes: ['走访', ...givenKinds(visit.amountFen, visit.goods)],
    amountFen: visit.amountFen === 0 ? null : visit.amountFen,
    fundSource: orNull(visit.fundSource),
    goods: goodsFields(visit.goods),
    totalFen: total === 0 ? null : total,
    plannedOn: dayOf(visit.at),
  };
}

const nothingAsked: DocumentFields['condolence'] = {
  recipientName: null,
  recipientRelationText: null,
  reason: null,
  injurySummary: null,
  levelText: null,
  modes: [],
  standardBasis: null,
  amountFen: null,
  fundSource: null,
  goods: [],
  totalFen: null,
  overLimitText: null,
  plannedOn: null,
};

/** What C04 has signed for. How money for several people is shared nobody recorded, so that stays open. */
export function payoutFields(
  rightsCase: RightsCase,
  visit: CondolenceVisit | null,
): DocumentFields['payout'] {
  if (visit === null) return { rows: [], totalFen: null, goodsText: null, fundSource: null, visitedOn: null };
  const people = visited(visit, rightsCase);
  const kinds = givenKinds(visit.amountFen, visit.goods);
  const amountFen = people.length === 1 && visit.amountFen > 0 ? visit.amountFen : null;
  return {
    rows: people.map((officer) => ({
      ...recipientFields(officer),
      ...notTaken,
      kindText: orNull(kinds.join('、')),
      amountFen,
    })),
    totalFen: visit.amountFen === 0 ? null : visit.amountFen,
    goodsText: goodsText(visit.goods),
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

/** Those of the family who were there stand behind the harmed themselves. Source: SPEC C-57. */
function metNames(visit: CondolenceVisit, rightsCase: RightsCase): string {
  const family = rightsCase.relief.family
    .filter(({ id }) => visit.familyIds.includes(id))
    .map((member) => familyOfOfficer(rightsCase, member));
  return [visitedNames(visit, rightsCase), ...family].join('、');
}

/** `测试家属子（测试民警甲的配偶）`. */
export function familyOfOfficer(
  { officers }: RightsCase,
  { name, relation, officerId }: FamilyMember,
): string {
  return `${name}（${officers.find(({ id }) => id === officerId)?.name ?? ''}的${relation}）`;
}

/** Grade only, no diagnosis: those who approve money need not read a medical record (documents.md C01). */
export function injurySummary(officers: RightsCase['officers']): string | null {
  const parts = officers.map((officer) => `${officer.name}:${injuryGradeText(officer.injury.assessment)}`);
  return orNull(parts.join('；'));
}

/** Consent is looked at once more: what was agreed to may have been taken back since. Source: SPEC C-32. */
function photosOf(visit: CondolenceVisit, rightsCase: RightsCase): VisitFields['photos'] {
  if (visit.photoConsent !== 'given') return [];
  return visit.photoIds
    .flatMap((id) => rightsCase.evidence.find((item) => item.id === id) ?? [])
    .filter(isFiled)
    .filter(isPhoto)
    .map((item) => ({ ...shownPicture(item, rightsCase), caption: `证据${item.number}　${item.title}` }));
}
