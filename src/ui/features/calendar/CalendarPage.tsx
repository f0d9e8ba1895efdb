import { Button, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Day } from '#domain/kernel/moment.ts';
import type { Nearness } from '#domain/timeLimits/nearness.ts';
import { useCall } from '../../client/useCall.ts';
import { Advice } from '../../shared/Advice.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { thisMinute } from '../../shared/wallClock.ts';
import { DueList } from './DueList.tsx';
import { MonthGrid } from './MonthGrid.tsx';

/** Rows of one page of the list. */
const PAGE_ROWS = 50;

/** 期限日历: what ends on which day over all open cases, as a month and as a list. */
export function CalendarPage() {
  const today = Day.parse(thisMinute().slice(0, 10));
  const [month, setMonth] = useState(today.slice(0, 7));
  const [only, setOnly] = useState<Nearness>('all');
  const [day, setDay] = useState<Day | null>(null);
  const [page, setPage] = useState(1);
  const first = dayjs(`${month}-01`);
  const board = useCall(
    'clocks.board',
    {
      from: Day.parse(first.format('YYYY-MM-DD')),
      until: Day.parse(first.endOf('month').format('YYYY-MM-DD')),
      only,
      day,
      offset: (page - 1) * PAGE_ROWS,
      limit: PAGE_ROWS,
    },
    { everyMs: 60_000 },
  );
  const choose = (next: { readonly only?: Nearness; readonly day?: Day | null }) => {
    if (next.only !== undefined) setOnly(next.only);
    setDay(next.day ?? null);
    setPage(1);
  };
  const turn = (months: number) => {
    setMonth(first.add(months, 'month').format('YYYY-MM'));
    choose({});
  };
  const { counts } = board.data ?? {};
  return (
    <>
      <div className="page-head">
        <h1>期限日历</h1>
        <Segmented<Nearness>
          aria-label="筛选"
          value={only}
          onChange={(value) => choose({ only: value })}
          options={[
            { value: 'all', label: `全部 ${counts?.all ?? ''}` },
            { value: 'overdue', label: `已逾期 ${counts?.overdue ?? ''}` },
            { value: 'today', label: `今日 ${counts?.today ?? ''}` },
            { value: 'threeDays', label: `三日内 ${counts?.threeDays ?? ''}` },
          ]}
        />
        <span className="gap" />
        <Button onClick={() => turn(-1)}>上月</Button>
        <strong className="figures">
          {first.year()}年{first.month() + 1}月
        </strong>
        <Button onClick={() => turn(1)}>下月</Button>
        <Button
          onClick={() => {
            setMonth(today.slice(0, 7));
            choose({ day: today });
          }}
        >
          今天
        </Button>
      </div>
      <FailureNotice failure={board.failure} onRetry={() => void board.reload()} />
      {board.data === undefined ? null : (
        <>
          {board.data.calendarWarning === '' ? null : (
            <Advice what="节假日数据即将用完" next={board.data.calendarWarning} />
          )}
          <MonthGrid
            month={month}
            today={today}
            days={board.data.days}
            chosen={day}
            onChoose={(chosen) => choose({ day: chosen === day ? null : chosen })}
          />
          <DueList
            title={day === null ? '全部日期' : `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`}
            rows={board.data.rows}
            total={board.data.total}
            page={page}
            pageRows={PAGE_ROWS}
            onPage={setPage}
          />
        </>
      )}
    </>
  );
}
