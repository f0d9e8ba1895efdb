import { Table } from 'antd';
import type { LedgerView } from '#api/operations/ledgerOperations.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import { TakePackIn } from './TakePackIn.tsx';
import { TakePackOut } from './TakePackOut.tsx';

export interface StationsPartProps {
  readonly packs: LedgerView['packs'];
  readonly conflicts: LedgerView['conflicts'];
}

/** 台账包 of several units: out of this vault, into it, and what does not agree between them. */
export function StationsPart({ packs, conflicts }: StationsPartProps) {
  return (
    <>
      <section className="section">
        <div className="section-head">
          <h2>需要核对 {conflicts.length === 0 ? '' : `${conflicts.length} 处`}</h2>
          <span className="quiet">
            {conflicts.length === 0
              ? '各单位的台账之间没有不一致，也没有疑似重复的案件。'
              : '并排列出，不自动合并；是否计入由人决定，都留存。'}
          </span>
        </div>
        {conflicts.map((conflict) => (
          <ConflictCard key={conflict.sides.map(keyOf).join(' ')} conflict={conflict} />
        ))}
      </section>
      <section className="section">
        <div className="section-head">
          <h2>并入台账包</h2>
          <span className="quiet">各单位从本单位的资料库导出台账包（.json），用U盘带来并入。</span>
        </div>
        <TakePackIn />
      </section>
      <TakePackOut />
      <section className="section">
        <div className="section-head">
          <h2>已并入</h2>
          <span className="quiet">旧的台账包留存，同一案件以保存次数多的为准。</span>
        </div>
        <PackTable packs={packs} />
      </section>
    </>
  );
}

function keyOf({ station, row }: LedgerView['conflicts'][number]['sides'][number]): string {
  return `${row.id}${station?.keyFingerprint ?? ''}`;
}

function PackTable({ packs }: Pick<StationsPartProps, 'packs'>) {
  if (packs.length === 0)
    return <EmptyState title="还没有并入台账包。">现在只统计本机资料库中的案件。</EmptyState>;
  return (
    <Table
      size="small"
      rowKey="sha256"
      pagination={false}
      dataSource={packs.toReversed()}
      columns={[
        { title: '单位', dataIndex: 'unitName' },
        {
          title: '资料库',
          width: 120,
          render: (_, pack) => (
            <span className="figures" title={`签名公钥指纹 ${pack.keyFingerprint}`}>
              {pack.keyFingerprint.slice(0, 8)}
            </span>
          ),
        },
        { title: '案件', width: 80, className: 'figures', render: (_, pack) => `${pack.cases} 起` },
        { title: '制作', width: 150, render: (_, pack) => <MomentText moment={pack.madeAt} /> },
        { title: '制作人', width: 120, dataIndex: 'madeBy' },
        { title: '并入', width: 150, render: (_, pack) => <MomentText moment={pack.takenInAt} /> },
        { title: '并入人', width: 120, dataIndex: 'takenInBy' },
      ]}
    />
  );
}
