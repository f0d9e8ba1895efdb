import { Checkbox, Form, Select } from 'antd';
import { dayOf } from '#domain/kernel/moment.ts';
import type { Engagement } from '#domain/legalAssistance/legalAssistance.ts';
import { firmConcerns } from '#domain/registers/contractedFirm.ts';
import type { ContractedFirm } from '#domain/registers/contractedFirm.ts';
import { useCall } from '../../../client/useCall.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { timeRule } from '../../../shared/timeRules.ts';
import { useOpenCase } from '../CaseContext.ts';
import { OptionalPart } from './OptionalPart.tsx';
import { LineField } from '../pieces/TextFields.tsx';

type Typed = Omit<Engagement, 'at'> & { readonly at: Engagement['at'] | null };

const blank = {
  firmId: '',
  firmName: '',
  lawyerName: '',
  licenceNumber: '',
  at: null,
  feeBearer: '',
  isConfidentialitySigned: false,
  reasonDespiteFault: '',
};

/** Who is asked: a lawyer of the bureau's register, with what is known against the firm on that day. */
export function EngagementFields() {
  const scope = { from: dayOf(useOpenCase().view.rightsCase.incident.occurredAt), until: null, unit: null };
  const { data, failure } = useCall('registers.read', { scope });
  const firms = data?.registers.firms ?? [];
  return (
    <OptionalPart
      name="engagement"
      title="指派律师"
      blank={blank}
      hint="同意之后，从“机制保障”登记的签约律所中指派。"
    >
      <FailureNotice failure={failure} />
      <LawyerChoice firms={firms} />
      <Concerns firms={firms} />
      <div className="case-form-row">
        <Form.Item name={['engagement', 'at']} label="指派时间" rules={timeRule('指派时间', null)}>
          <MomentPicker />
        </Form.Item>
        <LineField name={['engagement', 'feeBearer']} label="费用承担" most={60} />
      </div>
      <Form.Item name={['engagement', 'isConfidentialitySigned']} valuePropName="checked">
        <Checkbox>律师已签署保密承诺</Checkbox>
      </Form.Item>
    </OptionalPart>
  );
}

/** Names and numbers are taken down as the register has them now. */
function LawyerChoice({ firms }: { readonly firms: readonly ContractedFirm[] }) {
  const form = Form.useFormInstance();
  const take = (lawyerId: string) => {
    const firm = firms.find(({ lawyers }) => lawyers.some(({ id }) => id === lawyerId));
    const lawyer = firm?.lawyers.find(({ id }) => id === lawyerId);
    if (firm === undefined || lawyer === undefined) return;
    form.setFieldValue(['engagement', 'firmId'], firm.id);
    form.setFieldValue(['engagement', 'firmName'], firm.name);
    form.setFieldValue(['engagement', 'lawyerName'], lawyer.name);
    form.setFieldValue(['engagement', 'licenceNumber'], lawyer.licenceNumber);
  };
  return (
    <Form.Item
      name={['engagement', 'lawyerId']}
      label="律师"
      rules={[{ required: true, message: '请选择律师' }]}
      extra={firms.length === 0 ? '还没有登记签约律所，请维权办先在“机制保障”登记' : undefined}
    >
      <Select
        placeholder="选择签约律所的律师"
        onChange={take}
        options={firms.flatMap((firm) =>
          firm.lawyers.map(({ id, name }) => ({ value: id, label: `${firm.name} ${name}` })),
        )}
      />
    </Form.Item>
  );
}

function Concerns({ firms }: { readonly firms: readonly ContractedFirm[] }) {
  const today = dayOf(useOpenCase().view.readAt);
  const typed = Form.useWatch<Typed | null | undefined>('engagement', { preserve: true });
  const firm = firms.find(({ id }) => id === typed?.firmId);
  if (firm === undefined || !typed) return null;
  const lawyer = firm.lawyers.find(({ id }) => id === typed.lawyerId) ?? null;
  const concerns = firmConcerns(firm, lawyer, typed.at === null ? today : dayOf(typed.at));
  if (concerns.length === 0) return null;
  return (
    <>
      {concerns.map((concern) => (
        <p key={concern} className="amber">
          {concern}
        </p>
      ))}
      <LineField
        name={['engagement', 'reasonDespiteFault']}
        label="仍要指派的理由"
        most={200}
        extra="签约期或者执业证已过的必须写明"
      />
    </>
  );
}
