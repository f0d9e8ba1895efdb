import { PlusOutlined } from '@ant-design/icons';
import { Table, Tag } from 'antd';
import { visitLevelNames } from '#domain/care/condolenceVisit.ts';
import type { CondolenceVisit, VisitLevel } from '#domain/care/condolenceVisit.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { Said } from '../pieces/Said.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { useNameOf } from '../pieces/useNameOf.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { VisitMoneyText } from './VisitMoneyText.tsx';
import { VisitDrawer } from './VisitDrawer.tsx';

const reported: readonly VisitLevel[] = ['district', 'city', 'province'];

/** Visits by 本局, 市局, 省厅 and others, with money and goods. */
export function VisitsSection() {
  const { visits } = useOpenCase().view.rightsCase;
  const drawer = useAskedDrawer('visit');
  const nameOf = useNameOf();
  const add = (
    <WriteButton
      needs="cases.recordVisit"
      size="small"
      icon={<PlusOutlined aria-hidden />}
      onClick={() => drawer.open()}
    >
      记录慰问
    </WriteButton>
  );
  return (
    <section className="section">
      <div className="section-head">
        <h2>看望慰问</h2>
        {add}
        <span className="case-levels">
          {reported.map((level) => (
            <LevelCount
              key={level}
              level={level}
              count={visits.filter((visit) => visit.level === level).length}
            />
          ))}
        </span>
      </div>
      {visits.length === 0 ? (
        <EmptyState title="还没有慰问记录。">
          本局、市局、省厅的看望分别记录；慰问金写明来源，慰问登记表和签收单从这里生成。
        </EmptyState>
      ) : (
        <Table<CondolenceVisit>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={[...visits]}
          summary={totalsOf}
          columns={[
            {
              title: '时间与层级',
              width: 150,
              render: (_, visit) => (
                <>
                  <button type="button" className="link-button" onClick={() => drawer.open(visit.id)}>
                    <MomentText moment={visit.at} />
                  </button>
                  <div>{visitLevelNames[visit.level]}</div>
                </>
              ),
            },
            {
              title: '慰问人',
              render: (_, { visitors }) => visitors.map((visitor) => visitor.name).join('、'),
            },
            {
              title: '慰问对象与地点',
              width: 170,
              render: (_, { officerIds, place }) => (
                <>
                  {officerIds.map(nameOf).join('、')}
                  <div className="quiet">
                    <Said text={place} />
                  </div>
                </>
              ),
            },
            {
              title: '慰问金',
              width: 150,
              align: 'right',
              render: (_, visit) => <VisitMoneyText visit={visit} />,
            },
            {
              title: '慰问品',
              width: 150,
              render: (_, { goods }) =>
                goods.length === 0 ? (
                  <span className="quiet">无</span>
                ) : (
                  goods.map((item) => `${item.name}×${item.quantity}`).join('、')
                ),
            },
          ]}
        />
      )}
      {drawer.isOpen ? <VisitDrawer visitId={drawer.id} onClose={drawer.close} /> : null}
    </section>
  );
}

function LevelCount({ level, count }: { readonly level: VisitLevel; readonly count: number }) {
  return (
    <Tag color={count > 0 ? 'success' : 'default'}>
      {visitLevelNames[level]} {count > 0 ? `已看望 ${count} 次` : '未记录'}
    </Tag>
  );
}

function totalsOf(visits: readonly CondolenceVisit[]) {
  const money = visits.reduce((sum, visit) => sum + visit.amountFen, 0);
  const goods = visits
    .flatMap((visit) => visit.goods)
    .reduce((sum, item) => sum + item.quantity * item.unitPriceFen, 0);
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0} colSpan={3}>
        合计 {visits.length} 次
      </Table.Summary.Cell>
      <Table.Summary.Cell index={3} align="right">
        <MoneyText fen={money} />
      </Table.Summary.Cell>
      <Table.Summary.Cell index={4}>
        物品折价 <MoneyText fen={goods} />
      </Table.Summary.Cell>
    </Table.Summary.Row>
  );
}
