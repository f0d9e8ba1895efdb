import { PrinterOutlined } from '@ant-design/icons';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { dayOf } from '#domain/kernel/moment.ts';
import { dutyTurnNames, GAP_DAYS, spanText } from '#domain/registers/dutyRoster.ts';
import type { DutyShift } from '#domain/registers/dutyRoster.ts';
import { useMay } from '../../client/useMay.ts';
import { OnDutyList } from '../../shared/duty/OnDutyList.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { printPage } from '../../shared/printing/printPage.tsx';
import { thisMinute } from '../../shared/wallClock.ts';
import { AddRowButton } from './AddRowButton.tsx';
import { RosterMonth } from './RosterMonth.tsx';
import type { RosterMonthProps } from './RosterMonth.tsx';
import { RotationDrawer, ShiftDrawer } from './RosterDrawers.tsx';
import type { PartProps } from './RowDrawer.tsx';
import { StrikeDialog } from './StrikeDialog.tsx';

/** 维权办值班表: a month at a time, who has the day and who the night. */
export function RosterPart({ view, reload }: PartProps) {
  const [month, setMonth] = useState(thisMinute().slice(0, 7));
  const [drawer, setDrawer] = useState<'shift' | 'rotation' | null>(null);
  const [striking, setStriking] = useState<DutyShift | null>(null);
  const mayStrike = useMay('registers.change');
  const { duties, members, revision } = view.registers;
  const opened = { month, view, reload, onClose: () => setDrawer(null) };
  const grid = { month, duties, today: dayOf(view.readAt) };
  return (
    <section className="section">
      <div className="section-head">
        <h2>维权办值班表</h2>
        <AddRowButton label="排班" onClick={() => setDrawer('shift')} />
        <AddRowButton label="按顺序轮值" onClick={() => setDrawer('rotation')} />
        <DatePicker
          aria-label="月份"
          picker="month"
          format="YYYY年M月"
          allowClear={false}
          value={dayjs(`${month}-01`)}
          onChange={(chosen) => chosen !== null && setMonth(chosen.format('YYYY-MM'))}
        />
        <span className="gap" />
        <Button
          size="small"
          icon={<PrinterOutlined aria-hidden />}
          onClick={() => void printPage(printed(grid, view))}
        >
          打印值班表
        </Button>
      </div>
      {members.length === 0 ? (
        <EmptyState title="还没有可以值班的人。">
          先在“维权委和联络人”中登记维权办人员和联络人，再来排班。
        </EmptyState>
      ) : (
        <>
          <RosterNow view={view} />
          <RosterMonth {...grid} {...(mayStrike ? { onShift: setStriking } : {})} />
          <StruckShifts month={month} duties={duties} />
        </>
      )}
      {drawer === 'shift' ? <ShiftDrawer {...opened} /> : null}
      {drawer === 'rotation' ? <RotationDrawer {...opened} /> : null}
      {striking === null ? null : (
        <StrikeDialog
          register="duties"
          revision={revision}
          id={striking.id}
          what={shiftText(striking)}
          onClose={() => setStriking(null)}
        />
      )}
    </section>
  );
}

function RosterNow({ view }: Pick<PartProps, 'view'>) {
  return (
    <div className="roster-now">
      <div>
        <strong>今日值班</strong>
        <OnDutyList onDuty={view.onDuty} />
      </div>
      {view.dutyGaps.length === 0 ? (
        <p className="quiet">今后{GAP_DAYS}天每个班次都有人。</p>
      ) : (
        <p className="late">
          今后{GAP_DAYS}天没有人值班的班次：{view.dutyGaps.join('、')}
        </p>
      )}
    </div>
  );
}

/** Kept in sight: who was taken off, by whom and why. */
function StruckShifts({ month, duties }: { readonly month: string; readonly duties: readonly DutyShift[] }) {
  const struck = duties.filter(
    (shift) => shift.struck !== null && shift.from.slice(0, 7) <= month && month <= shift.until.slice(0, 7),
  );
  if (struck.length === 0) return null;
  return (
    <>
      <h3 className="roster-struck">本月划去的值班</h3>
      <ul className="register-lines">
        {struck.map((shift) => (
          <li key={shift.id}>
            <del>{shiftText(shift)}</del>{' '}
            <span className="quiet">
              {shift.struck?.by}划去：{shift.struck?.reason}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function shiftText({ from, until, turn, name }: DutyShift): string {
  return `${spanText(from, until)}${dutyTurnNames[turn]}${name}`;
}

/** The month on A4, with everybody's telephone. */
function printed(grid: RosterMonthProps, view: PartProps['view']) {
  const onIt = new Set(
    grid.duties
      .filter(
        ({ from, until, struck }) =>
          struck === null && from.slice(0, 7) <= grid.month && grid.month <= until.slice(0, 7),
      )
      .map(({ memberId }) => memberId),
  );
  return (
    <div className="print-ledger print-roster">
      <h1>维权办值班表（{dayjs(`${grid.month}-01`).format('YYYY年M月')}）</h1>
      <RosterMonth {...grid} />
      <p>
        电话：
        {view.registers.members
          .filter(({ id }) => onIt.has(id))
          .map(({ name, phone }) => `${name} ${phone === '' ? '（未登记）' : phone}`)
          .join('；')}
      </p>
      <p>白班、夜班的起止时间按本局规定。</p>
    </div>
  );
}
