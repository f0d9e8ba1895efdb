import { Table, Tag } from 'antd';
import { useState } from 'react';
import { reliefKindNames } from '#domain/care/relief.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { moneyHan, moneyText } from '#domain/kernel/money.ts';
import { standardOn } from '#domain/registers/careStandard.ts';
import type { CareStandard } from '#domain/registers/careStandard.ts';
import { standing } from '#domain/registers/enteredRow.ts';
import { useMay } from '../../client/useMay.ts';
import { SourceTag } from '../../shared/SourceTag.tsx';
import { AddRowButton } from './AddRowButton.tsx';
import { enteredColumn, strikeColumn } from './enteredColumns.tsx';
import { RowDrawer, useOpenRow } from './RowDrawer.tsx';
import type { PartProps } from './RowDrawer.tsx';
import { StandardFields } from './StandardFields.tsx';
import { blankStandard, standardInputOf } from './standardDraft.ts';
import type { StandardDraft } from './standardDraft.ts';
import { StrikeDialog } from './StrikeDialog.tsx';

/** 慰问救助标准: limits, sources and targets of the bureau, by the day they took effect. */
export function StandardsPart({ view, reload }: PartProps) {
  const { standards } = view.registers;
  const last = standing(standards).at(-1);
  const row = useOpenRow<StandardDraft>([], () => blankStandard(last));
  return (
    <section className="section">
      <div className="section-head">
        <h2>慰问救助标准</h2>
        <AddRowButton label="登记标准" onClick={row.add} />
        <span className="quiet">申请按申请当天有效的标准衡量，联系、回访目标按案发当天有效的计算。</span>
      </div>
      <InForce view={view} />
      {standards.length === 0 ? null : <StandardTable view={view} />}
      {row.open === null ? null : (
        <RowDrawer<StandardDraft>
          title="登记慰问救助标准"
          register="standards"
          row={row.open.row}
          isNew
          changeOf={(typed) => ({ in: 'standards', row: standardInputOf(typed) })}
          onClose={row.close}
          view={view}
          reload={reload}
        >
          <StandardFields />
        </RowDrawer>
      )}
    </section>
  );
}

/** What counts today, and on which paper it rests. */
function InForce({ view }: Pick<PartProps, 'view'>) {
  const { carePolicy } = view;
  const { fundSources, followUpDays, firstContactHours, limits } = carePolicy;
  return (
    <section className="standard-now" aria-label="今天有效的标准">
      <p>
        <strong>今天有效：{carePolicy.verified ? carePolicy.version : '随程序的样例'}</strong>{' '}
        <SourceTag source={carePolicy.source} verified={carePolicy.verified} />
      </p>
      <LimitLines limits={limits} />
      <p>
        资金来源：{fundSources.join('、')}。首次联系：{firstContactHours}小时内。回访：
        {followUpDays.length === 0 ? '没有规定' : `${followUpDays.join('、')}日`}。
      </p>
      {carePolicy.verified ? null : (
        <p className="late">还没有登记本局的标准，现在按样例数字提示；请按本局文件登记后使用。</p>
      )}
    </section>
  );
}

function LimitLines({ limits }: Pick<CareStandard, 'limits'>) {
  if (limits.length === 0) return <p className="quiet">没有限额</p>;
  return (
    <ul className="register-lines">
      {limits.map(({ kind, perPersonFen, approver }) => (
        <li key={kind}>
          {reliefKindNames[kind]}每人不超过 <span className="figures">{moneyText(perPersonFen)}</span>（
          {moneyHan(perPersonFen)}）{approver === '' ? '' : `，审批：${approver}`}
        </li>
      ))}
    </ul>
  );
}

function StandardTable({ view }: Pick<PartProps, 'view'>) {
  const [striking, setStriking] = useState<CareStandard | null>(null);
  const mayStrike = useMay('registers.change');
  const { standards, revision } = view.registers;
  return (
    <>
      <Table<CareStandard>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={standards.toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))}
        columns={[
          {
            title: '起用日期',
            width: 130,
            render: (_, one) => (
              <>
                <span className="figures">{one.effectiveFrom}</span>
                <div>
                  <StandardState one={one} view={view} />
                </div>
              </>
            ),
          },
          {
            title: '依据文号和登记理由',
            width: 220,
            render: (_, { basis, reason }) => (
              <>
                {basis}
                <div className="quiet">{reason}</div>
              </>
            ),
          },
          { title: '限额', render: (_, { limits }) => <LimitLines limits={limits} /> },
          {
            title: '来源和目标',
            width: 230,
            render: (_, { fundSources, firstContactHours, followUpDays }) => (
              <>
                {fundSources.join('、')}
                <div className="quiet">
                  首次联系{firstContactHours}小时，回访{followUpDays.join('、')}日
                </div>
              </>
            ),
          },
          enteredColumn(150),
          strikeColumn<CareStandard>(mayStrike, setStriking),
        ]}
      />
      {striking === null ? null : (
        <StrikeDialog
          register="standards"
          revision={revision}
          id={striking.id}
          what={`自${striking.effectiveFrom}起的标准`}
          onClose={() => setStriking(null)}
        />
      )}
    </>
  );
}

function StandardState({ one, view }: { readonly one: CareStandard } & Pick<PartProps, 'view'>) {
  const today = dayOf(view.readAt);
  if (one.struck !== null) return <Tag>已划去</Tag>;
  if (one.effectiveFrom > today) return <Tag color="processing">还没有起用</Tag>;
  const isInForce = standardOn(view.registers.standards, today)?.id === one.id;
  return isInForce ? <Tag color="success">现行</Tag> : <Tag>已由后来的代替</Tag>;
}
