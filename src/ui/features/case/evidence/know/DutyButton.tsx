import { Tag } from 'antd';
import { useState } from 'react';
import { dutyState, gapKey } from '#domain/evidence/gapDuty.ts';
import type { FoundGap } from '#domain/evidence/caseGaps.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { dutyStateColours, dutyStateNames } from '../../../../text/dutyWords.ts';
import { WriteButton } from '../../pieces/WriteButton.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { DutyDrawer } from './DutyDrawer.tsx';

/** Gives a gap to somebody; once given, says who has it and how it stands. */
export function DutyButton({ found }: { readonly found: FoundGap }) {
  const { rightsCase, readAt } = useOpenCase().view;
  const [isGiving, setGiving] = useState(false);
  const key = gapKey(found.gap);
  const duty = rightsCase.gapDuties.findLast(({ gap }) => gapKey(gap) === key);
  if (duty !== undefined && duty.closed === null) {
    const state = dutyState(duty, dayOf(readAt));
    return (
      <Tag color={dutyStateColours[state]} title={`期限 ${duty.dueOn}`}>
        {duty.owner} {dutyStateNames[state]}
      </Tag>
    );
  }
  return (
    <>
      <WriteButton needs="evidence.setGapDuty" size="small" onClick={() => setGiving(true)}>
        补证任务
      </WriteButton>
      {isGiving ? <DutyDrawer found={found} duty={null} onClose={() => setGiving(false)} /> : null}
    </>
  );
}
