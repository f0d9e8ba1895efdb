import { Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import { choicesOf } from '../../../text/choices.ts';
import type { AskedFact } from './askedFacts.ts';

const wholeUnits: ReadonlySet<string> = new Set(['周岁', '日', '次']);
/** Units: years. */
const OLDEST = 130;
/** More than any count, sum or distance that is asked for. */
const MOST = 9_999_999_999;

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
            precision={wholeUnits.has(field.unit) ? 0 : 2}
            max={field.unit === '周岁' ? OLDEST : MOST}
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
