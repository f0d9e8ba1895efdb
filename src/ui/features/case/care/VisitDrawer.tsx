import { Form, Input, Radio } from 'antd';
import { visitLevelNames } from '#domain/care/condolenceVisit.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { timeRule } from '../../../shared/timeRules.ts';
import { RequiredChecks } from '../../../shared/RequiredChecks.tsx';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { MoneyInput } from '../../../shared/MoneyInput.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { visitDraftOf, visitOf } from './visitDraft.ts';
import type { VisitDraft } from './visitDraft.ts';
import { FamilyMet } from './FamilyMet.tsx';
import { VisitCircumstances } from './VisitCircumstances.tsx';
import { GoodsRows, VisitorRows } from './VisitRows.tsx';

export interface VisitDrawerProps {
  /** `null` adds a visit. */
  readonly visitId: string | null;
  readonly onClose: () => void;
}

/** Edits one visit: who came, to whom, what was said, what was brought. */
export function VisitDrawer({ visitId, onClose }: VisitDrawerProps) {
  const { officers, relief, incident } = useOpenCase().view.rightsCase;
  const record = useCommand('cases.recordVisit');
  return (
    <EditDrawer<VisitDraft>
      needs="cases.recordVisit"
      title={visitId === null ? '记录慰问' : '修改慰问记录'}
      read={(view) => visitDraftOf(view, visitId)}
      save={(draft, target) => record.run({ ...target, change: visitOf(draft, relief.family) })}
      command={record}
      onClose={onClose}
      size={800}
    >
      <div className="case-form-row">
        <Form.Item name="level" label="慰问层级">
          <Radio.Group optionType="button" options={choicesOf(visitLevelNames)} />
        </Form.Item>
        <Form.Item name="at" label="慰问时间" rules={timeRule('慰问时间', incident.occurredAt)}>
          <MomentPicker allowClear={false} />
        </Form.Item>
      </div>
      <Form.Item name="place" label="地点">
        <Input maxLength={80} placeholder="例如：县人民医院外科病房" />
      </Form.Item>
      <Form.Item
        name="officerIds"
        label="慰问对象"
        rules={[{ required: true, type: 'array', min: 1, message: '请选择慰问对象' }]}
      >
        <RequiredChecks options={officers.map((officer) => ({ value: officer.id, label: officer.name }))} />
      </Form.Item>
      <FamilyMet />
      <h3 className="case-form-head">慰问人</h3>
      <VisitorRows />
      <h3 className="case-form-head">慰问金和慰问品</h3>
      <div className="case-form-row case-form-row-wide-last">
        <Form.Item name="amountFen" label="慰问金" extra="没有就留空">
          <MoneyInput />
        </Form.Item>
        <Form.Item name="fundSource" label="资金来源" extra="有慰问金时必须写明">
          <Input maxLength={60} placeholder="例如：维权专项经费" />
        </Form.Item>
      </div>
      <GoodsRows />
      <h3 className="case-form-head">情况</h3>
      <VisitCircumstances />
      <Form.Item name="condition" label="伤情和思想状况">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="needs" label="本人和家属的困难、诉求">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="reply" label="现场答复和后续安排">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
    </EditDrawer>
  );
}
