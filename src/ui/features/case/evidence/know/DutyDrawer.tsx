import { Form, Input } from 'antd';
import type { InputOf } from '#api/contract.ts';
import type { FoundGap } from '#domain/evidence/caseGaps.ts';
import type { GapDuty } from '#domain/evidence/gapDuty.ts';
import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { DayPicker } from '../../../../shared/DayPicker.tsx';
import { EditDrawer } from '../../pieces/EditDrawer.tsx';

type Change = InputOf<'evidence.setGapDuty'>['change'];
/** The day is chosen by a person: nothing is proposed. */
type Typed = Pick<Change, 'measure' | 'owner'> & { readonly dueOn: Change['dueOn'] | null };

export interface DutyDrawerProps {
  readonly found: Pick<FoundGap, 'gap' | 'label' | 'advice'>;
  /** `null` = a new duty. */
  readonly duty: GapDuty | null;
  readonly onClose: () => void;
}

/** Who brings what until when. */
export function DutyDrawer({ found, duty, onClose }: DutyDrawerProps) {
  const set = useCommand('evidence.setGapDuty');
  return (
    <EditDrawer<Typed>
      title={duty === null ? '指定补证任务' : '修改补证任务'}
      needs="evidence.setGapDuty"
      read={({ rightsCase }) => ({
        measure: duty?.measure ?? '',
        owner: duty?.owner ?? rightsCase.caseOfficer,
        dueOn: duty?.dueOn ?? null,
      })}
      save={({ dueOn, ...typed }, target) => {
        const { gap, label } = found;
        if (dueOn === null) return Promise.resolve(refused(failure('evidence.dutyDueInPast')));
        return set.run({ ...target, change: { ...typed, gap, label, id: duty?.id ?? null, dueOn } });
      }}
      command={set}
      size={560}
      onClose={onClose}
    >
      <p className="case-lead">
        缺什么：<strong>{found.label}</strong>
      </p>
      <Form.Item
        name="measure"
        label="补证措施"
        extra={found.advice === '' ? undefined : found.advice}
        rules={[{ required: true, whitespace: true, min: 2, message: '请写明怎样补' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={300} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item
          name="owner"
          label="责任人"
          rules={[{ required: true, whitespace: true, message: '请填写责任人' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="dueOn" label="期限" rules={[{ required: true, message: '请选择期限' }]}>
          <DayPicker />
        </Form.Item>
      </div>
    </EditDrawer>
  );
}
