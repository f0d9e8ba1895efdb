import { Form, Radio, Select } from 'antd';
import { dayOf } from '#domain/kernel/moment.ts';
import { isInOffice } from '#domain/registers/commission.ts';
import { daysOf, dutyTurnNames, rotation } from '#domain/registers/dutyRoster.ts';
import type { DutyShiftInput, DutyTurn } from '#domain/registers/dutyRoster.ts';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { choicesOf } from '../../text/choices.ts';
import { RowDrawer } from './RowDrawer.tsx';
import type { PartProps } from './RowDrawer.tsx';

export interface RosterDrawerProps extends PartProps {
  /** `2026-12`. */
  readonly month: string;
  readonly onClose: () => void;
}

/** One person for one turn, over some days. */
export function ShiftDrawer({ month, view, reload, onClose }: RosterDrawerProps) {
  const days = daysOf(month);
  const today = dayOf(view.readAt);
  const from = days.includes(today) ? today : days[0];
  const until = days.at(-1);
  if (from === undefined || until === undefined) return null;
  return (
    <RowDrawer<DutyShiftInput>
      title="排班"
      register="duties"
      row={{ id: '', from, until, turn: 'day', memberId: '' }}
      isNew
      changeOf={(typed) => ({ in: 'duties', rows: [{ ...typed, id: crypto.randomUUID() }] })}
      onClose={onClose}
      view={view}
      reload={reload}
      size={560}
    >
      <Form.Item name="memberId" label="值班人员" rules={[{ required: true, message: '请选择值班人员' }]}>
        <Select options={peopleOf(view)} />
      </Form.Item>
      <TurnField />
      <div className="register-pair">
        <Form.Item name="from" label="自" rules={[{ required: true, message: '请填写开始日' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="until" label="至" rules={[{ required: true, message: '请填写截止日' }]}>
          <DayPicker />
        </Form.Item>
      </div>
    </RowDrawer>
  );
}

interface RotationDraft {
  readonly id: string;
  readonly turn: DutyTurn;
  readonly memberIds: readonly string[];
}

/** People take turns, one day each, on the days of the month that have nobody yet. */
export function RotationDrawer({ month, view, reload, onClose }: RosterDrawerProps) {
  const notBefore = dayOf(view.readAt);
  const rowsOf = ({ turn, memberIds }: RotationDraft) =>
    rotation(view.registers, { month, notBefore, turn, memberIds }, () => crypto.randomUUID());
  return (
    <RowDrawer<RotationDraft>
      title={`按顺序轮值（${Number(month.slice(5))}月）`}
      register="duties"
      row={{ id: '', turn: 'day', memberIds: [] }}
      isNew
      changeOf={(typed) => ({ in: 'duties', rows: rowsOf(typed) })}
      onClose={onClose}
      view={view}
      reload={reload}
      size={560}
    >
      <TurnField />
      <Form.Item
        name="memberIds"
        label="轮值人员"
        extra="按选择的先后一人一天轮流，只排今天以后还没有人的日子。"
        rules={[{ required: true, message: '请选择轮值人员' }]}
      >
        <Select mode="multiple" options={peopleOf(view)} />
      </Form.Item>
    </RowDrawer>
  );
}

function TurnField() {
  return (
    <Form.Item name="turn" label="班次">
      <Radio.Group optionType="button" options={choicesOf(dutyTurnNames)} />
    </Form.Item>
  );
}

/** Everybody in office today. */
function peopleOf({ registers, readAt }: PartProps['view']) {
  return registers.members
    .filter((member) => isInOffice(member, dayOf(readAt)))
    .map(({ id, name, post }) => ({ value: id, label: `${name}（${post}）` }));
}
