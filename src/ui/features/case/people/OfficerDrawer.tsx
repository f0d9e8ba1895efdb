import { Form, Input, Radio, Select } from 'antd';
import type { AffectedOfficer } from '#domain/case/person.ts';
import { officerCategoryNames } from '#domain/case/person.ts';
import { unknownOfficer } from '#domain/case/unknownPerson.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { bodyCameraNames, genderNames } from '../../../text/personWords.ts';
import { InjuryFields, injuryAsAnswered } from './InjuryFields.tsx';
import { useBornRule } from './peopleRules.ts';
import { PersonDrawer, type PersonKind } from './PersonDrawer.tsx';

export interface OfficerDrawerProps {
  /** `null` adds a person. */
  readonly officerId: string | null;
  readonly onClose: () => void;
}

const officer: PersonKind<AffectedOfficer> = {
  noun: '受侵害人员',
  blank: unknownOfficer,
  listed: ({ officers }) => officers,
  change: (officers) => ({ officers }),
  asAnswered: (typed) => ({ ...typed, injury: injuryAsAnswered(typed.injury) }),
  keepsOne: true,
};

/** Edits one person who was harmed, injury included. */
export function OfficerDrawer({ officerId, onClose }: OfficerDrawerProps) {
  return (
    <PersonDrawer kind={officer} personId={officerId} onClose={onClose} size={780}>
      <OfficerFields />
      <InjuryFields />
    </PersonDrawer>
  );
}

function OfficerFields() {
  return (
    <>
      <div className="case-form-row">
        <Form.Item
          name="name"
          label="姓名"
          rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="category" label="类别" extra="民警和辅警适用的法律不同">
          <Radio.Group optionType="button" options={choicesOf(officerCategoryNames)} />
        </Form.Item>
        <Form.Item name="gender" label="性别">
          <Radio.Group optionType="button" options={choicesOf(genderNames)} />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item name="badgeNumber" label="警号（辅警编号）">
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="bornOn" label="出生日期" rules={[useBornRule()]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="phone" label="联系电话">
          <Input maxLength={30} />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item name="unit" label="单位">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="post" label="职务">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="dutyAtTheTime" label="当时执行的职务">
          <Input maxLength={60} placeholder="例如：处置纠纷警情" />
        </Form.Item>
      </div>
      <div className="case-form-row case-form-row-wide-last">
        <Form.Item name="bodyCamera" label="执法记录仪">
          <Select options={choicesOf(bodyCameraNames)} />
        </Form.Item>
        <Form.Item name="bodyCameraReason" label="未全程开启的原因">
          <Input maxLength={200} placeholder="全程开启时留空" />
        </Form.Item>
      </div>
    </>
  );
}
