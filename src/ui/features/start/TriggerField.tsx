import { Checkbox, Form } from 'antd';
import { activationTriggerNames } from '#domain/case/activation.ts';
import type { ActivationTrigger } from '#domain/case/activation.ts';
import { choicesOf } from '../../text/choices.ts';
import { emptyStart, suggestedTriggers } from './startDraft.ts';
import type { StartDraft } from './startDraft.ts';

/** 启动事由: follows what is filled in until a person ticks by hand; printed on the start-up approval form. */
export function TriggerField() {
  const typed = Form.useWatch((values: Partial<StartDraft>) => ({ ...emptyStart, ...values }));
  const suggested = suggestedTriggers(typed ?? emptyStart);
  return (
    <section className="section">
      <div className="section-head">
        <h2 id="triggers">启动事由</h2>
        <span className="quiet">按上面填写的内容自动勾选，可以修改；印在启动审批表上。</span>
      </div>
      <Form.Item name="triggers" noStyle rules={[{ validator: atLeastOne }]}>
        <Triggers suggested={suggested} />
      </Form.Item>
    </section>
  );
}

interface TriggersProps {
  readonly suggested: readonly ActivationTrigger[];
  readonly value?: readonly ActivationTrigger[] | null;
  readonly onChange?: (triggers: readonly ActivationTrigger[]) => void;
}

function Triggers({ suggested, value = null, onChange }: TriggersProps) {
  const isNone = value !== null && value.length === 0;
  return (
    <fieldset className="bare" aria-labelledby="triggers">
      <Checkbox.Group
        options={choicesOf(activationTriggerNames)}
        value={[...(value ?? suggested)]}
        onChange={(triggers) => onChange?.(triggers)}
      />
      {isNone ? <p className="late">请至少勾选一项启动事由</p> : null}
    </fieldset>
  );
}

async function atLeastOne(_: unknown, value: readonly ActivationTrigger[] | null): Promise<void> {
  if (value !== null && value !== undefined && value.length === 0) throw new Error('请至少勾选一项启动事由');
}
