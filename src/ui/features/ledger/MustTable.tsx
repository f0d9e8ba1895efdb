import { useState } from 'react';
import type { LedgerView } from '#api/operations/ledgerOperations.ts';
import { bodyCameraMustNames, mustStateNames, mustStates } from '#domain/ledger/fiveMusts.ts';
import type { BodyCameraMust, MustState } from '#domain/ledger/fiveMusts.ts';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { useCall } from '../../client/useCall.ts';
import { SourcesDrawer } from './SourcesDrawer.tsx';
import { TakeOutMusts } from './TakeOutMusts.tsx';

type UnitMusts = LedgerView['musts'][number];
interface Cell {
  readonly unit: string | null;
  readonly must: BodyCameraMust;
  readonly state: MustState;
  readonly count: number;
}

export interface MustTableProps {
  readonly musts: LedgerView['musts'];
  /** `null` = on paper: numbers only. */
  readonly scope: LedgerScope | null;
}

/** 五必 by unit: how many cases have each, lack it, do not need it, do not say; units by name, never by number. */
export function MustTable({ musts, scope }: MustTableProps) {
  const [shown, setShown] = useState<Cell | null>(null);
  return (
    <section className="section" aria-label="执法记录仪五必">
      <div className="section-head">
        <h2>执法记录仪五必</h2>
        {scope === null ? null : <TakeOutMusts scope={scope} />}
      </div>
      <table className="ledger-times">
        <thead>
          <tr>
            {['单位', '五必', ...mustStates.map((state) => mustStateNames[state])].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {musts.map((one) => (
          <tbody key={one.unit ?? ''}>
            {one.musts.map(({ must, counts }, index) => (
              <tr key={must}>
                {index === 0 ? <UnitHead one={one} /> : null}
                <th scope="row">{bodyCameraMustNames[must]}</th>
                {mustStates.map((state) => (
                  <td key={state} className="figures">
                    <Count
                      cell={{ unit: one.unit, must, state, count: counts[state] }}
                      onShow={scope === null ? null : setShown}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className="quiet ledger-note">
        数字取自案件记录：没有登记记录仪、没有填处置结束时间、没有评查的列为“不清楚”，不当作缺。单位按名称排列，不排名；少于10起的只列数字，不据此评价。
      </p>
      {shown === null || scope === null ? null : (
        <MustSources cell={shown} scope={scope} onClose={() => setShown(null)} />
      )}
    </section>
  );
}

function UnitHead({ one }: { readonly one: UnitMusts }) {
  return (
    <th scope="rowgroup" rowSpan={one.musts.length}>
      {one.unit ?? '合计（每案计一次）'}
      <div className="quiet">
        {one.cases}起{one.isFew ? '，起数少' : ''}
      </div>
    </th>
  );
}

interface CountProps {
  readonly cell: Cell;
  readonly onShow: ((cell: Cell) => void) | null;
}

function Count({ cell, onShow }: CountProps) {
  if (onShow === null || cell.count === 0)
    return <span className={cell.count === 0 ? 'quiet' : ''}>{cell.count} 起</span>;
  const { unit, must, state, count } = cell;
  return (
    <button
      type="button"
      className="link-button"
      aria-label={`${unit ?? '合计'}${bodyCameraMustNames[must]}${mustStateNames[state]}${count}起`}
      onClick={() => onShow(cell)}
    >
      {count} 起
    </button>
  );
}

interface MustSourcesProps {
  readonly cell: Cell;
  readonly scope: LedgerScope;
  readonly onClose: () => void;
}

function MustSources({ cell: { unit, must, state, count }, scope, onClose }: MustSourcesProps) {
  const trace = useCall('ledger.traceMust', { scope, unit, must, state });
  const title = `${unit ?? '合计'}：${bodyCameraMustNames[must]}，${mustStateNames[state]}，${count}起`;
  return <SourcesDrawer title={title} trace={trace} onClose={onClose} />;
}
