import { useCall } from '../../../client/useCall.ts';
import { useOpenCase } from '../CaseContext.ts';
import { PersonRescue } from './PersonRescue.tsx';

/** Everybody who was harmed: treatment, marks, appraisal, impact and return to duty. */
export function RescueSection() {
  const { officers, id: caseId } = useOpenCase().view.rightsCase;
  const earlier = useCall('care.earlierHarm', { caseId });
  return (
    <section className="section">
      <div className="section-head">
        <h2>逐人救治</h2>
        <span className="quiet">伤情和鉴定在“概况·人员·伤情”页填写，期限在“期限”页</span>
      </div>
      {officers.map((officer) => (
        <PersonRescue
          key={officer.id}
          officer={officer}
          earlier={(earlier.data ?? []).filter(({ officerId }) => officerId === officer.id)}
        />
      ))}
    </section>
  );
}
