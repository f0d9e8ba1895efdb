import { Form, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { disciplinaryStepNames } from '#domain/publicOpinion/publicOpinion.ts';
import { safeguardsOf } from '#domain/publicOpinion/safeguards.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { PersonChoice } from '../care/PersonChoice.tsx';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { LineField, WordsField } from '../pieces/TextFields.tsx';
import { WarningLines } from './WarningLines.tsx';

type Change = InputOf<'opinion.recordDiscipline'>['change'];
/** While typing nobody, no step and no day is chosen yet. */
type Draft = Omit<Change, 'officerId' | 'step' | 'decidedOn'> &
  Partial<Pick<Change, 'officerId' | 'step'>> & { readonly decidedOn: Change['decidedOn'] | null };

export interface DisciplineDrawerProps {
  /** `null` = a new one. */
  readonly recordId: string | null;
  readonly onClose: () => void;
}

/** A step taken against an officer; what the answers leave open stands below them. */
export function DisciplineDrawer({ recordId, onClose }: DisciplineDrawerProps) {
  const record = useCommand('opinion.recordDiscipline');
  const [newId] = useState(() => crypto.randomUUID());
  return (
    <EditDrawer<Draft>
      needs="opinion.recordDiscipline"
      title={recordId === null ? '登记处理' : '修改处理登记'}
      read={(view) => recordOf(view, recordId, newId)}
      save={(draft, target) => record.run({ ...target, change: draft as Change })}
      command={record}
      onClose={onClose}
      size={800}
    >
      <PersonChoice label="当事民警" />
      <StepFields />
      <LineField name="ground" label="依据" most={500} hint="决定书引用的条文" />
      <Answers />
      <Safeguards />
      <WordsField name="followUp" label="后续" most={500} />
    </EditDrawer>
  );
}

function StepFields() {
  return (
    <div className="case-form-row">
      <Form.Item name="step" label="处理" rules={[{ required: true, message: '请选择处理' }]}>
        <Select options={choicesOf(disciplinaryStepNames)} />
      </Form.Item>
      <Form.Item name="days" label="期限（日）">
        <InputNumber min={1} max={400} precision={0} />
      </Form.Item>
      <Form.Item name="decidedOn" label="决定日期" rules={[{ required: true, message: '请填写决定日期' }]}>
        <DayPicker />
      </Form.Item>
      <LineField name="decidedBy" label="决定机关" most={60} isRequired />
    </div>
  );
}

const questions = {
  hasLegalGround: '有法定事由',
  followedProcedure: '履行了法定程序',
  wasHeard: '听取了本人陈述和申辩',
  drivenByOpinion: '受到舆论炒作、信访投诉左右',
} as const;

const answers = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
  { value: 'unknown', label: '不清楚' },
];

function Answers() {
  return (
    <div className="case-form-grid">
      {(Object.keys(questions) as (keyof typeof questions)[]).map((name) => (
        <Form.Item key={name} name={name} label={questions[name]}>
          <Radio.Group optionType="button" options={answers} />
        </Form.Item>
      ))}
    </div>
  );
}

function Safeguards() {
  const form = Form.useFormInstance<Draft>();
  const typed = Form.useWatch((values: Draft) => values, { form, preserve: true });
  if (typed?.step === undefined) return null;
  return <WarningLines lines={safeguardsOf({ ...blank, ...typed, step: typed.step })} />;
}

const blank = {
  decidedOn: null,
  decidedBy: '',
  ground: '',
  days: null,
  hasLegalGround: 'unknown',
  followedProcedure: 'unknown',
  wasHeard: 'unknown',
  drivenByOpinion: 'unknown',
  followUp: '',
} as const;

function recordOf({ rightsCase }: CaseView, id: string | null, newId: string): Draft {
  const known = rightsCase.publicOpinion.disciplines.find((record) => record.id === id);
  return known ?? { ...blank, id: newId };
}
