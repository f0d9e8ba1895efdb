import { Button, Drawer, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import type { LawShelfView, ShelfArticle, ShelfInstrument } from '#api/operations/lawOperations.ts';
import { useCall } from '../../client/useCall.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';

/** Instruments with their articles below them: version, in force from and to, our paraphrase, where it is used. */
export function ArticleTable({ shelf }: { readonly shelf: LawShelfView }) {
  const [text, setText] = useState('');
  const [reading, setReading] = useState<string | null>(null);
  const wanted = text.trim();
  const rows = shelf.instruments.filter(
    ({ title, articles }) =>
      wanted === '' ||
      title.includes(wanted) ||
      articles.some(({ label, paraphrase }) => label.includes(wanted) || paraphrase.includes(wanted)),
  );
  return (
    <>
      <Input.Search
        className="reading-width lead"
        allowClear
        placeholder="法规名称、条次或者内容"
        aria-label="查找条文"
        onChange={(event) => setText(event.target.value)}
      />
      <Table<ShelfInstrument>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={rows}
        expandable={{ expandedRowRender: articlesOf, expandRowByClick: true }}
        columns={[
          {
            title: '法规',
            render: (_, { title, verified }) => (
              <>
                <strong>{title}</strong> {verified ? null : <Tag color="warning">待核</Tag>}
              </>
            ),
          },
          { title: '文号', width: 190, dataIndex: 'number' },
          { title: '施行', width: 112, className: 'figures', dataIndex: 'effectiveFrom' },
          {
            title: '失效',
            width: 112,
            className: 'figures',
            render: (_, { effectiveTo }) => effectiveTo ?? '现行',
          },
          { title: '说明', width: 240, dataIndex: 'note' },
          { title: '条文', width: 64, align: 'right', render: (_, { articles }) => articles.length },
          {
            title: '全文',
            width: 80,
            render: (_, { id, hasText }) =>
              hasText ? (
                <Button
                  size="small"
                  onClick={(event) => {
                    event.stopPropagation();
                    setReading(id);
                  }}
                >
                  阅读
                </Button>
              ) : null,
          },
        ]}
      />
      {reading === null ? null : <TextDrawer subject={reading} onClose={() => setReading(null)} />}
    </>
  );
}

function articlesOf(instrument: ShelfInstrument) {
  return (
    <>
      {instrument.uses.length === 0 ? null : (
        <p className="quiet lead">用于：{instrument.uses.map(({ label }) => label).join('；')}</p>
      )}
      <Table<ShelfArticle>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...instrument.articles]}
        columns={[
          {
            title: '条次',
            width: 200,
            render: (_, { label, verified }) => (
              <>
                {label} {verified ? null : <Tag color="warning">待核</Tag>}
              </>
            ),
          },
          { title: '要点（本工具的概括，不是原文）', dataIndex: 'paraphrase' },
          {
            title: '用于',
            width: '34%',
            render: (_, { uses }) => uses.map(({ label }) => <div key={label}>{label}</div>),
          },
        ]}
      />
    </>
  );
}

function TextDrawer({ subject, onClose }: { readonly subject: string; readonly onClose: () => void }) {
  const text = useCall('law.text', { subject });
  return (
    <Drawer open size={900} title={text.data?.title ?? '全文'} onClose={onClose}>
      <FailureNotice failure={text.failure} />
      {text.data === undefined ? null : (
        <>
          <p className="quiet lead">
            {text.data.number} 自{text.data.effectiveFrom}起施行，更新包版本{text.data.version}
          </p>
          <div className="law-text">{text.data.text}</div>
        </>
      )}
    </Drawer>
  );
}
