import { Form, Radio } from 'antd';
import { useOpenCase } from '../CaseContext.ts';

/** Which of the people who were harmed. */
export function PersonChoice({ label }: { readonly label: string }) {
  const { officers } = useOpenCase().view.rightsCase;
  return (
    <Form.Item name="officerId" label={label} rules={[{ required: true, message: `请选择${label}` }]}>
      <Radio.Group
        optionType="button"
        options={officers.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  );
}
