import { EditOutlined } from '@ant-design/icons';
import { Descriptions, Form, Input, Radio } from 'antd';
import type { CaseView } from '#api/views/caseView.ts';
import { acceptanceOpinionNames, acceptanceScopeNames } from '#domain/case/procedure.ts';
import type { AcceptanceReview } from '#domain/case/procedure.ts';
import { acceptanceProblem } from '#domain/case/recordProcedure.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { Advice } from '../../../shared/Advice.tsx';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { Said } from '../pieces/Said.tsx';
import { timeRule } from '../../../shared/timeRules.ts';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { SourceTag } from '../../../shared/SourceTag.tsx';

/** 受理审查: what the first look found, and what is proposed to whoever approves. */
export function AcceptanceSection() {
  const { acceptance } = useOpenCase().view.rightsCase.procedure;
  const drawer = useAskedDrawer('acceptance');
  return (
    <section className="section">
      <div className="section-head">
        <h2>受理审查</h2>
        <WriteButton
          needs="cases.recordAcceptance"
          size="small"
          icon={<EditOutlined aria-hidden />}
          onClick={() => drawer.open()}
        >
          {acceptance === null ? '填写受理审查' : '修改'}
        </WriteButton>
      </div>
      {acceptance === null ? (
        <EmptyState title="还没有受理审查。">
          写明初核情况、是否属于维权范围和意见；紧急的先启动机制，再补办受理。
        </EmptyState>
      ) : (
        <Descriptions
          bordered
          size="small"
          column={4}
          items={[
            { label: '收到时间', children: <MomentText moment={acceptance.receivedAt} /> },
            { label: '维权范围', children: acceptanceScopeNames[acceptance.scope] },
            { label: '意见', children: <strong>{acceptanceOpinionNames[acceptance.opinion]}</strong> },
            { label: '答复期限', children: <Said text={acceptance.replyDueOn ?? ''} /> },
            { label: '初核情况', span: 4, children: <Said text={acceptance.verification} /> },
            ...(acceptance.reason === ''
              ? []
              : [{ label: '理由', span: 4, children: <Said text={acceptance.reason} /> }]),
          ]}
        />
      )}
      {drawer.isOpen ? <AcceptanceDrawer onClose={drawer.close} /> : null}
    </section>
  );
}

/** Neither the scope nor the opinion is chosen beforehand: both are for people to say. */
type Asked = 'receivedAt' | 'scope' | 'opinion';
type Draft = Omit<AcceptanceReview, Asked> & { readonly [K in Asked]: AcceptanceReview[K] | null };

function AcceptanceDrawer({ onClose }: { readonly onClose: () => void }) {
  const record = useCommand('cases.recordAcceptance');
  const { incident } = useOpenCase().view.rightsCase;
  return (
    <EditDrawer<Draft>
      needs="cases.recordAcceptance"
      title="受理审查"
      read={draftOf}
      save={(draft, target) => record.run({ ...target, change: draft as AcceptanceReview })}
      command={record}
      onClose={onClose}
    >
      <div className="case-form-row">
        <Form.Item name="receivedAt" label="收到时间" rules={timeRule('收到时间', incident.occurredAt)}>
          <MomentPicker allowClear={false} />
        </Form.Item>
        <Form.Item name="replyDueOn" label="答复期限" extra="按本省、本局规定填写，没有规定可以留空">
          <DayPicker />
        </Form.Item>
      </div>
      <Form.Item
        name="verification"
        label="初核情况"
        rules={[{ required: true, whitespace: true, message: '请写明初核情况' }]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 10 }} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item
        name="scope"
        label="是否属于维权范围"
        extra={<SourceTag source="公安部令第153号第八条所列情形" />}
        rules={[{ required: true, message: '请选择是否属于维权范围' }]}
      >
        <Radio.Group optionType="button" options={choicesOf(acceptanceScopeNames)} />
      </Form.Item>
      <Form.Item name="opinion" label="受理意见" rules={[{ required: true, message: '请选择受理意见' }]}>
        <Radio.Group optionType="button" options={choicesOf(acceptanceOpinionNames)} />
      </Form.Item>
      <Form.Item name="reason" label="理由" extra="不予受理、补充材料、转办都须写明">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <AcceptanceDoubt />
    </EditDrawer>
  );
}

/** Says while it is typed what does not go together. */
function AcceptanceDoubt() {
  const form = Form.useFormInstance<Draft>();
  const typed: Partial<Draft> = Form.useWatch([], form) ?? {};
  const { receivedAt, scope, opinion } = typed;
  if (receivedAt == null || scope == null || opinion == null) return null;
  const found = acceptanceProblem({
    receivedAt,
    scope,
    opinion,
    reason: typed.reason ?? '',
    replyDueOn: typed.replyDueOn ?? null,
  });
  if (found === null) return null;
  return <Advice tone="warning" what={`“${found.field}”${found.problem}`} next="请核对后再保存。" />;
}

function draftOf({ rightsCase }: CaseView): Draft {
  return (
    rightsCase.procedure.acceptance ?? {
      receivedAt: rightsCase.procedure.application?.appliedAt ?? null,
      verification: '',
      scope: null,
      opinion: null,
      reason: '',
      replyDueOn: null,
    }
  );
}
