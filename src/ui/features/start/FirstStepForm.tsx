import { AutoComplete, Button, Form } from 'antd';
import type { CaseTarget } from '#api/operations/caseOperations.ts';
import type { FirstStep } from '#domain/case/activation.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { useCommand } from '../../client/useCommand.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { MomentPicker } from '../../shared/MomentPicker.tsx';
import { thisMinute } from '../../shared/wallClock.ts';

export interface FirstStepFormProps {
  readonly step: Exclude<FirstStep, 'activation'>;
  readonly target: CaseTarget;
  /** Hospitals or law firms of the unit, to choose from and to call. */
  readonly helpers: readonly { readonly name: string; readonly phone: string }[];
  readonly reload: () => Promise<unknown>;
}
interface Typed {
  readonly doneAt: Moment | null;
  readonly note: string;
}

/** Records when rescue or legal assistance was given, and by whom. */
export function FirstStepForm({ step, target, helpers, reload }: FirstStepFormProps) {
  const [form] = Form.useForm<Typed>();
  const record = useCommand('cases.recordFirstStep');
  const noteLabel = step === 'rescue' ? '送往哪家医院' : '联系了哪家律所、哪位律师';
  const save = ({ doneAt, note }: Typed) => {
    // Empty means now, taken at the click: a time filled in beforehand would silently grow old.
    void record.run({ ...target, change: { step, doneAt: doneAt ?? thisMinute(), note: note.trim() } });
  };
  const takeUpStored = async () => {
    await reload();
    record.clearFailure();
  };
  return (
    <>
      <Form
        form={form}
        // Both forms stand on one page; without names their labels would point at each other's fields.
        name={step}
        layout="inline"
        initialValues={{ doneAt: null, note: '' }}
        onFinish={save}
        disabled={record.isRunning}
      >
        <Form.Item name="doneAt" label="时间">
          <MomentPicker placeholder="不填就记现在" />
        </Form.Item>
        <Form.Item name="note" label={noteLabel}>
          <AutoComplete
            className="first-note"
            maxLength={200}
            options={helpers.map(({ name, phone }) => ({ value: name, label: `${name} ${phone}` }))}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={record.isRunning}>
          记下
        </Button>
      </Form>
      {helpers.length === 0 ? null : (
        <p className="quiet">
          电话：
          {helpers
            .slice(0, 3)
            .map(({ name, phone }) => `${name} ${phone === '' ? '未登记' : phone}`)
            .join('；')}
        </p>
      )}
      <FailureNotice failure={record.failure} onReload={() => void takeUpStored()} />
    </>
  );
}
