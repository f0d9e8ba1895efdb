import { AutoComplete, Checkbox, Form, Input, Radio } from 'antd';
import type { CaseView } from '#api/views/caseView.ts';
import { familyLabel, familyOf } from '#domain/care/familyMember.ts';
import { payoutMethodNames } from '#domain/care/relief.ts';
import type { ReliefApplication, ReliefPayout } from '#domain/care/relief.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { thisMinute } from '../../../shared/wallClock.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { useNameOf } from '../pieces/useNameOf.ts';

export interface PayoutDrawerProps {
  readonly application: ReliefApplication;
  readonly onClose: () => void;
}

type Draft = Omit<ReliefPayout, 'by' | 'proxy'> & {
  readonly isByProxy: boolean;
  readonly proxy: NonNullable<ReliefPayout['proxy']>;
};

/** Who signed for it on the sheet, and on whose behalf. */
export function PayoutDrawer({ application, onClose }: PayoutDrawerProps) {
  const nameOf = useNameOf();
  const record = useCommand('care.recordPayout');
  const people = application.shares.map(({ officerId }) => ({
    value: officerId,
    label: nameOf(officerId),
  }));
  return (
    <EditDrawer<Draft>
      needs="care.recordPayout"
      title="慰问金（品）签收"
      read={(view) => draftOf(view, application)}
      save={({ isByProxy, proxy, ...draft }, target) =>
        record.run({
          ...target,
          change: { ...draft, applicationId: application.id, proxy: isByProxy ? proxy : null },
        })
      }
      command={record}
      onClose={onClose}
      size={600}
    >
      <Form.Item name="officerId" label="受领人">
        <Radio.Group optionType="button" options={people} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item name="receivedOn" label="领取日期" rules={[{ required: true, message: '请填写领取日期' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="method" label="方式">
          <Radio.Group optionType="button" options={choicesOf(payoutMethodNames)} />
        </Form.Item>
      </div>
      <Form.Item
        name="cardLastFour"
        label="银行卡后四位"
        extra="转账的只记后四位，全号由警务保障部门另行保管"
        rules={[{ pattern: /^(\d{4})?$/u, message: '请填写四位数字，或者留空' }]}
      >
        <Input maxLength={4} />
      </Form.Item>
      <Form.Item name="isByProxy" valuePropName="checked">
        <Checkbox>由他人代领</Checkbox>
      </Form.Item>
      <ProxyFields />
    </EditDrawer>
  );
}

function ProxyFields() {
  const form = Form.useFormInstance<Draft>();
  const { relief } = useOpenCase().view.rightsCase;
  const officerId = Form.useWatch('officerId', form);
  if (!Form.useWatch('isByProxy', form)) return null;
  const family = familyOf(relief.family, officerId);
  return (
    <div className="case-form-row">
      <Form.Item
        name={['proxy', 'name']}
        label="代领人"
        rules={[{ required: true, whitespace: true, message: '请填写代领人' }]}
      >
        <AutoComplete
          maxLength={60}
          options={family.map((member) => ({ value: member.name, label: familyLabel(member) }))}
          onSelect={(name: string) => {
            const chosen = family.find((member) => member.name === name);
            if (chosen !== undefined) form.setFieldValue(['proxy', 'relation'], chosen.relation);
          }}
        />
      </Form.Item>
      <Form.Item
        name={['proxy', 'relation']}
        label="与本人关系"
        rules={[{ required: true, whitespace: true, message: '请填写关系' }]}
      >
        <Input maxLength={30} placeholder="例如：配偶" />
      </Form.Item>
      <Form.Item
        name={['proxy', 'idLastFour']}
        label="证件号后四位"
        rules={[{ pattern: /^(\d{3}[\dX])?$/u, message: '请填写后四位，或者留空' }]}
      >
        <Input maxLength={4} />
      </Form.Item>
    </div>
  );
}

/** The first person who has not signed yet. */
function draftOf({ rightsCase }: CaseView, { id, shares }: ReliefApplication): Draft {
  const payouts = rightsCase.relief.applications.find((each) => each.id === id)?.payouts ?? [];
  const next = shares.find(({ officerId }) => payouts.every((payout) => payout.officerId !== officerId));
  return {
    officerId: (next ?? shares[0])?.officerId ?? '',
    receivedOn: dayOf(thisMinute()),
    method: 'cash',
    cardLastFour: '',
    isByProxy: false,
    proxy: { name: '', relation: '', idLastFour: '' },
  };
}
