import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { sendingChannelNames, superiorLevelNames } from '#domain/upward/upwardReport.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { timeRule } from '../../../shared/timeRules.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EvidenceField } from '../pieces/EvidenceField.tsx';
import { LineField } from '../pieces/TextFields.tsx';
import { OptionalPart } from '../voice/OptionalPart.tsx';

const roles = { main: '主送', copy: '抄送' } as const;
const named = [{ required: true, whitespace: true, message: '请填写机关' }];

/** Each office the report goes to, how it left, and who took it in. */
export function RecipientRows() {
  return (
    <Form.List name="recipients">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="upward-recipient">
              <div className="upward-recipient-head">
                <Form.Item name={[name, 'role']}>
                  <Select options={choicesOf(roles)} aria-label={`第${name + 1}处 主送或抄送`} />
                </Form.Item>
                <Form.Item name={[name, 'level']}>
                  <Select options={choicesOf(superiorLevelNames)} aria-label={`第${name + 1}处 层级`} />
                </Form.Item>
                <Form.Item name={[name, 'office']} rules={named}>
                  <Input
                    maxLength={60}
                    placeholder="机关，例如：虚构市公安局维权办"
                    aria-label={`第${name + 1}处 机关`}
                  />
                </Form.Item>
                <Button
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`删去第${name + 1}处`}
                  onClick={() => remove(name)}
                />
              </div>
              <SentFields place={name} />
              <ReceiptFields place={name} />
            </div>
          ))}
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() =>
              add({
                id: crypto.randomUUID(),
                level: 'other',
                office: '',
                role: 'copy',
                sent: null,
                receipt: null,
              })
            }
          >
            添加报送机关
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** Inside a list, a part is named from the list, its fields from the form. */
function SentFields({ place }: { readonly place: number }) {
  const { incident } = useOpenCase().view.rightsCase;
  return (
    <OptionalPart
      name={[place, 'sent']}
      title={`第${place + 1}处 报送`}
      hint="还没有报送。"
      blank={{ at: null, by: '' }}
    >
      <div className="case-form-row">
        <Form.Item
          name={[place, 'sent', 'channel']}
          label="报送方式"
          rules={[{ required: true, message: '请选择报送方式' }]}
        >
          <Select options={choicesOf(sendingChannelNames)} />
        </Form.Item>
        <Form.Item
          name={[place, 'sent', 'at']}
          label="报送时间"
          rules={timeRule('报送时间', incident.occurredAt)}
        >
          <MomentPicker />
        </Form.Item>
        <LineField name={[place, 'sent', 'by']} label="报送人" most={60} isRequired />
      </div>
    </OptionalPart>
  );
}

function ReceiptFields({ place }: { readonly place: number }) {
  return (
    <OptionalPart
      name={[place, 'receipt']}
      title={`第${place + 1}处 回执`}
      hint="还没有回执。"
      blank={{ signer: '', at: null, number: '', evidenceIds: [] }}
    >
      <div className="case-form-row">
        <LineField name={[place, 'receipt', 'signer']} label="签收人" most={60} isRequired />
        <Form.Item name={[place, 'receipt', 'at']} label="签收时间" rules={timeRule('签收时间', null)}>
          <MomentPicker />
        </Form.Item>
        <LineField name={[place, 'receipt', 'number']} label="收文编号" most={60} />
      </div>
      <EvidenceField name={[place, 'receipt', 'evidenceIds']} label="回执扫描件" />
    </OptionalPart>
  );
}
