import { Table } from 'antd';
import type { LawComparison } from '#domain/disposition/compareLaw.ts';
import { officialDate } from '#domain/kernel/moment.ts';
import { Basis } from '../pieces/Basis.tsx';

type Row = LawComparison['rows'][number];

/** 从旧兼从轻: both versions of the law side by side; which is milder people say, with 法制. */
export function LawVersions({ comparison }: { readonly comparison: LawComparison | undefined }) {
  if (comparison === undefined) return null;
  const { actDate, decidedOn, atAct, atDecision, rows } = comparison;
  return (
    <section className="case-law-versions" aria-label="新旧法对照">
      <h4>新旧法对照（从旧兼从轻）</h4>
      <p className="quiet">
        适用行为时的法律；后来的法律不认为是违法犯罪或者处罚较轻的，适用后来的法律。孰轻由人判断，送法制部门审核。
      </p>
      <Table<Row>
        size="small"
        pagination={false}
        rowKey="track"
        dataSource={[...rows]}
        columns={[
          { title: '定性', dataIndex: 'qualification' },
          {
            title: `行为时（${officialDate(actDate)}）：${atAct}`,
            render: (_, row) => <Side side={row.atAct} />,
          },
          {
            title: `决定时（${officialDate(decidedOn)}）：${atDecision}`,
            render: (_, row) => <Side side={row.atDecision} />,
          },
        ]}
      />
    </section>
  );
}

function Side({ side }: { readonly side: Row['atAct'] }) {
  if (side === null) return <span className="quiet">按这一版本没有打开</span>;
  return (
    <>
      {side.penalty === '' ? <span className="quiet">幅度没有录入，查条文</span> : side.penalty}
      <Basis ids={side.basis} />
    </>
  );
}
