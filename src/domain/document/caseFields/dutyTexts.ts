import type { RightsCase } from '../../case/rightsCase.ts';
import type { GapDuty } from '../../evidence/gapDuty.ts';
import { outcomeText } from '../../evidence/recordGapDuty.ts';
import { dayOf, officialDate } from '../../kernel/moment.ts';
import type { GapRowFields } from '../evidenceGroups.ts';
import { namesOf } from './segmentFields.ts';
import { orNull } from './wording.ts';

type DutyFields = Pick<GapRowFields, 'measureText' | 'ownerText' | 'dueText' | 'doneText'>;

/** Who brings what until when; blank to be filled in by hand while nobody has been given it. */
export function dutyTexts(duties: readonly GapDuty[], rightsCase: RightsCase): DutyFields {
  const each = (say: (duty: GapDuty) => string) => orNull(duties.map(say).join('\n'));
  return {
    measureText: each(({ measure, gap }) => {
      const whom = gap.kind === 'element' ? namesOf([gap.counterpartyId], rightsCase) : '';
      return whom === '' ? measure : `${measure}（${whom}）`;
    }),
    ownerText: each(({ owner }) => owner),
    dueText: each(({ dueOn }) => officialDate(dueOn)),
    doneText: each((duty) => {
      const outcome = outcomeText(duty, rightsCase);
      return duty.closed === null || outcome === null
        ? '未完成'
        : `${officialDate(dayOf(duty.closed.at))}，${outcome}`;
    }),
  };
}
