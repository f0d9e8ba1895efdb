import { AutoComplete, Form, Input, Table } from 'antd';
import { useState } from 'react';
import { dayOf } from '#domain/kernel/moment.ts';
import type { DutyRisk, DutyRiskInput } from '#domain/registers/dutyRisk.ts';
import { useMay } from '../../client/useMay.ts';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { RiskFields } from '../../shared/RiskFields.tsx';
import { thisMinute } from '../../shared/wallClock.ts';
import { AddRowButton } from './AddRowButton.tsx';
import { enteredColumn, strikeColumn } from './enteredColumns.tsx';
import { RowDrawer, useOpenRow } from './RowDrawer.tsx';
import type { PartProps } from './RowDrawer.tsx';
import { StrikeDialog } from './StrikeDialog.tsx';

/** 事前风险评估: what is foreseen of duties ahead. When one of them becomes a case, the case shows what was written before. */
export function RisksPart({ view, reload }: PartProps) {
  const { risks } = view.registers;
  const row = useOpenRow<DutyRiskInput>([], blank);
  return (
    <section className="section">
      <div className="section-head">
        <h2>事前风险评估</h2>
        <AddRowButton label="登记评估" onClick={row.add} />
        <span className="quiet">在勤务以前登记，登记时间就是事前评估的凭据；事后不补。</span>
      </div>
      {risks.length === 0 ? (
        <EmptyState title="还没有登记评估。">
          大型活动安保、集中清查、强制执行等勤务以前，登记存在的风险和防范措施；发生侵害的，案件的“督办”会列出当时的评估。
        </EmptyState>
      ) : (
        <RiskTable view={view} />
      )}
      {row.open === null ? null : (
        <RowDrawer<DutyRiskInput>
          title="登记事前风险评估"
          register="risks"
          row={row.open.row}
          isNew
          changeOf={(typed) => ({ in: 'risks', row: typed })}
          onClose={row.close}
          view={view}
          reload={reload}
        >
          <DutyFields units={view.units} />
          <RiskFields lists={view.riskLists} />
        </RowDrawer>
      )}
    </section>
  );
}

function blank(): DutyRiskInput {
  return { id: '', dutyOn: dayOf(thisMinute()), unit: '', duty: '', risks: [], precautions: [], note: '' };
}

const needed = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }];

function DutyFields({ units }: { readonly units: readonly string[] }) {
  return (
    <>
      <div className="register-pair">
        <Form.Item name="dutyOn" label="勤务日期" rules={[{ required: true, message: '请填写勤务日期' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="unit" label="单位" rules={needed('单位')}>
          <AutoComplete maxLength={60} options={units.map((value) => ({ value }))} />
        </Form.Item>
      </div>
      <Form.Item name="duty" label="勤务" rules={needed('勤务')}>
        <Input maxLength={120} placeholder="例如：夜间酒驾查处，示例路口" />
      </Form.Item>
    </>
  );
}

function RiskTable({ view }: Pick<PartProps, 'view'>) {
  const [striking, setStriking] = useState<DutyRisk | null>(null);
  const mayStrike = useMay('registers.change');
  const { risks, revision } = view.registers;
  return (
    <>
      <Table<DutyRisk>
        size="small"
        rowKey="id"
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={risks.toSorted((a, b) => b.dutyOn.localeCompare(a.dutyOn))}
        columns={[
          {
            title: '勤务日期',
            width: 110,
            render: (_, { dutyOn }) => <span className="figures">{dutyOn}</span>,
          },
          {
            title: '勤务',
            width: 220,
            render: (_, { duty, unit }) => (
              <>
                {duty}
                <div className="quiet">{unit}</div>
              </>
            ),
          },
          { title: '存在的风险', render: (_, one) => one.risks.join('、') },
          {
            title: '防范措施和说明',
            width: 320,
            render: (_, { precautions, note }) => (
              <>
                {precautions.join('、')}
                {note === '' ? null : <div className="quiet">{note}</div>}
              </>
            ),
          },
          enteredColumn(150),
          strikeColumn<DutyRisk>(mayStrike, setStriking),
        ]}
      />
      {striking === null ? null : (
        <StrikeDialog
          register="risks"
          revision={revision}
          id={striking.id}
          what={`${striking.dutyOn}${striking.duty}`}
          onClose={() => setStriking(null)}
        />
      )}
    </>
  );
}
