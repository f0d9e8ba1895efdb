import { EditOutlined } from '@ant-design/icons';
import { Checkbox, Descriptions, Form, Input, Radio } from 'antd';
import type { CaseView } from '#api/views/caseView.ts';
import { dutyActivityNames } from '#domain/case/rightsCase.ts';
import type { RiskCard } from '#domain/supervision/oversight.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { Said } from '../pieces/Said.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';

const assessedNames: Readonly<Record<RiskCard['assessedBefore'], string>> = {
  yes: '事前已评估',
  no: '事前没有评估',
  unknown: '不清楚',
};

/** 事前: what was foreseen before the duty and what was brought along. */
export function RiskSection() {
  const { riskCard } = useOpenCase().view.rightsCase.oversight;
  const drawer = useAskedDrawer('riskCard');
  return (
    <section className="section">
      <div className="section-head">
        <h2>事前风险评估卡</h2>
        <WriteButton
          needs="supervision.recordRisk"
          size="small"
          icon={<EditOutlined aria-hidden />}
          onClick={() => drawer.open()}
        >
          {riskCard === null ? '填写评估卡' : '修改'}
        </WriteButton>
      </div>
      {riskCard === null ? (
        <EmptyState title="还没有评估卡。">当时评估过的照实填，没有评估过的选“没有”，不要补造。</EmptyState>
      ) : (
        <Descriptions
          bordered
          size="small"
          column={2}
          items={[
            { label: '评估情况', children: assessedNames[riskCard.assessedBefore] },
            { label: '勤务', children: riskCard.duty },
            { label: '风险', span: 2, children: <Said text={riskCard.risks.join('、')} /> },
            { label: '防范措施', span: 2, children: <Said text={riskCard.precautions.join('、')} /> },
            { label: '说明', span: 2, children: <Said text={riskCard.note} /> },
          ]}
        />
      )}
      {drawer.isOpen ? <RiskDrawer onClose={drawer.close} /> : null}
    </section>
  );
}

function RiskDrawer({ onClose }: { readonly onClose: () => void }) {
  const record = useCommand('supervision.recordRisk');
  const { oversightLists } = useOpenCase().view;
  const options = (entries: readonly { readonly label: string }[]) => entries.map(({ label }) => label);
  return (
    <EditDrawer<RiskCard>
      needs="supervision.recordRisk"
      title="事前风险评估卡"
      read={cardOf}
      save={(change, target) => record.run({ ...target, change })}
      command={record}
      onClose={onClose}
    >
      <div className="case-form-row">
        <Form.Item name="assessedBefore" label="出警、出勤前有没有评估">
          <Radio.Group optionType="button" options={choicesOf(assessedNames)} />
        </Form.Item>
        <Form.Item
          name="duty"
          label="勤务"
          rules={[{ required: true, whitespace: true, message: '请填写勤务' }]}
        >
          <Input maxLength={120} />
        </Form.Item>
      </div>
      <Form.Item name="risks" label="存在的风险">
        <Checkbox.Group className="case-checks" options={options(oversightLists.risks)} />
      </Form.Item>
      <Form.Item name="precautions" label="采取的防范措施">
        <Checkbox.Group className="case-checks" options={options(oversightLists.precautions)} />
      </Form.Item>
      <Form.Item name="note" label="说明">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </EditDrawer>
  );
}

function cardOf({ rightsCase }: CaseView): RiskCard {
  return (
    rightsCase.oversight.riskCard ?? {
      assessedBefore: 'unknown',
      duty: rightsCase.officers[0]?.dutyAtTheTime || dutyActivityNames[rightsCase.incident.activity],
      risks: [],
      precautions: [],
      note: '',
    }
  );
}
