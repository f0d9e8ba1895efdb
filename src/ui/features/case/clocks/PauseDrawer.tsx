import { Form, Input, Select } from 'antd';
import type { PauseInput, ResumeInput } from '#domain/case/adjustClock.ts';
import type { ClockRecord } from '#domain/case/clockRecord.ts';
import { peopleOf } from '#domain/case/peopleOf.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { pauseCauseNames } from '#domain/timeLimits/timeLimitRule.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { optionalTimeRule, timeRule } from '../../../shared/timeRules.ts';
import { thisMinute } from '../../../shared/wallClock.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { FieldRefusal } from '../pieces/FieldRefusal.tsx';

export interface PauseDrawerProps {
  /** Offered first: what the clock that was asked about may be stopped for, and whose it is. */
  readonly first: Pick<PauseInput, 'cause' | 'subjectId'>;
  readonly onClose: () => void;
}

/** The forms ask for times before they have them. */
type PauseDraft = Omit<PauseInput, 'from'> & { readonly from: PauseInput['from'] | null };

/** Takes down a stretch the law does not count: 鉴定, 听证, 精神病鉴定. */
export function PauseDrawer({ first, onClose }: PauseDrawerProps) {
  const { rightsCase } = useOpenCase().view;
  const pause = useCommand('clocks.pause');
  const people = peopleOf(rightsCase).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <EditDrawer<PauseDraft>
      needs="clocks.pause"
      title="登记不计入期限的时间"
      read={() => ({ ...first, from: null, until: null, note: '' })}
      save={(draft, target) => pause.run({ ...target, change: draft as PauseInput })}
      command={pause}
      onClose={onClose}
      size={560}
      saveLabel="登记"
    >
      <FieldRefusal failure={pause.failure} />
      <p className="quiet case-lead">只影响条文写明可以扣除的期限；其他期限照常计算。</p>
      <Form.Item name="cause" label="原因">
        <Select options={choicesOf(pauseCauseNames)} />
      </Form.Item>
      <Form.Item name="subjectId" label="人员" extra="只涉及一人的选择该人；没有选择的对全案有效。">
        <Select allowClear placeholder="全案" options={people} />
      </Form.Item>
      <Form.Item name="from" label="开始时间" rules={timeRule('开始时间', rightsCase.incident.occurredAt)}>
        <MomentPicker />
      </Form.Item>
      <Form.Item
        name="until"
        label="结束时间"
        extra="还没有结束的留空，结束后在“已登记的事项”中登记。"
        dependencies={['from']}
        rules={[
          ({ getFieldValue }) =>
            optionalTimeRule('结束时间', getFieldValue('from') as Moment | null, '开始时间'),
        ]}
      >
        <MomentPicker />
      </Form.Item>
      <Form.Item name="note" label="说明" extra="例：鉴定委托书、听证通知书的文号">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={200} showCount />
      </Form.Item>
    </EditDrawer>
  );
}

export interface ResumeDrawerProps {
  readonly record: Extract<ClockRecord, { readonly kind: 'paused' }>;
  readonly onClose: () => void;
}

/** Takes down when such a stretch ended; the clocks go on from there. */
export function ResumeDrawer({ record, onClose }: ResumeDrawerProps) {
  const resume = useCommand('clocks.resume');
  const name = pauseCauseNames[record.cause];
  return (
    <EditDrawer<ResumeInput>
      needs="clocks.resume"
      title={`登记${name}结束`}
      read={() => ({ recordId: record.id, until: thisMinute() })}
      save={(change, target) => resume.run({ ...target, change })}
      command={resume}
      onClose={onClose}
      size={480}
      saveLabel="登记"
    >
      <FieldRefusal failure={resume.failure} />
      <Form.Item
        name="until"
        label={`${name}结束时间`}
        rules={timeRule(`${name}结束时间`, record.from, `${name}开始时间`)}
      >
        <MomentPicker allowClear={false} />
      </Form.Item>
    </EditDrawer>
  );
}
