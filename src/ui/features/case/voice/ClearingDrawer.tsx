import { Form, Radio } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { clearingResultNames } from '#domain/publicOpinion/publicOpinion.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { thisMinute } from '../../../shared/wallClock.ts';
import { choicesOf } from '../../../text/choices.ts';
import { PersonChoice } from '../care/PersonChoice.tsx';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { EvidenceField } from '../pieces/EvidenceField.tsx';
import { OptionalPart } from './OptionalPart.tsx';
import { LineField, WordsField } from '../pieces/TextFields.tsx';

type Change = InputOf<'opinion.recordClearing'>['change'];
/** While typing nobody is chosen yet. */
type Draft = Omit<Change, 'officerId'> & Partial<Pick<Change, 'officerId'>>;

export interface ClearingDrawerProps {
  /** `null` = a new one. */
  readonly clearingId: string | null;
  readonly onClose: () => void;
}

/** What is held against an officer, how it was checked and what was found; the notices are written after that. */
export function ClearingDrawer({ clearingId, onClose }: ClearingDrawerProps) {
  const record = useCommand('opinion.recordClearing');
  const [newId] = useState(() => crypto.randomUUID());
  return (
    <EditDrawer<Draft>
      needs="opinion.recordClearing"
      title={clearingId === null ? '登记反映' : '办理澄清正名'}
      read={(view) => clearingOf(view, clearingId, newId)}
      save={(draft, target) => record.run({ ...target, change: draft as Change })}
      command={record}
      onClose={onClose}
      size={800}
    >
      <PersonChoice label="正名对象" />
      <div className="case-form-row">
        <Form.Item name="receivedOn" label="收到日期" rules={[{ required: true, message: '请填写收到日期' }]}>
          <DayPicker />
        </Form.Item>
        <LineField name="channel" label="反映渠道" most={60} hint="例如：12389、信访、网络" />
      </div>
      <WordsField name="allegation" label="反映的问题" most={1000} isRequired />
      <CheckFields />
      <ConclusionFields />
    </EditDrawer>
  );
}

function CheckFields() {
  return (
    <OptionalPart
      name="check"
      title="核查"
      hint="还没有核查。"
      blank={{ by: '', on: null, findings: '', evidenceIds: [] }}
    >
      <div className="case-form-row">
        <LineField name={['check', 'by']} label="核查人" most={120} isRequired />
        <Form.Item
          name={['check', 'on']}
          label="核查日期"
          rules={[{ required: true, message: '请填写核查日期' }]}
        >
          <DayPicker />
        </Form.Item>
      </div>
      <WordsField name={['check', 'findings']} label="核查经过" most={2000} isRequired />
      <EvidenceField name={['check', 'evidenceIds']} label="依据的证据" />
    </OptionalPart>
  );
}

function ConclusionFields() {
  return (
    <OptionalPart
      name="conclusion"
      title="结论"
      hint="核查以后再作结论。"
      blank={{ on: null, basis: '', approver: '' }}
    >
      <Form.Item
        name={['conclusion', 'result']}
        label="结论是"
        rules={[{ required: true, message: '请选择结论' }]}
      >
        <Radio.Group optionType="button" options={choicesOf(clearingResultNames)} />
      </Form.Item>
      <div className="case-form-row">
        <LineField name={['conclusion', 'approver']} label="审批人" most={60} isRequired />
        <Form.Item
          name={['conclusion', 'on']}
          label="结论日期"
          rules={[{ required: true, message: '请填写结论日期' }]}
        >
          <DayPicker />
        </Form.Item>
      </div>
      <WordsField name={['conclusion', 'basis']} label="结论的依据" most={1000} isRequired />
    </OptionalPart>
  );
}

function clearingOf({ rightsCase }: CaseView, id: string | null, newId: string): Draft {
  const known = rightsCase.publicOpinion.clearings.find((clearing) => clearing.id === id);
  return (
    known ?? {
      id: newId,
      allegation: '',
      channel: '',
      receivedOn: dayOf(thisMinute()),
      check: null,
      conclusion: null,
      notices: [],
    }
  );
}
