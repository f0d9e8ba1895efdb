import { Button, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import type { LawShelfView } from '#api/operations/lawOperations.ts';
import { seriousKindNames } from '#domain/disposition/discretion.ts';
import type { DiscretionStandard } from '#domain/disposition/discretion.ts';
import { measureNames } from '#domain/disposition/measures.ts';
import { trackKinds } from '#domain/disposition/tracks.ts';
import { useCommand } from '../../client/useCommand.ts';
import { useMay } from '../../client/useMay.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { DiscretionDialog } from './DiscretionDialog.tsx';

/** 裁量基准: what the table suggests on which recorded circumstances; the administrator writes it, 法制 compares it. */
export function DiscretionPart({ shelf }: { readonly shelf: LawShelfView }) {
  const mayKeep = useMay('law.keepDiscretion');
  const [edited, setEdited] = useState<DiscretionStandard | 'new' | null>(null);
  const keep = useCommand('law.keepDiscretion');
  const { standards, version } = shelf.discretion;
  return (
    <>
      <p className="quiet lead">
        按记录的情节显示在法定幅度旁边，不是处罚依据，也不替人选择措施；几条都合乎的取最前一条，新增的排在前面。使用中的版本{' '}
        {version}
        ；也可以用更新包从U盘换新。修改的一条重新待核，由法制审核员在待核清单核对。
      </p>
      {mayKeep ? (
        <Button className="lead" type="primary" onClick={() => setEdited('new')}>
          新增一条
        </Button>
      ) : null}
      <FailureNotice failure={keep.failure} />
      {standards.length === 0 ? (
        <EmptyState title="没有裁量基准。">拘留建议须由人写明情节严重的理由。</EmptyState>
      ) : (
        <Table<DiscretionStandard>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={[...standards]}
          columns={[
            { title: '定性', width: 130, render: (_, { track }) => trackKinds[track].qualification },
            { title: '行为日期', width: 130, className: 'figures', render: (_, one) => <Period {...one} /> },
            { title: '情节', width: 190, render: (_, one) => circumstancesOf(one) },
            { title: '内容', dataIndex: 'text' },
            { title: '建议', width: 100, render: (_, { suggests }) => measureNames[suggests] },
            { title: '出处', width: 220, render: (_, one) => <Source standard={one} /> },
            ...(mayKeep
              ? [
                  {
                    title: '操作',
                    width: 130,
                    render: (_: unknown, one: DiscretionStandard) => (
                      <>
                        <Button type="link" size="small" onClick={() => setEdited(one)}>
                          修改
                        </Button>
                        <Popconfirm
                          title="删除这一条？"
                          description="删除以前的表留在更新包列表里。"
                          okText="删除"
                          cancelText="取消"
                          onConfirm={() => void keep.run({ id: one.id, standard: null })}
                        >
                          <Button type="link" size="small" danger>
                            删除
                          </Button>
                        </Popconfirm>
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {edited === null ? null : (
        <DiscretionDialog standard={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

function Source({ standard: { source, verified } }: { readonly standard: DiscretionStandard }) {
  return (
    <>
      {source} {verified ? null : <span className="amber">待核</span>}
    </>
  );
}

function Period({ from, to }: Pick<DiscretionStandard, 'from' | 'to'>) {
  return (
    <>
      <div>{from}起</div>
      {to === null ? null : <div>至{to}</div>}
    </>
  );
}

function circumstancesOf({ circumstances, kinds }: DiscretionStandard): string {
  if (circumstances === 'no') return '没有情节严重的情形';
  return kinds.length === 0 ? '情节严重' : kinds.map((kind) => seriousKindNames[kind]).join('、');
}
