import { Form, Radio, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { legalRequestKindNames } from '#domain/legalAssistance/legalAssistance.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { timeRule } from '../../../shared/timeRules.ts';
import { thisMinute } from '../../../shared/wallClock.ts';
import { choicesOf } from '../../../text/choices.ts';
import { PersonChoice } from '../care/PersonChoice.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { ConsultationRows } from './ConsultationRows.tsx';
import { EngagementFields } from './EngagementFields.tsx';
import { EvidenceField } from './EvidenceField.tsx';
import { OptionalPart } from './OptionalPart.tsx';
import { LineField, WordsField } from './TextFields.tsx';

type Change = InputOf<'legal.recordRequest'>['change'];
/** While typing nobody is chosen yet. */
type Draft = Omit<Change, 'officerId'> & Partial<Pick<Change, 'officerId'>>;

export interface LegalRequestDrawerProps {
  /** `null` = a new request. */
  readonly requestId: string | null;
  readonly onClose: () => void;
}

/** A request for a lawyer and what became of it, each step after the one before. */
export function LegalRequestDrawer({ requestId, onClose }: LegalRequestDrawerProps) {
  const { incident } = useOpenCase().view.rightsCase;
  const record = useCommand('legal.recordRequest');
  const [newId] = useState(() => crypto.randomUUID());
  return (
    <EditDrawer<Draft>
      needs="legal.recordRequest"
      title={requestId === null ? '申请法律援助' : '办理法律援助'}
      read={(view) => requestOf(view, requestId, newId)}
      save={(draft, target) => record.run({ ...target, change: draft as Change })}
      command={record}
      onClose={onClose}
      size={860}
    >
      <PersonChoice label="申请人" />
      <div className="case-form-row">
        <Form.Item name="kinds" label="请求事项" rules={[{ required: true, message: '请选择请求事项' }]}>
          <Select mode="multiple" options={choicesOf(legalRequestKindNames)} />
        </Form.Item>
        <Form.Item name="requestedAt" label="申请时间" rules={timeRule('申请时间', incident.occurredAt)}>
          <MomentPicker allowClear={false} />
        </Form.Item>
      </div>
      <WordsField name="reason" label="事由" most={500} isRequired />
      <ApprovalFields />
      <EngagementFields />
      <h3 className="case-form-head">咨询记录</h3>
      <ConsultationRows />
      <OpinionFields />
    </EditDrawer>
  );
}

function ApprovalFields() {
  return (
    <OptionalPart
      name="approval"
      title="审批意见"
      hint="还没有审批。"
      blank={{ approver: '', at: null, note: '' }}
    >
      <div className="case-form-row">
        <Form.Item
          name={['approval', 'isApproved']}
          label="意见"
          rules={[{ required: true, message: '请选择审批意见' }]}
        >
          <Radio.Group
            optionType="button"
            options={[
              { value: true, label: '同意' },
              { value: false, label: '不同意' },
            ]}
          />
        </Form.Item>
        <LineField name={['approval', 'approver']} label="审批人" most={60} isRequired />
        <Form.Item name={['approval', 'at']} label="审批时间" rules={timeRule('审批时间', null)}>
          <MomentPicker />
        </Form.Item>
      </div>
      <LineField name={['approval', 'note']} label="审批说明" most={300} />
    </OptionalPart>
  );
}

/** The opinion as the lawyer gave it. */
function OpinionFields() {
  return (
    <OptionalPart
      name="opinion"
      title="法律意见"
      hint="照律师出具的意见书录入，签名的扫描件作为证据导入。"
      blank={{
        at: null,
        question: '',
        materials: '',
        facts: '',
        analysis: '',
        conclusion: '',
        evidenceIds: [],
      }}
    >
      <Form.Item name={['opinion', 'at']} label="出具时间" rules={timeRule('出具时间', null)}>
        <MomentPicker />
      </Form.Item>
      <WordsField name={['opinion', 'question']} label="咨询的问题" most={500} isRequired />
      <WordsField name={['opinion', 'materials']} label="审阅的材料" most={1000} />
      <WordsField name={['opinion', 'facts']} label="事实" most={3000} isRequired />
      <WordsField name={['opinion', 'analysis']} label="分析" most={5000} isRequired />
      <WordsField name={['opinion', 'conclusion']} label="结论和建议" most={2000} isRequired />
      <EvidenceField name={['opinion', 'evidenceIds']} label="意见书扫描件" />
    </OptionalPart>
  );
}

function requestOf({ rightsCase }: CaseView, id: string | null, newId: string): Draft {
  const known = rightsCase.legalAssistance.requests.find((request) => request.id === id);
  if (known !== undefined) return known;
  return {
    id: newId,
    kinds: [],
    reason: '',
    requestedAt: thisMinute(),
    approval: null,
    engagement: null,
    consultations: [],
    opinion: null,
  };
}
