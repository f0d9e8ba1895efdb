import { Table } from 'antd';
import { caseStageNames } from '#domain/case/caseStage.ts';
import type { StageChange } from '#domain/case/stageChange.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { ArchiveNumberButton } from './ArchiveNumberButton.tsx';

/** Every passing from stage to stage, with the reason and what was passed over, and what became of the archive's number since. */
export function StageHistory() {
  const { stageChanges, registeredAt, caseOfficer, events } = useOpenCase().view.rightsCase;
  const numberings = events.filter(({ kind }) => kind === 'archiveNumbered');
  return (
    <section className="section">
      <div className="section-head">
        <h2>阶段记录</h2>
        <span className="quiet">
          <MomentText moment={registeredAt} /> {caseOfficer} 登记
        </span>
        <ArchiveNumberButton />
      </div>
      <Table<StageChange & { readonly key: number }>
        size="small"
        pagination={false}
        locale={{ emptyText: '登记后还没有变更过阶段。' }}
        dataSource={stageChanges.map((change, key) => ({ ...change, key }))}
        columns={[
          { title: '时间', width: 150, render: (_, { at }) => <MomentText moment={at} /> },
          {
            title: '阶段',
            width: 150,
            render: (_, { from, to }) => `${caseStageNames[from]} → ${caseStageNames[to]}`,
          },
          { title: '经办', width: 110, dataIndex: 'by' },
          {
            title: '理由',
            render: (_, { reason, passedOver, archiveNumber }) => (
              <>
                <div className="case-said">{reason}</div>
                {archiveNumber === undefined ? null : <div>归档号：{archiveNumber}</div>}
                {passedOver.length === 0 ? null : <div className="quiet">越过：{passedOver.join('、')}</div>}
              </>
            ),
          },
        ]}
      />
      {numberings.map(({ at, by, summary }) => (
        <div key={`${at} ${summary}`} className="quiet">
          <MomentText moment={at} /> {by}：{summary}
        </div>
      ))}
    </section>
  );
}
