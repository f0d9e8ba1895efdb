import { Checkbox, Form, Input } from 'antd';
import './riskFields.css';

export interface RiskFieldsProps {
  readonly lists: Readonly<Record<'risks' | 'precautions', readonly { readonly label: string }[]>>;
}

/** What a duty may bring and what is done about it, ahead of it or looked at again. */
export function RiskFields({ lists }: RiskFieldsProps) {
  const options = (entries: readonly { readonly label: string }[]) => entries.map(({ label }) => label);
  return (
    <>
      <Form.Item name="risks" label="存在的风险">
        <Checkbox.Group className="risk-checks" options={options(lists.risks)} />
      </Form.Item>
      <Form.Item name="precautions" label="采取的防范措施">
        <Checkbox.Group className="risk-checks" options={options(lists.precautions)} />
      </Form.Item>
      <Form.Item name="note" label="说明">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </>
  );
}
