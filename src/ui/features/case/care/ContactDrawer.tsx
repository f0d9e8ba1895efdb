import { Form, Input, Radio, Select } from 'antd';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { careForNames, contactWayNames, supportAnswerNames } from '#domain/care/careRecords.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { timeRule } from '../../../shared/timeRules.ts';
import { thisMinute } from '../../../shared/wallClock.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { addressed, FamilyChoice } from './FamilyChoice.tsx';
import { PersonChoice } from './PersonChoice.tsx';

type Change = InputOf<'care.recordContact'>['change'];

export interface ContactDrawerProps {
  /** `null` = a new contact. */
  readonly contactId: string | null;
  readonly onClose: () => void;
}

/** Takes down that somebody got in touch, how the person is, and what was said to psychological support. */
export function ContactDrawer({ contactId, onClose }: ContactDrawerProps) {
  const { rightsCase, care } = useOpenCase().view;
  const record = useCommand('care.recordContact');
  const followUps = care.policy.followUpDays.map((days) => ({ value: days, label: `${days}日回访` }));
  return (
    <EditDrawer<Change>
      needs="care.recordContact"
      title={contactId === null ? '记录联系' : '修改联系记录'}
      read={(view) => contactOf(view, contactId)}
      save={(change, target) =>
        record.run({ ...target, change: { ...addressed(change), followUpDays: change.followUpDays ?? null } })
      }
      command={record}
      onClose={onClose}
      size={720}
    >
      <PersonChoice label="对象" />
      <div className="case-form-row">
        <Form.Item name="at" label="时间" rules={timeRule('联系时间', rightsCase.incident.occurredAt)}>
          <MomentPicker allowClear={false} />
        </Form.Item>
        <Form.Item name="way" label="方式">
          <Radio.Group optionType="button" options={choicesOf(contactWayNames)} />
        </Form.Item>
        <Form.Item name="to" label="与谁联系">
          <Radio.Group optionType="button" options={choicesOf(careForNames)} />
        </Form.Item>
      </div>
      <FamilyOfChosen />
      <div className="case-form-row">
        <Form.Item
          name="madeBy"
          label="联系人"
          rules={[{ required: true, whitespace: true, message: '请填写联系人' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="followUpDays" label="属于哪次回访" extra="平常联系留空">
          <Select allowClear options={followUps} placeholder="平常联系" />
        </Form.Item>
      </div>
      <Form.Item
        name="situation"
        label="情况"
        rules={[{ required: true, whitespace: true, message: '请填写情况' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="support" label="心理支持">
        <Radio.Group optionType="button" options={choicesOf(supportAnswerNames)} />
      </Form.Item>
      <Form.Item name="supportNote" label="心理支持说明">
        <Input maxLength={300} placeholder="例如：由市局心理服务队联系" />
      </Form.Item>
    </EditDrawer>
  );
}

function FamilyOfChosen() {
  const form = Form.useFormInstance<Change>();
  const officerId = Form.useWatch('officerId', form);
  return officerId === undefined ? null : <FamilyChoice label="哪位家属" officerId={officerId} />;
}

function contactOf({ rightsCase }: CaseView, id: string | null): Change {
  const known = rightsCase.relief.contacts.find((contact) => contact.id === id);
  if (known !== undefined) {
    const { by: _, ...contact } = known;
    return contact;
  }
  return {
    id: null,
    officerId: rightsCase.officers[0]?.id ?? '',
    at: thisMinute(),
    way: 'phone',
    to: 'self',
    familyId: null,
    madeBy: '',
    followUpDays: null,
    situation: '',
    support: 'notRaised',
    supportNote: '',
  };
}
