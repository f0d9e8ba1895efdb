import { Button, Segmented } from 'antd';
import { PrinterOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { LedgerView } from '#api/operations/ledgerOperations.ts';
import { Day } from '#domain/kernel/moment.ts';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { useCall } from '../../client/useCall.ts';
import { useMay } from '../../client/useMay.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { printPage } from '../../shared/printing/printPage.tsx';
import { thisMinute } from '../../shared/wallClock.ts';
import './ledger.css';
import { FigureButtons } from './FigureButtons.tsx';
import { Figures } from './Figures.tsx';
import { LedgerTable, PAGE_SIZE } from './LedgerTable.tsx';
import { PrintLedger } from './PrintLedger.tsx';
import { StationsPart } from './StationsPart.tsx';
import { ScopeBar } from '../../shared/ScopeBar.tsx';
import { TakeOutLedger } from './TakeOutLedger.tsx';

type Part = 'table' | 'figures' | 'stations';

/** 台账统计: the period sentence, every case behind it, and what recurs. */
export function LedgerPage() {
  const [scope, setScope] = useState<LedgerScope>(thisYear);
  const [part, setPart] = useState<Part>('table');
  const [page, setPage] = useState(1);
  const mayKeep = useMay('ledger.packIn');
  const ledger = useCall(
    'ledger.read',
    { scope, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
    { keepPrevious: true },
  );
  if (ledger.data === undefined)
    return <FailureNotice failure={ledger.failure} onRetry={() => void ledger.reload()} />;
  const view = ledger.data;
  const choose = (next: LedgerScope) => {
    setScope(next);
    setPage(1);
  };
  return (
    <>
      <div className="page-head">
        <h1>台账统计</h1>
        <Segmented<Part>
          aria-label="内容"
          value={part}
          onChange={setPart}
          options={[
            { value: 'table', label: '台账' },
            { value: 'figures', label: '统计分析' },
            ...(mayKeep ? [{ value: 'stations', label: stationsLabel(view) } as const] : []),
          ]}
        />
        <span className="gap" />
        {part === 'figures' && view.total > 0 ? (
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => void printPage(printed(view))}>
            打印统计
          </Button>
        ) : null}
        {part === 'table' ? <PrintLedger scope={scope} total={view.total} /> : null}
        <TakeOutLedger scope={scope} total={view.total} />
      </div>
      <FailureNotice failure={ledger.failure} onRetry={() => void ledger.reload()} />
      {part === 'stations' ? (
        <StationsPart packs={view.packs} conflicts={view.conflicts} />
      ) : (
        <>
          <ScopeBar dayWord="案发" scope={scope} units={view.units} onChoose={choose} />
          <p className="period-sentence">{view.sentence}</p>
          <FigureButtons scope={scope} figures={view.figures} />
          <CountedCases view={view} scope={scope} part={part} page={page} onPage={setPage} />
        </>
      )}
    </>
  );
}

interface CountedCasesProps {
  readonly view: LedgerView;
  readonly scope: LedgerScope;
  readonly part: Part;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** The cases of the scope, one by one or as figures. */
function CountedCases({ view, scope, part, page, onPage }: CountedCasesProps) {
  if (view.total === 0)
    return (
      <EmptyState title="这一时段没有案件。">换一个时段或者单位再看；不予受理和终止的案件不计入。</EmptyState>
    );
  if (part === 'figures') return <Figures {...view} scope={scope} />;
  return <LedgerTable rows={view.rows} total={view.total} page={page} onPage={onPage} />;
}

/** What has to be looked at stands on the way in. */
function stationsLabel({ conflicts }: LedgerView): string {
  const open = conflicts.filter(({ sides }) => sides.every(({ leftOut }) => leftOut === null)).length;
  return open === 0 ? '各单位' : `各单位 ${open}`;
}

function thisYear(): LedgerScope {
  return { from: Day.parse(`${thisMinute().slice(0, 4)}-01-01`), until: null, unit: null };
}

/** The figures on A4. */
function printed(view: LedgerView) {
  return (
    <div className="print-ledger">
      <h1>维权工作统计</h1>
      <p>{view.sentence}</p>
      <Figures {...view} scope={null} />
    </div>
  );
}
