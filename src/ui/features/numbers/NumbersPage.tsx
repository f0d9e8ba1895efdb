import { Segmented, Select } from 'antd';
import { useState } from 'react';
import type { NumbersView } from '#api/operations/numberOperations.ts';
import { isOddNumber } from '#domain/papers/numberRegister.ts';
import { useCall } from '../../client/useCall.ts';
import { useCommand } from '../../client/useCommand.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { TakeOutTable } from '../../shared/TakeOutTable.tsx';
import './numbers.css';
import { NumbersTable } from './NumbersTable.tsx';
import { PrintNumbers } from './PrintNumbers.tsx';

type Only = 'all' | 'odd';

/** 文号登记簿: every number given in a year, series by series; gaps, voids and doubles are to be seen at once. */
export function NumbersPage() {
  const [year, setYear] = useState<number | null>(null);
  const [series, setSeries] = useState('');
  const [only, setOnly] = useState<Only>('all');
  const press = useCommand('numbers.press');
  const read = useCall('numbers.read', { year }, { keepPrevious: true });
  if (read.data === undefined)
    return <FailureNotice failure={read.failure} onRetry={() => void read.reload()} />;
  const view = read.data;
  const ofSeries = view.rows.filter((row) => series === '' || row.series === series);
  const odd = ofSeries.filter(isOddNumber);
  const shown = only === 'odd' ? odd : ofSeries;
  return (
    <>
      <div className="page-head">
        <h1>文号登记簿</h1>
        <Select<number>
          aria-label="年份"
          value={view.year}
          onChange={setYear}
          options={view.years.map((value) => ({ value, label: `${value}年` }))}
        />
        <Select<string>
          className="numbers-series"
          aria-label="字号"
          value={series}
          onChange={setSeries}
          options={seriesOptions(view)}
        />
        <Segmented<Only>
          aria-label="列出"
          value={only}
          onChange={setOnly}
          options={[
            { value: 'all', label: `全部 ${ofSeries.length}` },
            { value: 'odd', label: `空号、作废、重号 ${odd.length}` },
          ]}
        />
        <span className="gap" />
        <PrintNumbers
          order={{ year: view.year, series: series === '' ? null : series, isOddOnly: only === 'odd' }}
          isEmpty={shown.length === 0}
        />
        <TakeOutTable
          label="另存登记簿"
          question={`另存${view.year}年的文号登记簿？`}
          command={press}
          press={(format) => press.run({ year: view.year, series: series === '' ? null : series, format })}
        />
      </div>
      <FailureNotice failure={read.failure} onRetry={() => void read.reload()} />
      <p className="quiet numbers-rule">
        号由程序按年份和字号依次给出，给出的号不再给别的文书；没有文书用的号是空号，维权办、督察长写明原因登记作废。
      </p>
      {shown.length === 0 ? (
        <EmptyState title={only === 'odd' ? '没有空号、作废和重号。' : `${view.year}年还没有给出文号。`}>
          {only === 'odd' ? '这一年的号都有文书在用。' : '登记案件、制作有文号的文书以后，号就列在这里。'}
        </EmptyState>
      ) : (
        <NumbersTable rows={shown} year={view.year} />
      )}
    </>
  );
}

/** Series numbers were given in, with how many. */
function seriesOptions({ series, rows }: NumbersView) {
  const counts = Map.groupBy(rows, (row) => row.series);
  const given = series.filter((one) => counts.has(one.series));
  return [
    { value: '', label: '全部字号' },
    ...given.map(({ series: value, word, title }) => ({
      value,
      label: `${word} ${title}（${counts.get(value)?.length ?? 0}）`,
    })),
  ];
}
