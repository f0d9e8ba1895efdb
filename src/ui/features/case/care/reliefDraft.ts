import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { moneyOf, worthOf } from '#domain/care/reliefSums.ts';

type Change = InputOf<'care.applyForRelief'>['change'];
type Goods = Change['goods'][number];

/** The form: amounts may be empty while typing; one row per person, chosen or not. */
export type ReliefDraft = Omit<Change, 'shares' | 'goods' | 'moneyTotalFen' | 'goodsTotalFen'> & {
  readonly officerIds: readonly string[];
  /** Units: integer fen, by officer id. */
  readonly amounts: Readonly<Record<string, number | null>>;
  readonly goods: readonly (Omit<Goods, 'quantity' | 'unitPriceFen'> & {
    readonly quantity: number | null;
    readonly unitPriceFen: number | null;
  })[];
  readonly moneyTotalFen: number | null;
  readonly goodsTotalFen: number | null;
};

/** The stored application, or a new one; nobody and no amount is chosen beforehand. */
export function reliefDraftOf({ rightsCase }: CaseView, id: string | null): ReliefDraft {
  const known = rightsCase.relief.applications.find((each) => each.id === id);
  if (known === undefined) return blank;
  return {
    id: known.id,
    kind: known.kind,
    level: known.level,
    recipient: known.recipient,
    reason: known.reason,
    standardBasis: known.standardBasis,
    officerIds: known.shares.map(({ officerId }) => officerId),
    amounts: Object.fromEntries(known.shares.map(({ officerId, amountFen }) => [officerId, amountFen])),
    goods: known.goods,
    fundSource: known.fundSource,
    plannedOn: known.plannedOn,
    overLimitReason: known.overLimitReason,
    moneyTotalFen: moneyOf(known),
    goodsTotalFen: worthOf(known.goods),
  };
}

const blank: ReliefDraft = {
  id: null,
  kind: 'condolence',
  level: 'district',
  recipient: 'self',
  reason: '',
  standardBasis: '',
  officerIds: [],
  amounts: {},
  goods: [],
  fundSource: '',
  plannedOn: null,
  overLimitReason: '',
  moneyTotalFen: null,
  goodsTotalFen: null,
};

/** An empty amount means none. */
export function reliefInputOf({ officerIds, amounts, ...draft }: ReliefDraft): Change {
  return {
    ...draft,
    shares: officerIds.map((officerId) => ({ officerId, amountFen: amounts[officerId] ?? 0 })),
    goods: draft.goods.map((item) => ({
      ...item,
      quantity: item.quantity ?? 1,
      unitPriceFen: item.unitPriceFen ?? 0,
    })),
    moneyTotalFen: draft.moneyTotalFen ?? 0,
    goodsTotalFen: draft.goodsTotalFen ?? 0,
  };
}
