import { Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import { choicesOf } from '../../../text/choices.ts';
import type { AskedFact } from './askedFacts.ts';

export const answerChoices = choicesOf({ yes: '是', no: '否', unknown: '不清楚' });

/** The control for one fact; 不清楚 is an answer of its own everywhere. */
export function FactInput({ path, field }: AskedFact) {
  const name = [...path];
  switch (field.kind) {
    case 'answer':
      return (
        <Form.Item name={name} noStyle>
          <Radio.Group size="small" optionType="button" options={answerChoices} aria-label={field.label} />
        </Form.Item>
      );
    case 'choice':
      return (
        <Form.Item name={name} noStyle>
          <Radio.Group className="case-choice" options={choicesOf(field.names)} aria-label={field.label} />
        </Form.Item>
      );
    case 'many':
      return (
        <Form.Item name={name} noStyle>
          <Checkbox.Group className="case-choice" options={choicesOf(field.names)} aria-label={field.label} />
        </Form.Item>
      );
    case 'number':
      return (
        <Form.Item name={name} noStyle>
          <InputNumber
            min={0}
            suffix={field.unit}
            placeholder="不清楚"
            aria-label={field.label}
            className="case-number"
          />
        </Form.Item>
      );
    case 'text':
      return (
        <Form.Item name={name} noStyle>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={1000} aria-label={field.label} />
        </Form.Item>
      );
    case 'judged':
      return (
        <>
          <Form.Item name={[...name, 'answer']} noStyle>
            <Radio.Group size="small" optionType="button" options={answerChoices} aria-label={field.label} />
          </Form.Item>
          <Form.Item name={[...name, 'reasons']} noStyle>
            <Input.TextArea
              className="case-reasons"
              autoSize={{ minRows: 1, maxRows: 5 }}
              maxLength={1000}
              placeholder="判断的理由（由人作出，写入文书）"
              aria-label={`${field.label}的理由`}
            />
          </Form.Item>
        </>
      );
  }
}
