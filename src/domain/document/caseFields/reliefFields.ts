import { familyOf } from '../../care/familyMember.ts';
import { payoutMethodNames } from '../../care/relief.ts';
import type { ReliefApplication, ReliefPayout } from '../../care/relief.ts';
import { mostForOne, moneyOf, worthOf } from '../../care/reliefSums.ts';
import type { RightsCase } from '../../case/rightsCase.ts';
import { moneyText } from '../../kernel/money.ts';
import type { DocumentFields } from '../documentFields.ts';
import { familyOfOfficer, injurySummary, levelText } from './careFields.ts';
import { givenKinds, goodsFields, goodsText, notTaken, recipientFields } from './givenFields.ts';
import type { TakenFields } from './givenFields.ts';
import { orNull } from './wording.ts';

/** What C01 asks approval for. The opinions on it are for the pens of those who give them. Source: SPEC C-30. */
export function applicationFields(
  rightsCase: RightsCase,
  application: ReliefApplication,
): DocumentFields['condolence'] {
  const moneyFen = moneyOf(application);
  const goodsFen = worthOf(application.goods);
  const people = recipients(rightsCase, application);
  return {
    recipientName: orNull(recipientNames(rightsCase, application, people)),
    recipientRelationText: application.recipient === 'self' ? '本人' : '家属',
    reason: application.reason,
    injurySummary: injurySummary(people),
    levelText: levelText[application.level],
    modes: givenKinds(moneyFen, application.goods),
    standardBasis: orNull(application.standardBasis),
    amountFen: moneyFen === 0 ? null : moneyFen,
    fundSource: orNull(application.fundSource),
    goods: goodsFields(application.goods),
    totalFen: moneyFen + goodsFen,
    overLimitText: overLimitText(application),
    plannedOn: application.plannedOn,
  };
}

/** What C04 has signed for: each person's money, and how it was taken where that is known. Source: SPEC C-30. */
export function signOffFields(
  rightsCase: RightsCase,
  application: ReliefApplication,
): DocumentFields['payout'] {
  const { shares, goods, payouts } = application;
  const total = moneyOf(application);
  return {
    rows: shares.map(({ officerId, amountFen }) => ({
      ...recipientFields(rightsCase.officers.find(({ id }) => id === officerId)),
      ...takenFields(payouts.find((payout) => payout.officerId === officerId)),
      kindText: orNull(givenKinds(amountFen, goods).join('、')),
      amountFen: amountFen === 0 ? null : amountFen,
    })),
    totalFen: total === 0 ? null : total,
    goodsText: goodsText(goods),
    fundSource: orNull(application.fundSource),
    visitedOn: application.plannedOn,
  };
}

/** The family by name where it is to get it and is on record. Source: SPEC C-57. */
function recipientNames(
  rightsCase: RightsCase,
  { recipient }: ReliefApplication,
  people: RightsCase['officers'],
): string {
  const named = people.flatMap((officer) => {
    const family = recipient === 'self' ? [] : familyOf(rightsCase.relief.family, officer.id);
    return family.length === 0 ? [officer.name] : family.map((member) => familyOfOfficer(rightsCase, member));
  });
  return named.join('、');
}

function takenFields(payout: ReliefPayout | undefined): TakenFields {
  if (payout === undefined) return notTaken;
  const { method, cardLastFour, receivedOn, proxy } = payout;
  return {
    methodText: method === 'goods' ? null : payoutMethodNames[method],
    cardText: orNull(cardLastFour),
    receivedOn,
    proxyText:
      proxy === null
        ? null
        : [proxy.name, proxy.relation, proxy.idLastFour].filter((part) => part !== '').join('，'),
  };
}

function overLimitText(application: ReliefApplication): string | null {
  const { passedLimitFen, overLimitReason } = application;
  if (passedLimitFen === null) return null;
  const most = spoken(mostForOne(application));
  return `一人最多${most}，超过本局限额${spoken(passedLimitFen)}。理由：${overLimitReason}`;
}

const spoken = (fen: number) => moneyText(fen) ?? String(fen);

function recipients({ officers }: RightsCase, { shares }: ReliefApplication): RightsCase['officers'] {
  return officers.filter(({ id }) => shares.some(({ officerId }) => officerId === id));
}
