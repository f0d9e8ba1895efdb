import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import type { FamilyMember } from '#domain/care/familyMember.ts';
import { thisMinute } from '../../../shared/wallClock.ts';

type VisitInput = InputOf<'cases.recordVisit'>['change'];
type Goods = VisitInput['goods'][number];

/** The form: amounts may be empty while typing. */
export type VisitDraft = Omit<VisitInput, 'amountFen' | 'goods'> & {
  readonly amountFen: number | null;
  readonly goods: readonly (Omit<Goods, 'unitPriceFen' | 'quantity'> & {
    readonly unitPriceFen: number | null;
    readonly quantity: number | null;
  })[];
};

/** The stored visit, or a new one to everybody who was hurt. */
export function visitDraftOf({ rightsCase }: CaseView, visitId: string | null): VisitDraft {
  const known = rightsCase.visits.find((visit) => visit.id === visitId);
  if (known !== undefined) return known;
  return {
    id: null,
    at: thisMinute(),
    place: '',
    level: 'district',
    visitors: [{ name: '', post: '', unit: '' }],
    officerIds: rightsCase.officers
      .filter((officer) => officer.injury.description !== '')
      .map((officer) => officer.id),
    condition: '',
    needs: '',
    reply: '',
    amountFen: null,
    fundSource: '',
    goods: [],
    followUpDays: null,
    psychology: 'unknown',
    familyIds: [],
    photoConsent: 'unknown',
    photoIds: [],
  };
}

/** An empty amount means none; of the families only those of the people visited. */
export function visitOf(draft: VisitDraft, family: readonly FamilyMember[]): VisitInput {
  const theirs = family.filter(({ officerId }) => draft.officerIds.includes(officerId));
  return {
    ...draft,
    familyIds: draft.familyIds.filter((id) => theirs.some((member) => member.id === id)),
    followUpDays: draft.followUpDays ?? null,
    photoIds: draft.photoConsent === 'given' ? draft.photoIds : [],
    amountFen: draft.amountFen ?? 0,
    goods: draft.goods.map((item) => ({
      ...item,
      unitPriceFen: item.unitPriceFen ?? 0,
      quantity: item.quantity ?? 1,
    })),
  };
}
