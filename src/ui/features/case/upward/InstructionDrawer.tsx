import { Form, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { editionLabel, superiorLevelNames } from '#domain/upward/upwardReport.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { timeRule } from '../../../shared/timeRules.ts';
import { thisMinute } from '../../../shared/wallClock.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { EvidenceField } from '../pieces/EvidenceField.tsx';
import { LineField, WordsField } from '../pieces/TextFields.tsx';
import { OptionalPart } from '../voice/OptionalPart.tsx';

type Change = InputOf<'upward.recordInstruction'>['change'];
/** While typing nobody said yet from how high it came. */
type Draft = Omit<Change, 'level'> & Partial<Pick<Change, 'level'>>;

export interface InstructionDrawerProps {
  /** `null` = a new one. */
  readonly instructionId: string | null;
  readonly onClose: () => void;
}

/** One order from above and what came of it. */
export function InstructionDrawer({ instructionId, onClose }: InstructionDrawerProps) {
  const { incident, upward } = useOpenCase().view.rightsCase;
  const record = useCommand('upward.recordInstruction');
  const [newId] = useState(() => crypto.randomUUID());
  const reports = upward.reports.filter(({ struck }) => struck === null);
  return (
    <EditDrawer<Draft>
      needs="upward.recordInstruction"
      title={instructionId === null ? '登记批示交办' : '办理批示交办'}
      read={(view) => instructionOf(view, instructionId, newId)}
      save={(draft, target) =>
        // A choice taken back is no value to the form.
        record.run({ ...target, change: { ...draft, reportId: draft.reportId ?? null } as Change })
      }
      command={record}
      onClose={onClose}
      size={800}
    >
      <div className="case-form-row">
        <Form.Item name="level" label="层级" rules={[{ required: true, message: '请选择层级' }]}>
          <Select options={choicesOf(superiorLevelNames)} />
        </Form.Item>
        <LineField name="office" label="批示交办机关" most={60} isRequired />
        <LineField name="givenBy" label="批示人" most={60} />
      </div>
      <WordsField name="text" label="批示交办内容" most={1000} isRequired />
      <div className="case-form-row">
        <Form.Item name="receivedAt" label="收到时间" rules={timeRule('收到时间', incident.occurredAt)}>
          <MomentPicker allowClear={false} />
        </Form.Item>
        <Form.Item name="dueOn" label="办结期限" extra="批示没有写明的留空，不计入期限">
          <DayPicker />
        </Form.Item>
        <LineField name="owner" label="承办人或单位" most={60} isRequired />
      </div>
      <div className="case-form-row">
        <Form.Item name="reportId" label="针对的专报">
          <Select
            allowClear
            placeholder="不针对某一份专报的留空"
            options={reports.map((report) => ({
              value: report.id,
              label: `${editionLabel(report, upward)}专报`,
            }))}
          />
        </Form.Item>
        <EvidenceField name="evidenceIds" label="批示件扫描件" />
      </div>
      <OptionalPart
        name="result"
        title="办理结果"
        hint="还没有办结。"
        blank={{ at: null, by: '', text: '', evidenceIds: [] }}
      >
        <WordsField name={['result', 'text']} label="结果" most={1000} isRequired />
        <div className="case-form-row">
          <LineField name={['result', 'by']} label="办结人" most={60} isRequired />
          <Form.Item name={['result', 'at']} label="办结时间" rules={timeRule('办结时间', null)}>
            <MomentPicker />
          </Form.Item>
        </div>
        <EvidenceField name={['result', 'evidenceIds']} label="依据的证据" />
      </OptionalPart>
    </EditDrawer>
  );
}

function instructionOf({ rightsCase }: CaseView, id: string | null, newId: string): Draft {
  const known = rightsCase.upward.instructions.find((one) => one.id === id);
  if (known === undefined)
    return {
      id: newId,
      reportId: null,
      office: '',
      givenBy: '',
      receivedAt: thisMinute(),
      text: '',
      dueOn: null,
      owner: '',
      evidenceIds: [],
      result: null,
    };
  const { by: _, struck: __, ...typed } = known;
  return typed;
}
