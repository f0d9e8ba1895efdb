import type { LedgerView } from '#api/operations/ledgerOperations.ts';
import { spokenDuration } from '#domain/kernel/moment.ts';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { BarChart } from './BarChart.tsx';
import { HourGrid } from './HourGrid.tsx';
import { MustTable } from './MustTable.tsx';
import { RecurrencePart } from './RecurrencePart.tsx';
import { RiskTable } from './RiskTable.tsx';

export type FiguresProps = Pick<LedgerView, 'statistics' | 'patterns' | 'risks' | 'musts'> & {
  /** `null` = on paper. */
  readonly scope: LedgerScope | null;
};

/** What recurs: numbers first, shares with a caution, and never a ranking of people. */
export function Figures({ statistics, patterns, risks, musts, scope }: FiguresProps) {
  return (
    <>
      <section className="section" aria-label="规律特点">
        <div className="section-head">
          <h2>规律特点</h2>
        </div>
        <ul className="ledger-findings">
          {patterns.findings.map(({ text, trainings }) => (
            <li key={text}>
              {text}
              {trainings.length === 0 ? null : (
                <span className="quiet"> 据此培训：{trainings.join('、')}</span>
              )}
            </li>
          ))}
        </ul>
        <p className="quiet">{patterns.caution}</p>
      </section>
      <RecurrencePart {...statistics.recurrence} />
      <RiskTable risks={risks} />
      <MustTable musts={musts} scope={scope} />
      <section className="section" aria-label="响应用时">
        <div className="section-head">
          <h2>响应用时</h2>
        </div>
        <table className="ledger-times">
          <thead>
            <tr>
              <th scope="col">事项</th>
              <th scope="col">已知</th>
              <th scope="col">中位数</th>
              <th scope="col">最长</th>
              <th scope="col">其中</th>
              <th scope="col">提示</th>
            </tr>
          </thead>
          <tbody>
            {statistics.responses.map(
              ({ title, counts, known, median, longest, inTime, inTimeWords, caution }) => (
                <tr key={title}>
                  <th scope="row">{title}</th>
                  <td className="figures">
                    {known} {counts}
                  </td>
                  <td className="figures">{known === 0 ? '—' : spokenDuration(median * 60_000)}</td>
                  <td className="figures">{known === 0 ? '—' : spokenDuration(longest * 60_000)}</td>
                  <td className="figures">{known === 0 ? '—' : `${inTimeWords} ${inTime} ${counts}`}</td>
                  <td className="quiet">{caution}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
      <div className="ledger-charts">
        {statistics.breakdowns.map((breakdown) => (
          <BarChart key={breakdown.id} {...breakdown} />
        ))}
      </div>
      <HourGrid hours={statistics.hours} />
    </>
  );
}
