import { Form, Input, Radio, Select } from 'antd';
import type { Counterparty } from '#domain/case/person.ts';
import { dayOf, momentOfEpoch } from '#domain/kernel/moment.ts';
import { checkResidentId } from '#domain/kernel/residentId.ts';
import { custodyNames } from '#domain/case/person.ts';
import { unknownCounterparty } from '#domain/case/unknownPerson.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { deputyNames, genderNames, idTypeNames } from '../../../text/personWords.ts';
import { useBornRule } from './peopleRules.ts';
import { PersonDrawer, type PersonKind } from './PersonDrawer.tsx';

export interface CounterpartyDrawerProps {
  /** `null` adds a person. */
  readonly counterpartyId: string | null;
  readonly onClose: () => void;
}

const counterparty: PersonKind<Counterparty> = {
  noun: '相对人',
  blank: unknownCounterparty,
  listed: ({ counterparties }) => counterparties,
  change: (counterparties) => ({ counterparties }),
};

/** Edits one person of the other side. */
export function CounterpartyDrawer({ counterpartyId, onClose }: CounterpartyDrawerProps) {
  return (
    <PersonDrawer kind={counterparty} personId={counterpartyId} onClose={onClose}>
      <CounterpartyFields />
    </PersonDrawer>
  );
}

function CounterpartyFields() {
  const form = Form.useFormInstance<Counterparty>();
  const idType: Counterparty['idType'] | undefined = Form.useWatch('idType', form);
  const idNumber: string = Form.useWatch('idNumber', form) ?? '';
  const doubt = idType === 'residentId' ? idDoubt(idNumber) : null;
  return (
    <>
      <div className="case-form-row">
        <Form.Item
          name="name"
          label="姓名"
          rules={[{ required: true, whitespace: true, message: '请填写姓名或者暂用称呼' }]}
        >
          <Input maxLength={60} placeholder="身份不明时写“身份待查男子”" />
        </Form.Item>
        <Form.Item name="gender" label="性别">
          <Radio.Group optionType="button" options={choicesOf(genderNames)} />
        </Form.Item>
        <Form.Item name="bornOn" label="出生日期" rules={[useBornRule()]}>
          <DayPicker />
        </Form.Item>
      </div>
      <div className="case-form-row case-form-row-wide-last">
        <Form.Item name="idType" label="证件种类">
          <Select options={choicesOf(idTypeNames)} />
        </Form.Item>
        <Form.Item
          name="idNumber"
          label="证件号码"
          {...(doubt === null ? {} : { validateStatus: 'warning', help: doubt })}
        >
          <Input maxLength={30} className="figures" />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item name="workplace" label="工作单位">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="phone" label="联系电话">
          <Input maxLength={30} />
        </Form.Item>
      </div>
      <Form.Item name="address" label="住址">
        <Input maxLength={120} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item name="deputy" label="是否人大代表、政协委员" extra="定性处置会用到">
          <Radio.Group optionType="button" options={choicesOf(deputyNames)} />
        </Form.Item>
        <Form.Item name="custody" label="到案情况">
          <Select options={choicesOf(custodyNames)} />
        </Form.Item>
      </div>
      <Form.Item name="note" label="备注">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
    </>
  );
}

/** A warning, never a lock: papers in hand may themselves be wrong. */
function idDoubt(typed: string): string | null {
  if (typed === '') return null;
  const check = checkResidentId(typed, dayOf(momentOfEpoch(Date.now())));
  if (check.kind === 'valid') return null;
  if (check.kind === 'oldStyle') return '这是十五位旧号码，请核对有无十八位号码';
  return {
    format: '位数不对，请核对',
    birthday: '其中的出生日期不存在，请核对',
    checkDigit: '末位校验不符，请核对',
  }[check.reason];
}
