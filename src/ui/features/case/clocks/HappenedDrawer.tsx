import { Form, Input, Select } from 'antd';
import type { HappenedInput } from '#domain/case/recordClock.ts';
import { officialDateTime } from '#domain/kernel/moment.ts';
import { openRounds } from '#domain/case/rounds.ts';
import { clockEventNames } from '#domain/timeLimits/clockEvent.ts';
import { openDuty } from '#domain/case/stepsOfFacts.ts';
import { peopleOf } from '#domain/case/peopleOf.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { thisMinute } from '../../../shared/wallClock.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { FieldRefusal } from '../pieces/FieldRefusal.tsx';

export interface HappenedDrawerProps {
  /** The step of the guide it is taken down for; `null` = none. */
  readonly stepId: string | null;
  readonly onClose: () => void;
}

/** Takes down that something happened which starts or ends a clock, or that a duty of the guide is done. */
export function HappenedDrawer({ stepId, onClose }: HappenedDrawerProps) {
  const { view } = useOpenCase();
  const record = useCommand('clocks.happened');
  const people = peopleOf(view.rightsCase).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <EditDrawer<HappenedInput>
      needs="clocks.happened"
      title="登记期限事项"
      read={({ rightsCase }) => {
        const duty = stepId === null ? null : openDuty(rightsCase, stepId, view.hearing);
        const subjectId = duty?.people[0]?.id ?? null;
        return { event: duty?.event ?? 'detained', subjectId, at: thisMinute(), note: '', ends: null };
      }}
      save={(change, target) => record.run({ ...target, change })}
      command={record}
      onClose={onClose}
      size={520}
      saveLabel="登记"
    >
      <FieldRefusal failure={record.failure} />
      <Form.Item
        name="event"
        label="事项"
        extra="起算的事项开始计时，完成的事项结束计时；通知、告知等程序事项登记后在办理导引中算作已办。"
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={view.recordable.map(({ event, name }) => ({ value: event, label: name }))}
        />
      </Form.Item>
      <WhichRound />
      <Form.Item
        name="subjectId"
        label="人员"
        extra="拘留、传唤等各人分别计算的，通知、告知等对一人办理的，必须选择。"
      >
        <Select allowClear placeholder="全案" options={people} />
      </Form.Item>
      <Form.Item name="at" label="时间" rules={[{ required: true, message: '请填写时间' }]}>
        <MomentPicker allowClear={false} />
      </Form.Item>
      <Form.Item
        name="note"
        label="说明"
        extra="通知了谁、凭什么证明，没有办成的写明原因；多次扣押、登记保存的写明各是哪些物品，期限按次分别计算。"
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={200} showCount />
      </Form.Item>
    </EditDrawer>
  );
}

/** Which seizure or preservation is dealt with, once several are open: none ends another's clock. */
function WhichRound() {
  const { rightsCase } = useOpenCase().view;
  const event = Form.useWatch<HappenedInput['event'] | undefined>('event');
  const open = event === undefined ? [] : openRounds(rightsCase, event);
  if (open.length < 2) return null;
  return (
    <Form.Item name="ends" label="针对哪一次" rules={[{ required: true, message: '请选择针对哪一次' }]}>
      <Select
        options={open.map(({ begun, name }) => ({
          value: begun.id,
          label: `${clockEventNames[begun.event]}，${officialDateTime(begun.at)}${name === '' ? '' : `，${name}`}`,
        }))}
      />
    </Form.Item>
  );
}
