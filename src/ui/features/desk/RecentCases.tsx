import { Link } from 'react-router';
import type { DeskView } from '#api/operations/caseOperations.ts';
import { CaseStageText } from '../../shared/CaseStageText.tsx';

/** The newest cases, one line each. */
export function RecentCases({ cases }: { readonly cases: DeskView['recent'] }) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>最近案件</h2>
        <Link to="/cases">全部案件</Link>
      </div>
      <ul className="recent">
        {cases.slice(0, 6).map((summary) => (
          <li key={summary.id}>
            <Link to={`/cases/${summary.id}`} title={summary.name}>
              {summary.name}
            </Link>
            <CaseStageText stage={summary.stage} />
          </li>
        ))}
      </ul>
    </section>
  );
}
