import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { careForNames } from '#domain/care/careRecords.ts';
import { limitFor } from '#domain/care/carePolicy.ts';
import { visitLevelNames } from '#domain/care/condolenceVisit.ts';
import { reliefKindNames } from '#domain/care/relief.ts';
import { moneyOf, mostForOne, worthOf } from '#domain/care/reliefSums.ts';
import { moneyHan, moneyText } from '#domain/kernel/money.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { MoneyInput } from '../../../shared/MoneyInput.tsx';
import { SourceTag } from '../../../shared/SourceTag.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { reliefDraftOf, reliefInputOf } from './reliefDraft.ts';
import type { ReliefDraft } from './reliefDraft.ts';
import { GoodsRows } from './VisitRows.tsx';

export interface ReliefDrawerProps {
  /** `null` = a new application. */
  readonly applicationId: string | null;
  readonly onClose: () => void;
}

/** Applies for money or goods; the sums typed are those of the papers in hand and are held against the rows. */
export function ReliefDrawer({ applicationId, onClose }: ReliefDrawerProps) {
  const apply = useCommand('care.applyForRelief');
  return (
    <EditDrawer<ReliefDraft>
      needs="care.applyForRelief"
      title={applicationId === null ? '申请慰问救助' : '修改慰问救助申请'}
      read={(view) => reliefDraftOf(view, applicationId)}
      save={(draft, target) => apply.run({ ...target, change: reliefInputOf(draft) })}
      command={apply}
      onClose={onClose}
      size={860}
    >
      <WhatFor />
      <h3 className="case-form-head">每人金额</h3>
      <ShareFields />
      <h3 className="case-form-head">慰问品</h3>
      <GoodsRows />
      <div className="case-form-row care-goods-total">
        <Form.Item name="goodsTotalFen" label="慰问品合计" extra="按发票、清单填写，与各行不一致的不能保存">
          <MoneyInput />
        </Form.Item>
      </div>
      <Sums />
    </EditDrawer>
  );
}

function WhatFor() {
  const { policy } = useOpenCase().view.care;
  return (
    <>
      <p>
        今天有效的标准：{policy.verified ? policy.version : '随程序的样例'}{' '}
        <SourceTag source={policy.source} verified={policy.verified} />
      </p>
      <div className="case-form-row">
        <Form.Item name="kind" label="类别">
          <Radio.Group optionType="button" options={choicesOf(reliefKindNames)} />
        </Form.Item>
        <Form.Item name="recipient" label="给谁">
          <Radio.Group optionType="button" options={choicesOf(careForNames)} />
        </Form.Item>
        <Form.Item name="level" label="慰问主体">
          <Select options={choicesOf(visitLevelNames)} />
        </Form.Item>
      </div>
      <Form.Item
        name="reason"
        label="事由"
        rules={[{ required: true, whitespace: true, message: '请填写事由' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item name="fundSource" label="资金来源" rules={[{ required: true, message: '请选择资金来源' }]}>
          <Select options={policy.fundSources.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item name="standardBasis" label="标准依据">
          <Input maxLength={120} placeholder="本局文件名称和文号" />
        </Form.Item>
        <Form.Item name="plannedOn" label="拟慰问日期">
          <DayPicker />
        </Form.Item>
      </div>
    </>
  );
}

/** A group of boxes cannot be called required to a screen reader; the label says so. */
async function someoneChosen(_: unknown, ids: readonly string[] | undefined): Promise<void> {
  if ((ids ?? []).length === 0) throw new Error('请选择对象');
}

function ShareFields() {
  const { officers } = useOpenCase().view.rightsCase;
  const form = Form.useFormInstance<ReliefDraft>();
  const chosen: readonly string[] = Form.useWatch('officerIds', form) ?? [];
  return (
    <>
      <Form.Item name="officerIds" label="对象（必选）" rules={[{ validator: someoneChosen }]}>
        <Checkbox.Group options={officers.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <div className="care-shares">
        {officers
          .filter(({ id }) => chosen.includes(id))
          .map(({ id, name }) => (
            <Form.Item key={id} name={['amounts', id]} label={`${name}慰问金`}>
              <MoneyInput />
            </Form.Item>
          ))}
        <Form.Item name="moneyTotalFen" label="慰问金合计" extra="与各人之和不一致的不能保存">
          <MoneyInput />
        </Form.Item>
      </div>
    </>
  );
}

/** What the rows come to, in words as the paper prints it; more than the limit asks for a reason. */
function Sums() {
  const { policy } = useOpenCase().view.care;
  const form = Form.useFormInstance<ReliefDraft>();
  const typed = Form.useWatch((values: ReliefDraft) => values, form);
  if (typed?.goods === undefined || typed.officerIds === undefined) return null;
  const input = reliefInputOf({ ...typed, amounts: typed.amounts ?? {} });
  const total = moneyOf(input) + worthOf(input.goods);
  const limit = limitFor(policy, input.kind);
  const isOver = limit !== null && mostForOne(input) > limit;
  return (
    <>
      <p>
        各行之和：慰问金 {moneyText(moneyOf(input))}，慰问品 {moneyText(worthOf(input.goods))}，共计{' '}
        {moneyText(total)}
        {moneyHan(total) === null ? '' : `（${moneyHan(total)}）`}
      </p>
      {isOver ? (
        <Form.Item
          name="overLimitReason"
          label="超过限额的理由"
          extra={`一人最多${moneyText(mostForOne(input))}，本局登记的限额是每人${moneyText(limit)}；超过的由督察长审批。`}
          rules={[{ required: true, whitespace: true, min: 10, message: '请写明理由，至少十个字' }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
        </Form.Item>
      ) : null}
    </>
  );
}
