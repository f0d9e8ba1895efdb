import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { claimWarnings } from '#domain/legalAssistance/claimWarnings.ts';
import type { ClaimSoFar } from '#domain/legalAssistance/claimWarnings.ts';
import {
  claimRouteNames,
  damageKindNames,
  mediatorNames,
  performedNames,
} from '#domain/legalAssistance/legalAssistance.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { MoneyInput } from '../../../shared/MoneyInput.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { PersonChoice } from '../care/PersonChoice.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { OptionalPart } from './OptionalPart.tsx';
import { LineField, WordsField } from '../pieces/TextFields.tsx';
import { WarningLines } from './WarningLines.tsx';

type Change = InputOf<'legal.recordClaim'>['change'];
/** While typing nobody and no way is chosen yet. */
type Draft = Omit<Change, 'officerId' | 'route'> & Partial<Pick<Change, 'officerId' | 'route'>>;

/** What the fields hold before they are filled in. */
interface Typed {
  readonly route?: Change['route'] | undefined;
  readonly items?: readonly (Partial<Change['items'][number]> | undefined)[] | undefined;
  readonly settlement?: Partial<NonNullable<Change['settlement']>> | null | undefined;
  readonly filedOn?: Change['filedOn'] | undefined;
}

export interface ClaimDrawerProps {
  /** `null` = a new claim. */
  readonly claimId: string | null;
  readonly onClose: () => void;
}

/** One officer's claim: what was lost, whether there is a deal, whether it went to court. */
export function ClaimDrawer({ claimId, onClose }: ClaimDrawerProps) {
  const record = useCommand('legal.recordClaim');
  const [newId] = useState(() => crypto.randomUUID());
  return (
    <EditDrawer<Draft>
      needs="legal.recordClaim"
      title={claimId === null ? '登记索赔' : '修改索赔登记'}
      read={(view) => claimOf(view, claimId, newId)}
      save={(draft, target) => record.run({ ...target, change: draft as Change })}
      command={record}
      onClose={onClose}
      size={800}
    >
      <Warnings />
      <PersonChoice label="索赔人" />
      <Form.Item name="route" label="途径" rules={[{ required: true, message: '请选择途径' }]}>
        <Radio.Group optionType="button" options={choicesOf(claimRouteNames)} />
      </Form.Item>
      <h3 className="case-form-head">损失</h3>
      <LossRows />
      <SettlementFields />
      <h3 className="case-form-head">起诉和结果</h3>
      <div className="case-form-row case-form-row-wide-last">
        <Form.Item name="filedOn" label="起诉日期" extra="没有起诉的留空">
          <DayPicker />
        </Form.Item>
        <LineField name="court" label="受理法院" most={60} />
      </div>
      <WordsField name="outcome" label="结果" most={1000} />
    </EditDrawer>
  );
}

/** Shown from the first word on: a trap must be seen before the deal is performed, not when the form is full. */
function Warnings() {
  const { rightsCase, readAt } = useOpenCase().view;
  const form = Form.useFormInstance<Draft>();
  const typed = Form.useWatch((values: Draft) => values, { form, preserve: true });
  if (typed === undefined) return null;
  const lines = claimWarnings(claimSoFar(typed), rightsCase.incident.occurredAt, dayOf(readAt));
  return <WarningLines lines={lines} />;
}

/** Rows and choices not made yet are left out. */
function claimSoFar({ route, items, settlement, filedOn }: Typed): ClaimSoFar {
  const { mediator, performed, evidenceAgainst } = settlement ?? {};
  return {
    route: route ?? null,
    items: (items ?? []).flatMap((item) => (item?.kind === undefined ? [] : [{ kind: item.kind }])),
    settlement:
      mediator === undefined
        ? null
        : { mediator, performed: performed ?? 'unknown', evidenceAgainst: evidenceAgainst ?? '' },
    filedOn: filedOn ?? null,
  };
}

function LossRows() {
  const required = [{ required: true, message: '请填写' }];
  return (
    <Form.List name="items">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="case-form-row">
              <Form.Item name={[name, 'kind']} rules={required}>
                <Select
                  placeholder="损失种类"
                  aria-label={`第${name + 1}项损失`}
                  options={choicesOf(damageKindNames)}
                />
              </Form.Item>
              <Form.Item name={[name, 'amountFen']} rules={required}>
                <MoneyInput aria-label={`第${name + 1}项金额`} />
              </Form.Item>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`删除第${name + 1}项损失`}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ amountFen: null })}>
            添加损失
          </Button>
        </>
      )}
    </Form.List>
  );
}

function SettlementFields() {
  const chosen = (label: string) => [{ required: true, message: `请选择${label}` }];
  return (
    <OptionalPart
      name="settlement"
      title="赔偿协议"
      hint="达成了赔偿协议的才填写。"
      blank={{ agreedOn: null, amountFen: null, evidenceAgainst: '' }}
    >
      <Form.Item name={['settlement', 'mediator']} label="谁主持" rules={chosen('谁主持')}>
        <Radio.Group optionType="button" options={choicesOf(mediatorNames)} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item name={['settlement', 'agreedOn']} label="达成日期" rules={chosen('达成日期')}>
          <DayPicker />
        </Form.Item>
        <Form.Item name={['settlement', 'amountFen']} label="协议金额" rules={chosen('协议金额')}>
          <MoneyInput />
        </Form.Item>
      </div>
      <Form.Item name={['settlement', 'performed']} label="履行情况" rules={chosen('履行情况')}>
        <Radio.Group optionType="button" options={choicesOf(performedNames)} />
      </Form.Item>
      <WordsField
        name={['settlement', 'evidenceAgainst']}
        label="证明调解违反自愿、合法原则的证据"
        most={500}
        extra="没有就留空"
      />
    </OptionalPart>
  );
}

function claimOf({ rightsCase }: CaseView, id: string | null, newId: string): Draft {
  const known = rightsCase.legalAssistance.claims.find((claim) => claim.id === id);
  return known ?? { id: newId, items: [], settlement: null, filedOn: null, court: '', outcome: '' };
}
