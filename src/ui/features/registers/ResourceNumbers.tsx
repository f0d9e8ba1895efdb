import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { RegistersView } from '#api/operations/registerOperations.ts';
import { moneyText } from '#domain/kernel/money.ts';
import { MoneyText } from '../../shared/MoneyText.tsx';

type Figure = keyof RegistersView['figures'];
const figureNames: readonly Figure[] = ['sessions', 'attendances', 'spendingFen'];

export interface ResourceNumbersProps {
  readonly figures: RegistersView['figures'];
  readonly sources: RegistersView['sources'];
  readonly isUnit: boolean;
}

/** The three numbers of the sentence; each opens the rows it is made of. */
export function ResourceNumbers({ figures, sources, isUnit }: ResourceNumbersProps) {
  const [shown, setShown] = useState<Figure | null>(null);
  const words: Readonly<Record<Figure, readonly [string, string]>> = {
    sessions: [isUnit ? '参加培训' : '举办培训', `${figures.sessions}期`],
    attendances: ['参训', `${figures.attendances}人（次）`],
    spendingFen: [isUnit ? '领用装备价值' : '装备投入', moneyText(figures.spendingFen) ?? ''],
  };
  return (
    <div className="period-numbers">
      {figureNames.map((figure) => (
        <Button key={figure} disabled={figures[figure] === 0} onClick={() => setShown(figure)}>
          {words[figure][0]} <strong className="figures">{words[figure][1]}</strong>
        </Button>
      ))}
      <span className="quiet">点数字看它由哪些登记组成。</span>
      {shown === null ? null : (
        <Drawer open title={words[shown].join('：')} size={520} onClose={() => setShown(null)}>
          <ol className="period-sources">
            {sources[shown].map(({ id, day, what, amount }, place) => (
              <li key={`${id}${place + 1}`}>
                <span className="figures">{day}</span> {what}
                {shown === 'sessions' ? null : (
                  <div className="quiet">
                    {shown === 'attendances' ? `${amount}人（次）` : <MoneyText fen={amount} />}
                  </div>
                )}
              </li>
            ))}
          </ol>
        </Drawer>
      )}
    </div>
  );
}
