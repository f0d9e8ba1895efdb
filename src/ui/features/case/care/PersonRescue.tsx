import { useState } from 'react';
import { Link } from 'react-router';
import type { EarlierHarmView } from '#api/operations/careOperations.ts';
import { rescueOf } from '#domain/care/rescueFile.ts';
import type { AffectedOfficer } from '#domain/case/person.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { officerCategoryNames } from '#domain/case/person.ts';
import { Advice } from '../../../shared/Advice.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { BodyDiagram } from './BodyDiagram.tsx';
import { BodyMarksDrawer } from './BodyMarksDrawer.tsx';
import { RescueDrawer } from './RescueDrawer.tsx';
import { RescueFacts } from './RescueFacts.tsx';
import { TreatmentTable } from './TreatmentTable.tsx';

export interface PersonRescueProps {
  readonly officer: AffectedOfficer;
  readonly earlier: readonly EarlierHarmView[];
}

/** One person's rescue as far as it is recorded, and the two drawers it is recorded in. */
export function PersonRescue({ officer, earlier }: PersonRescueProps) {
  const { rescue } = useOpenCase().view.rightsCase;
  const [editing, setEditing] = useState<'rescue' | 'marks' | null>(null);
  const { marks } = rescueOf(rescue, officer.id);
  const close = () => setEditing(null);
  return (
    <article className="care-person" aria-label={`${officer.name}的救治`}>
      <div className="care-person-head">
        <h3>{officer.name}</h3>
        <span className="quiet">
          {officerCategoryNames[officer.category]} {officer.badgeNumber} {officer.unit}
        </span>
        <span className="case-gap" />
        <WriteButton needs="care.recordRescue" size="small" onClick={() => setEditing('rescue')}>
          救治记录
        </WriteButton>
        <WriteButton needs="care.markBody" size="small" onClick={() => setEditing('marks')}>
          体表标记
        </WriteButton>
      </div>
      {earlier.length === 0 ? null : <RepeatNotice officer={officer} earlier={earlier} />}
      <div className="care-person-body">
        <BodyDiagram marks={marks} />
        <div>
          <TreatmentTable treatments={officer.injury.treatments} />
          <RescueFacts officer={officer} />
        </div>
      </div>
      {editing === 'rescue' ? <RescueDrawer officer={officer} onClose={close} /> : null}
      {editing === 'marks' ? <BodyMarksDrawer officer={officer} onClose={close} /> : null}
    </article>
  );
}

/** Somebody harmed again needs more than the first time; only cases this viewer may see are named. */
function RepeatNotice({ officer, earlier }: PersonRescueProps) {
  return (
    <Advice
      what={`${officer.name}（警号${officer.badgeNumber}）此前已在${earlier.length}起案件中受到侵害`}
      next={
        <>
          {earlier.map((harm) => (
            <div key={harm.caseId}>
              {dayOf(harm.occurredAt)} <Link to={`/cases/${harm.caseId}/care`}>{harm.caseName}</Link>
              {harm.injury === '' ? '' : `：${harm.injury}`}
            </div>
          ))}
          请关注身心影响，安排心理疏导，勤务上予以照顾。只列出您有权查看的案件。
        </>
      }
    />
  );
}
