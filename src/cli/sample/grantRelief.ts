import { Day } from '#domain/kernel/moment.ts';
import type { Play } from './play.ts';
import { schedule } from './scenario.ts';

const EACH_FEN = 100_000;
const visitedOn = Day.parse('2026-03-25');

/** 办案民警 applies for what the bureau brings on its visit, 督察长 grants it; 办案民警 is at the keyboard before and after. */
export async function grantRelief(play: Play): Promise<void> {
  const { officers } = play.current().rightsCase;
  await play.onCase('care.applyForRelief', schedule.facts, {
    id: null,
    kind: 'condolence',
    level: 'district',
    recipient: 'self',
    reason: '执行职务受伤，到医院看望慰问',
    standardBasis: '',
    shares: officers.map(({ id }) => ({ officerId: id, amountFen: EACH_FEN })),
    goods: [{ name: '营养品', quantity: 2, unitPriceFen: 30_000 }],
    fundSource: '维权慰问专项经费',
    plannedOn: visitedOn,
    overLimitReason: '',
    moneyTotalFen: EACH_FEN * officers.length,
    goodsTotalFen: 60_000,
  });
  await play.enter('inspectorateChief');
  const applicationId = applied(play);
  const decision = { applicationId, verdict: 'approved', reason: '情况属实，同意' } as const;
  await play.onCase('care.decideRelief', schedule.facts, decision);
  await play.enter('caseOfficer');
}

/** Both signed for it in the hospital. */
export async function recordPayouts(play: Play): Promise<void> {
  for (const { id } of play.current().rightsCase.officers)
    await play.onCase('care.recordPayout', schedule.visits, {
      applicationId: applied(play),
      officerId: id,
      receivedOn: visitedOn,
      method: 'cash',
      cardLastFour: '',
      proxy: null,
    });
}

function applied(play: Play): string {
  return play.current().rightsCase.relief.applications[0]?.id ?? '';
}
