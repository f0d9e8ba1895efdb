import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import type { PeriodFigures } from '#domain/ledger/periodSentence.ts';
import { useCall } from '../../client/useCall.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';

type Figure = keyof PeriodFigures;
const figureWords: Readonly<Record<Figure, readonly [string, string]>> = {
  cases: ['涉警案件', '起'],
  injured: ['受伤民警、辅警', '名'],
  disposed: ['处理不法侵害人员', '名'],
};
const figureNames: readonly Figure[] = ['cases', 'injured', 'disposed'];

export interface FigureButtonsProps {
  readonly scope: LedgerScope;
  readonly figures: PeriodFigures;
}

/** The three numbers; each opens the cases and people it counts. */
export function FigureButtons({ scope, figures }: FigureButtonsProps) {
  const [shown, setShown] = useState<Figure | null>(null);
  return (
    <div className="period-numbers">
      {figureNames.map((figure) => (
        <Button key={figure} disabled={figures[figure] === 0} onClick={() => setShown(figure)}>
          {figureWords[figure][0]} <strong className="figures">{figures[figure]}</strong>{' '}
          {figureWords[figure][1]}
        </Button>
      ))}
      <span className="quiet">点数字看它由哪些案件、哪些人组成。</span>
      {shown === null ? null : <Sources scope={scope} figure={shown} onClose={() => setShown(null)} />}
    </div>
  );
}

interface SourcesProps {
  readonly scope: LedgerScope;
  readonly figure: Figure;
  readonly onClose: () => void;
}

function Sources({ scope, figure, onClose }: SourcesProps) {
  const trace = useCall('ledger.trace', { scope, figure });
  const [what, unit] = figureWords[figure];
  const people = trace.data?.reduce((sum, { names }) => sum + Math.max(names.length, 1), 0) ?? 0;
  return (
    <Drawer open title={`${what}：${people}${unit}`} size={520} onClose={onClose}>
      <FailureNotice failure={trace.failure} onRetry={() => void trace.reload()} />
      <ol className="period-sources">
        {trace.data?.map(({ caseId, caseName, names, station }) => (
          <li key={caseId}>
            {station === null ? <Link to={`/cases/${caseId}`}>{caseName}</Link> : `${caseName}（${station}）`}
            {names.length === 0 ? null : <div className="quiet">{names.join('、')}</div>}
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
