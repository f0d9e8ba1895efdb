import { Form, Input } from 'antd';
import type { CaseView } from '#api/views/caseView.ts';
import type { FirstStepInput } from '#domain/case/activateCase.ts';
import { firstStepNames } from '#domain/case/activation.ts';
import { useCall } from '../../../client/useCall.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { thisMinute } from '../../../shared/wallClock.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';

export type TypedFirstStep = FirstStepInput['step'];

const hints: Readonly<Record<TypedFirstStep, string>> = {
  rescue: '例如：由民警乙护送至县人民医院急诊，走绿色通道。',
  legalAssistance: '例如：电话联系签约律师，约定当日到所。',
};

export interface FirstStepDrawerProps {
  readonly step: TypedFirstStep;
  readonly onClose: () => void;
}

/** Takes down when rescue or legal assistance was given; it may lie before the mechanism was started. */
export function FirstStepDrawer({ step, onClose }: FirstStepDrawerProps) {
  const record = useCommand('cases.recordFirstStep');
  return (
    <EditDrawer<FirstStepInput>
      needs="cases.recordFirstStep"
      title={firstStepNames[step]}
      read={(view) => stepOf(view, step)}
      save={(change, target) => record.run({ ...target, change })}
      command={record}
      onClose={onClose}
      size={520}
    >
      {step === 'legalAssistance' ? <LawFirms /> : <Hospitals />}
      <Form.Item name="doneAt" label="完成时间" rules={[{ required: true, message: '请填写完成时间' }]}>
        <MomentPicker allowClear={false} />
      </Form.Item>
      <Form.Item name="note" label="说明" extra={hints[step]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 6 }} maxLength={200} showCount />
      </Form.Item>
    </EditDrawer>
  );
}

function LawFirms() {
  const firms = useCall('unit.read', {}).data?.settings?.lawFirms ?? [];
  if (firms.length === 0) return null;
  return (
    <div className="case-directory">
      <h4>签约律所</h4>
      {firms.map((firm) => (
        <p key={firm.name}>
          {firm.name} · {firm.lawyer} <span className="figures">{firm.phone}</span>
        </p>
      ))}
    </div>
  );
}

function Hospitals() {
  const hospitals = useCall('unit.read', {}).data?.settings?.hospitals ?? [];
  if (hospitals.length === 0) return null;
  return (
    <div className="case-directory">
      <h4>定点医院</h4>
      {hospitals.map((hospital) => (
        <p key={hospital.name}>
          {hospital.name} · {hospital.contact} <span className="figures">{hospital.phone}</span>
        </p>
      ))}
    </div>
  );
}

function stepOf({ rightsCase }: CaseView, step: TypedFirstStep): FirstStepInput {
  const known = rightsCase.activation?.firstSteps[step];
  return { step, doneAt: known?.doneAt ?? thisMinute(), note: known?.note ?? '' };
}
