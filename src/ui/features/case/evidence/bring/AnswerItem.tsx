import { Form, Radio } from 'antd';
import type { NamePath } from 'antd/es/form/interface';
import type { Answer } from '#domain/evidence/collection.ts';
import { answerNames } from '../../../../text/evidenceWords.ts';
import { choicesOf } from '../../../../text/choices.ts';

export interface AnswerItemProps {
  readonly name: NamePath;
  readonly label: string;
  /** For a question that was not part of the record before. */
  readonly initially?: Answer;
}

/** A question answered 是, 否 or 未填; silence is never taken for an answer. */
export function AnswerItem({ name, label, initially }: AnswerItemProps) {
  return (
    <Form.Item name={name} label={label} {...(initially === undefined ? {} : { initialValue: initially })}>
      <Radio.Group size="small" optionType="button" options={choicesOf(answerNames)} />
    </Form.Item>
  );
}
