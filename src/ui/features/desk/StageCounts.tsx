import { Link } from 'react-router';
import type { DeskView } from '#api/operations/caseOperations.ts';
import { caseStageNames, mainStages } from '#domain/case/caseStage.ts';

/** How many cases stand at each stage; a stage opens the list. Stages outside the main road appear once they hold a case. */
export function StageCounts({ counts }: { readonly counts: DeskView['stageCounts'] }) {
  const shown = counts.filter(({ stage, count }) => mainStages.includes(stage) || count > 0);
  return (
    <section className="section">
      <div className="section-head">
        <h2>案件阶段</h2>
      </div>
      <ul className="stage-counts">
        {shown.map(({ stage, count }) => (
          <li key={stage}>
            <Link to={`/cases?stage=${stage}`} className={count === 0 ? 'stage-none' : ''}>
              <span className="stage-count figures">{count}</span>
              <span>{caseStageNames[stage]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
