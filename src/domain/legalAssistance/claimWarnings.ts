import { dayOf, officialDate } from '../kernel/moment.ts';
import { Day } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import type { CivilClaim, DamageKind, Settlement } from './legalAssistance.ts';

/** A trap in an officer's claim, with the rule it comes from. */
export interface ClaimWarning {
  readonly id: 'barredBySettlement' | 'willBeBarred' | 'mentalHarm' | 'limitation';
  readonly text: string;
  readonly source: string;
  readonly isUrgent: boolean;
}

/** As much of a claim as the traps depend on; while it is typed the way may not be chosen yet. */
export interface ClaimSoFar extends Pick<CivilClaim, 'filedOn'> {
  readonly route: CivilClaim['route'] | null;
  readonly items: readonly { readonly kind: DamageKind }[];
  readonly settlement: Pick<Settlement, 'mediator' | 'performed' | 'evidenceAgainst'> | null;
}

const ARTICLE_185 = '最高人民法院关于适用刑事诉讼法的解释（法释〔2021〕1号）第一百八十五条';
const ARTICLE_175 = '最高人民法院关于适用刑事诉讼法的解释（法释〔2021〕1号）第一百七十五条';
const LIMITATION = '民法典第一百八十八条';

/** On whose word the warnings stand. */
export const claimSources: readonly { readonly label: string; readonly source: string }[] = [
  { label: '赔偿协议与附带民事诉讼', source: ARTICLE_185 },
  { label: '附带民事诉讼中的精神损失', source: ARTICLE_175 },
  { label: '民事诉讼时效', source: LIMITATION },
];

/**
 * What somebody must know before the deal is performed, the suit filed or the time run out. The tool warns; the officer and the lawyer decide.
 * Source: SPEC H-4, H-5, H-6.
 */
export function claimWarnings(claim: ClaimSoFar, occurredAt: Moment, today: Day): readonly ClaimWarning[] {
  return [
    ...settlementWarnings(claim),
    ...mentalWarnings(claim),
    ...limitationWarnings(claim, occurredAt, today),
  ];
}

/** Only a deal mediated by police or procuratorate bars the suit; one between the parties or before a court follows other rules. */
function settlementWarnings({ settlement, route }: ClaimSoFar): readonly ClaimWarning[] {
  if (settlement === null || !['police', 'procuratorate'].includes(settlement.mediator)) return [];
  if (settlement.performed !== 'fully')
    return [
      {
        id: 'willBeBarred',
        text: '赔偿协议一旦全部履行，就不能再提起附带民事诉讼。履行前请核对数额是否已包括后续治疗、误工等损失，并听取律师意见。',
        source: ARTICLE_185,
        isUrgent: false,
      },
    ];
  const exception =
    settlement.evidenceAgainst === ''
      ? '有证据证明调解违反自愿、合法原则的除外，本案没有登记这样的证据。'
      : `已登记的除外理由：${settlement.evidenceAgainst}`;
  return [
    {
      id: 'barredBySettlement',
      text: `赔偿协议经调解达成并已全部履行，又提起附带民事诉讼的，人民法院不予受理；${exception}`,
      source: ARTICLE_185,
      isUrgent: route === 'incidental',
    },
  ];
}

function mentalWarnings({ route, items }: ClaimSoFar): readonly ClaimWarning[] {
  if (route !== 'incidental' || !items.some(({ kind }) => kind === 'mental')) return [];
  return [
    {
      id: 'mentalHarm',
      text: '附带民事诉讼中请求赔偿精神损失的，人民法院一般不予受理。',
      source: ARTICLE_175,
      isUrgent: false,
    },
  ];
}

/** Counted from the incident, the earliest day it can run from. */
function limitationWarnings(claim: ClaimSoFar, occurredAt: Moment, today: Day): readonly ClaimWarning[] {
  if (claim.filedOn !== null) return [];
  const due = threeYearsAfter(dayOf(occurredAt));
  const isOver = today > due;
  return [
    {
      id: 'limitation',
      text: `民事诉讼时效三年，自知道受害和义务人之日起算；从案发日算，${isOver ? '已于' : '最早到'}${officialDate(due)}届满，还没有登记起诉。`,
      source: LIMITATION,
      isUrgent: isOver || Date.parse(due) - Date.parse(today) < 90 * 86_400_000,
    },
  ];
}

/** 29 February becomes the 28th. */
function threeYearsAfter(day: Day): Day {
  const next = `${Number(day.slice(0, 4)) + 3}${day.slice(4)}`;
  const parsed = Day.safeParse(next);
  return parsed.success ? parsed.data : Day.parse(`${next.slice(0, 8)}28`);
}
