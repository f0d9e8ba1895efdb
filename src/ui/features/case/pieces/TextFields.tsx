import { Form, Input } from 'antd';
import type { FormItemProps } from 'antd';

export interface WordsProps {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly most: number;
  readonly isRequired?: boolean;
  readonly hint?: string;
  readonly extra?: string;
}

function itemOf({ name, label, isRequired = false, extra }: WordsProps): FormItemProps {
  const rules = isRequired ? [{ required: true, whitespace: true, message: `请填写${label}` }] : [];
  return { name, label, rules, ...(extra === undefined ? {} : { extra }) };
}

/** A line of text. */
export function LineField(props: WordsProps) {
  return (
    <Form.Item {...itemOf(props)}>
      <Input maxLength={props.most} {...(props.hint === undefined ? {} : { placeholder: props.hint })} />
    </Form.Item>
  );
}

/** Several lines of text. */
export function WordsField(props: WordsProps) {
  return (
    <Form.Item {...itemOf(props)}>
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={props.most}
        {...(props.hint === undefined ? {} : { placeholder: props.hint })}
      />
    </Form.Item>
  );
}
