import { Button, Select } from 'antd';
import dayjs from 'dayjs';
import { Day } from '#domain/kernel/moment.ts';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { DayPicker } from './DayPicker.tsx';
import { thisMinute } from './wallClock.ts';
import './scopeBar.css';

export interface ScopeBarProps {
  readonly scope: LedgerScope;
  readonly units: readonly string[];
  /** Which day counts, e.g. 案发. */
  readonly dayWord: string;
  readonly onChoose: (scope: LedgerScope) => void;
}

/** Which days and which unit; the usual periods of a report are one press away. */
export function ScopeBar({ scope, units, dayWord, onChoose }: ScopeBarProps) {
  const isBackwards = scope.until !== null && scope.until < scope.from;
  return (
    <div className="scope-bar">
      {periods().map(({ label, from, until }) => (
        <Button
          key={label}
          size="small"
          type={scope.from === from && scope.until === until ? 'primary' : 'default'}
          onClick={() => onChoose({ ...scope, from, until })}
        >
          {label}
        </Button>
      ))}
      <span className="quiet">{dayWord}自</span>
      <DayPicker
        aria-label={`${dayWord}自`}
        value={scope.from}
        onChange={(from) => from !== null && onChoose({ ...scope, from })}
      />
      <span className="quiet">至</span>
      <DayPicker
        aria-label={`${dayWord}至，不填就是至今`}
        value={scope.until}
        onChange={(until) => onChoose({ ...scope, until })}
      />
      <Select<string>
        className="scope-bar-unit"
        aria-label="单位"
        value={scope.unit ?? ''}
        onChange={(unit) => onChoose({ ...scope, unit: unit === '' ? null : unit })}
        options={[{ value: '', label: '全部单位' }, ...units.map((unit) => ({ value: unit, label: unit }))]}
      />
      {isBackwards ? <span className="late">结束日期早于开始日期，请改一个。</span> : null}
    </div>
  );
}

interface Period {
  readonly label: string;
  readonly from: Day;
  readonly until: Day | null;
}

function periods(): readonly Period[] {
  const now = dayjs(thisMinute());
  const day = (at: dayjs.Dayjs) => Day.parse(at.format('YYYY-MM-DD'));
  const year = now.year();
  const lastMonth = now.subtract(1, 'month');
  const quarter = dayjs(`${year}-01-01`).add(Math.floor(now.month() / 3) * 3, 'month');
  return [
    { label: '本月', from: day(now.startOf('month')), until: null },
    { label: '上月', from: day(lastMonth.startOf('month')), until: day(lastMonth.endOf('month')) },
    { label: '本季度', from: day(quarter), until: null },
    {
      label: '上季度',
      from: day(quarter.subtract(3, 'month')),
      until: day(quarter.subtract(1, 'day')),
    },
    { label: '今年', from: Day.parse(`${year}-01-01`), until: null },
    { label: '去年', from: Day.parse(`${year - 1}-01-01`), until: Day.parse(`${year - 1}-12-31`) },
    { label: '2018年以来', from: Day.parse('2018-01-01'), until: null },
  ];
}
