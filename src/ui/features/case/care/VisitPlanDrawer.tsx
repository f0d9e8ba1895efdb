import { Checkbox, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { visitLevelNames } from '#domain/care/condolenceVisit.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { LineField, WordsField } from '../pieces/TextFields.tsx';

type Change = InputOf<'care.planVisit'>['change'];
type Draft = Omit<Change, 'level' | 'plannedOn'> & {
  readonly level?: Change['level'];
  readonly plannedOn: Change['plannedOn'] | null;
};

export interface VisitPlanDrawerProps {
  /** `null` = a new plan. */
  readonly planId: string | null;
  readonly onClose: () => void;
}

/** Who is to be visited, by which level, when, by whom; and afterwards which visit it became. */
export function VisitPlanDrawer({ planId, onClose }: VisitPlanDrawerProps) {
  const { officers, visits } = useOpenCase().view.rightsCase;
  const plan = useCommand('care.planVisit');
  const [newId] = useState(() => crypto.randomUUID());
  return (
    <EditDrawer<Draft>
      needs="care.planVisit"
      title={planId === null ? '计划看望' : '看望计划'}
      read={(view) => draftOf(view, planId, newId)}
      save={async (draft, target) => {
        const change = ready(draft);
        return change === null ? refused(failure('api.badInput')) : plan.run({ ...target, change });
      }}
      command={plan}
      onClose={onClose}
    >
      <Form.Item name="level" label="层级" rules={[{ required: true, message: '请选择层级' }]}>
        <Radio.Group optionType="button" options={choicesOf(visitLevelNames)} />
      </Form.Item>
      <Form.Item name="officerIds" label="看望谁" rules={[{ validator: somebody }]}>
        <Checkbox.Group options={officers.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item name="plannedOn" label="计划日期" rules={[{ required: true, message: '请填写计划日期' }]}>
          <DayPicker />
        </Form.Item>
        <LineField name="owner" label="责任人" most={60} isRequired />
      </div>
      <LineField name="visitors" label="谁去" most={200} isRequired hint="例如：市局分管领导、维权办" />
      <WordsField name="note" label="备注" most={200} />
      <Form.Item name="visitId" label="完成于哪次慰问" extra="还没有看望的留空；看望以后先记录慰问，再来选">
        <Select
          allowClear
          placeholder="还没有看望"
          options={visits.map(({ id, at, level }) => ({
            value: id,
            label: `${dayOf(at)} ${visitLevelNames[level]}慰问`,
          }))}
        />
      </Form.Item>
    </EditDrawer>
  );
}

/** A rule of its own: a group of boxes may not be marked as required for a screen reader. */
async function somebody(_: unknown, chosen: readonly string[]): Promise<void> {
  if (chosen.length === 0) throw new Error('请选择看望谁');
}

function draftOf({ rightsCase }: CaseView, id: string | null, newId: string): Draft {
  const known = rightsCase.relief.plans.find((one) => one.id === id);
  if (known === undefined)
    return { id: newId, officerIds: [], plannedOn: null, visitors: '', owner: '', note: '', visitId: null };
  const { at: _, by: __, struck: ___, ...typed } = known;
  return typed;
}

function ready({ level, plannedOn, visitId, ...rest }: Draft): Change | null {
  if (level === undefined || plannedOn === null) return null;
  // A choice taken back is no value to the form.
  return { ...rest, level, plannedOn, visitId: visitId ?? null };
}
