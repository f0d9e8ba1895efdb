import type { LedgerView } from '#api/operations/ledgerOperations.ts';

type Statistics = LedgerView['statistics'];
export type BarChartProps = Omit<
  Statistics['breakdowns'][number] | Statistics['recurrence']['charts'][number],
  'id'
>;

/** More would not be read. */
const SHOWN_ROWS = 8;

/** Bars with their numbers beside them, so that nothing has to be measured by eye. */
export function BarChart({ title, counts, total, rows }: BarChartProps) {
  const shown = rows.slice(0, SHOWN_ROWS);
  const rest = rows.slice(SHOWN_ROWS).reduce((sum, { count }) => sum + count, 0);
  const bars = rest === 0 ? shown : [...shown, { label: `其余${rows.length - SHOWN_ROWS}项`, count: rest }];
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <figure className="ledger-chart">
      <figcaption>
        {title}{' '}
        <span className="quiet">
          共 {total} {counts}
        </span>
      </figcaption>
      <dl>
        {bars.map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {count === 0 ? null : (
                <span className="ledger-bar" style={{ width: `${(100 * count) / most}%` }} />
              )}
            </dd>
            <dd className="figures">
              {count} <span className="quiet">{Math.round((100 * count) / Math.max(1, total))}%</span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
