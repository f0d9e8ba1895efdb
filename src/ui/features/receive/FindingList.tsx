import { PlusOutlined } from '@ant-design/icons';
import { Button, Popconfirm, Table } from 'antd';
import { findingWeightNames, placeText } from '#domain/review/reviewOpinion.ts';
import type { ReviewFinding } from '#domain/review/reviewOpinion.ts';
import type { Submission } from '#domain/review/submission.ts';
import { useCommand } from '../../client/useCommand.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';

export interface FindingListProps {
  readonly submission: Submission;
  readonly onNew: () => void;
  readonly onEdit: (finding: ReviewFinding) => void;
}

/** What the reviewer wrote down; it may be changed until the opinion is issued. */
export function FindingList({ submission, onNew, onEdit }: FindingListProps) {
  const drop = useCommand('review.dropFinding');
  const isOpen = submission.opinion === null;
  const add = isOpen ? (
    <Button icon={<PlusOutlined aria-hidden />} onClick={onNew}>
      写全案的问题
    </Button>
  ) : null;
  if (submission.findings.length === 0)
    return (
      <EmptyState title="还没有写下问题。" action={add}>
        在“卷宗材料”中对着某份文书或者证据点“写问题”；对全案的，点下面的按钮。
      </EmptyState>
    );
  return (
    <>
      <FailureNotice failure={drop.failure} />
      {add}
      <Table<ReviewFinding>
        className="below"
        size="small"
        rowKey="id"
        dataSource={[...submission.findings]}
        pagination={false}
        columns={[
          { title: '位置', width: 200, render: (_, finding) => placeText(finding.place) },
          { title: '类别', width: 100, dataIndex: 'kindLabel' },
          { title: '性质', width: 100, render: (_, finding) => findingWeightNames[finding.weight] },
          { title: '问题', dataIndex: 'text' },
          {
            title: '',
            width: 130,
            render: (_, finding) =>
              isOpen ? (
                <>
                  <Button size="small" onClick={() => onEdit(finding)}>
                    修改
                  </Button>{' '}
                  <Popconfirm
                    title="撤去这项问题？"
                    okText="撤去"
                    cancelText="不撤"
                    onConfirm={() =>
                      void drop.run({ submissionId: submission.id, change: { findingId: finding.id } })
                    }
                  >
                    <Button size="small">撤去</Button>
                  </Popconfirm>
                </>
              ) : null,
          },
        ]}
      />
    </>
  );
}
