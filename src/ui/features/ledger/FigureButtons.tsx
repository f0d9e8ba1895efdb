import { Button } from 'antd';
import { useState } from 'react';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import type { PeriodFigures } from '#domain/ledger/periodSentence.ts';
import { useCall } from '../../client/useCall.ts';
import { SourcesDrawer } from './SourcesDrawer.tsx';

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
  const people = trace.data?.reduce((sum, { names }) => sum + Math.max(names.length, 1), 0);
  // Before the answer is there, a number would be a false one.
  const title = people === undefined ? what : `${what}：${people}${unit}`;
  return <SourcesDrawer title={title} trace={trace} onClose={onClose} />;
}
