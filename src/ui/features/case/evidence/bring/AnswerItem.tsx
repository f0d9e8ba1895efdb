import { Form, Radio } from 'antd';
import type { NamePath } from 'antd/es/form/interface';
import { answerNames } from '../../../../text/evidenceWords.ts';
import { choicesOf } from '../../../../text/choices.ts';

/** A question answered 是, 否 or 未填; silence is never taken for an answer. */
export function AnswerItem({ name, label }: { readonly name: NamePath; readonly label: string }) {
  return (
    <Form.Item name={name} label={label}>
      <Radio.Group size="small" optionType="button" options={choicesOf(answerNames)} />
    </Form.Item>
  );
}
