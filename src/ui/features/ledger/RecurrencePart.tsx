import type { LedgerView } from '#api/operations/ledgerOperations.ts';
import { BarChart } from './BarChart.tsx';

type Recurrence = LedgerView['statistics']['recurrence'];

/** The same people and places hit again, as numbers: who needs care is found case by case, not here. */
export function RecurrencePart({ charts, peopleAgain, placesAgain, caution }: Recurrence) {
  return (
    <section className="section" aria-label="再次发生">
      <div className="section-head">
        <h2>再次发生</h2>
      </div>
      {peopleAgain === 0 ? null : (
        <p className="amber">
          有 {peopleAgain} 名民警、辅警在这一时段两次以上受到侵害，请逐案了解并安排关怀。
        </p>
      )}
      {placesAgain === 0 ? null : (
        <p className="amber">有 {placesAgain} 处地点在这一时段两次以上发生，请结合个案部署警力和装备。</p>
      )}
      <div className="ledger-charts">
        {charts.map((chart) => (
          <BarChart key={chart.id} {...chart} />
        ))}
      </div>
      <p className="quiet">{caution}</p>
    </section>
  );
}
