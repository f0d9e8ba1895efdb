import type { RightsCase } from '../../case/rightsCase.ts';
import { decisionOf } from '../../case/decisionOf.ts';
import { measureNames } from '../../disposition/measures.ts';
import { trackKinds } from '../../disposition/tracks.ts';
import { officialDateTime } from '../../kernel/moment.ts';

/** What people decided for each counterparty, with their reason, as A01 and D01 print it; nobody decided on is left out. */
export function decisionLines(
  rightsCase: RightsCase,
  people: RightsCase['counterparties'] = rightsCase.counterparties,
): readonly string[] {
  return people.flatMap(({ id, name }) => {
    const decision = decisionOf(rightsCase, id);
    if (decision === null) return [];
    const { track, measure, finality, approver, decidedAt, reason, legalOpinion } = decision;
    const said = [
      `${trackKinds[track].qualification}，${measureNames[measure]}（${finality === 'final' ? '最终' : '暂定'}）`,
      `${approver}批准，${officialDateTime(decidedAt)}`,
      ...(reason === '' ? [] : [`理由：${reason}`]),
      ...(legalOpinion === '' ? [] : [`法制部门意见：${legalOpinion}`]),
    ];
    return [`${name}：${said.join('；')}`];
  });
}
