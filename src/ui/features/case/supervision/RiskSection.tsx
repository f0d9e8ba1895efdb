import { EditOutlined } from '@ant-design/icons';
import { Descriptions, Form, Input, Radio } from 'antd';
import type { CaseView } from '#api/views/caseView.ts';
import { dutyActivityNames } from '#domain/case/rightsCase.ts';
import type { DutyRisk } from '#domain/registers/dutyRisk.ts';
import type { RiskCard } from '#domain/supervision/oversight.ts';
import { useCall } from '../../../client/useCall.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { RiskFields } from '../../../shared/RiskFields.tsx';
import { momentText } from '../../../shared/wallClock.ts';
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
  const { id: caseId, oversight } = useOpenCase().view.rightsCase;
  const { riskCard } = oversight;
  const drawer = useAskedDrawer('riskCard');
  const foreseen = useCall('registers.foreseen', { caseId });
  const isRead = foreseen.data !== undefined || foreseen.failure !== null;
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
      <FailureNotice failure={foreseen.failure} onRetry={() => void foreseen.reload()} />
      {foreseen.data?.assessments.map((one) => (
        <p key={one.id} className="case-foreseen">
          {foreseenText(one)}
        </p>
      ))}
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
      {drawer.isOpen && isRead ? (
        <RiskDrawer foreseen={foreseen.data?.assessments.at(-1)} onClose={drawer.close} />
      ) : null}
    </section>
  );
}

/** What the register says, with the minute that proves it was written before. */
function foreseenText({ dutyOn, unit, duty, risks, precautions, note, entered }: DutyRisk): string {
  const said = [
    ['风险', risks.join('、')],
    ['防范措施', precautions.join('、')],
    ['说明', note],
  ].flatMap(([name, text]) => (text === '' ? [] : [`${name}：${text}`]));
  return `${entered.by}在${momentText(entered.at)}登记过事前评估（机制保障）：${dutyOn} ${unit} ${duty}。${said.join('；')}。`;
}

interface RiskDrawerProps {
  /** What the register holds of this duty; the newest. */
  readonly foreseen: DutyRisk | undefined;
  readonly onClose: () => void;
}

function RiskDrawer({ foreseen, onClose }: RiskDrawerProps) {
  const record = useCommand('supervision.recordRisk');
  const { oversightLists, rightsCase } = useOpenCase().view;
  const { riskCard } = rightsCase.oversight;
  return (
    <EditDrawer<RiskCard>
      needs="supervision.recordRisk"
      title="事前风险评估卡"
      read={(view) => cardOf(view, foreseen)}
      save={(change, target) => record.run({ ...target, change })}
      command={record}
      onClose={onClose}
    >
      {foreseen === undefined || riskCard !== null ? null : (
        <p className="quiet case-foreseen">
          已照{momentText(foreseen.entered.at)}登记的事前评估填写，请核对。
        </p>
      )}
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
      <RiskFields lists={oversightLists} />
    </EditDrawer>
  );
}

/** The card there is; otherwise what was written before the duty, to be checked and saved by a person. */
function cardOf({ rightsCase }: CaseView, foreseen: DutyRisk | undefined): RiskCard {
  const { riskCard } = rightsCase.oversight;
  if (riskCard !== null) return riskCard;
  if (foreseen !== undefined) {
    const { duty, risks, precautions, note } = foreseen;
    return { assessedBefore: 'yes', duty, risks, precautions, note };
  }
  return {
    assessedBefore: 'unknown',
    duty: rightsCase.officers[0]?.dutyAtTheTime || dutyActivityNames[rightsCase.incident.activity],
    risks: [],
    precautions: [],
    note: '',
  };
}
