import { Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#api/contract.ts';
import type { Counterparty } from '#domain/case/person.ts';
import { legalOutcomeNames } from '#domain/disposition/legalOutcome.ts';
import type { LegalOutcomeKind } from '#domain/disposition/legalOutcome.ts';
import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { MoneyInput } from '../../../shared/MoneyInput.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { EvidenceField } from '../pieces/EvidenceField.tsx';
import { FieldRefusal } from '../pieces/FieldRefusal.tsx';
import { LineField, WordsField } from '../pieces/TextFields.tsx';
import { PenaltyRangeFields, penaltyKinds } from './PenaltyRangeFields.tsx';

type Change = InputOf<'disposition.recordOutcome'>['change'];
/** Nothing is chosen beforehand: what came of it is read off a paper. */
type Draft = Omit<Change, 'kind' | 'on'> & {
  readonly kind?: Change['kind'];
  readonly on: Change['on'] | null;
};

export interface LegalOutcomeDrawerProps {
  readonly person: Counterparty;
  readonly onClose: () => void;
}

/** One outcome as its paper says it. */
export function LegalOutcomeDrawer({ person, onClose }: LegalOutcomeDrawerProps) {
  const record = useCommand('disposition.recordOutcome');
  const [id] = useState(() => crypto.randomUUID());
  return (
    <EditDrawer<Draft>
      needs="disposition.recordOutcome"
      title={`登记法律结果：${person.name}`}
      read={() => blank(id, person.id)}
      save={async (draft, target) => {
        const change = ready(draft);
        return change === null ? refused(failure('api.badInput')) : record.run({ ...target, change });
      }}
      command={record}
      onClose={onClose}
    >
      <FieldRefusal failure={record.failure} />
      <div className="case-form-row">
        <Form.Item name="kind" label="结果" rules={[{ required: true, message: '请选择结果' }]}>
          <Select
            placeholder="照决定书、裁判文书选择"
            options={choicesOf(legalOutcomeNames)}
            aria-label="结果"
          />
        </Form.Item>
        <Form.Item name="on" label="日期" rules={[{ required: true, message: '请填写日期' }]}>
          <DayPicker />
        </Form.Item>
      </div>
      <SizeFields />
      <PenaltyRangeFields person={person} />
      <div className="case-form-row">
        <LineField name="organ" label="作出机关" most={60} isRequired />
        <LineField name="documentNumber" label="文号" most={60} extra="不知道的留空" />
      </div>
      <WordsField
        name="words"
        label="刑罚或者说明"
        most={300}
        extra="判处刑罚的照裁判文书写，例如：有期徒刑八个月，缓刑一年"
      />
      <EvidenceField name="evidenceIds" label="决定书、裁判文书扫描件" />
    </EditDrawer>
  );
}

/** How long or how much, where the chosen outcome has a size. */
function SizeFields() {
  const kind = Form.useWatch<LegalOutcomeKind | undefined>('kind', Form.useFormInstance());
  if (kind === 'administrativeDetention')
    return (
      <Form.Item name="days" label="拘留日数" rules={[{ required: true, message: '请填写拘留日数' }]}>
        <InputNumber min={1} precision={0} suffix="日" />
      </Form.Item>
    );
  if (kind !== 'fine') return null;
  return (
    <Form.Item name="fineFen" label="罚款金额" rules={[{ required: true, message: '请填写罚款金额' }]}>
      <MoneyInput />
    </Form.Item>
  );
}

function blank(id: string, counterpartyId: string): Draft {
  return {
    id,
    counterpartyId,
    on: null,
    organ: '',
    documentNumber: '',
    days: null,
    fineFen: null,
    appliedTrack: null,
    rangeReason: '',
    words: '',
    evidenceIds: [],
  };
}

/** A size typed for another outcome, and changed one's mind, is no size of this. */
function ready({ kind, on, days, fineFen, appliedTrack, rangeReason, ...rest }: Draft): Change | null {
  if (kind === undefined || on === null) return null;
  return {
    ...rest,
    kind,
    on,
    days: kind === 'administrativeDetention' ? (days ?? null) : null,
    fineFen: kind === 'fine' ? (fineFen ?? null) : null,
    appliedTrack: penaltyKinds.has(kind) ? (appliedTrack ?? null) : null,
    rangeReason: penaltyKinds.has(kind) ? rangeReason : '',
  };
}
