import { Button, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import type { TemplateRowView } from '#api/operations/templateOperations.ts';
import { useCall } from '../../../client/useCall.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { EditTemplateDrawer } from './EditTemplateDrawer.tsx';
import './templates.css';

const classNames = { A: '只登记', B: '预填稿', C: '内部文书' } as const;

/** 内置文书: every paper delivered, and what this bureau changed in it. */
export function DeliveredPart() {
  const shelf = useCall('templates.list', {});
  const [sought, setSought] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const templates = shelf.data?.templates ?? [];
  const found = templates.filter(({ id, title }) => `${id} ${title}`.includes(sought.trim()));
  return (
    <>
      <div className="section-head">
        <span className="quiet">
          改栏目、文字、次序、签署栏和文号，不用等开发人员；程序更新时没改的地方照样更新。
        </span>
        <span className="gap" />
        <Input.Search
          className="templates-search"
          allowClear
          aria-label="查找内置文书"
          placeholder="查找，例如：登记表"
          onSearch={setSought}
          onChange={({ target }) => setSought(target.value)}
        />
      </div>
      <FailureNotice failure={shelf.failure} onRetry={() => void shelf.reload()} />
      <Table<TemplateRowView>
        size="small"
        rowKey="id"
        pagination={false}
        loading={shelf.isLoading}
        dataSource={found}
        columns={[
          { title: '编号', width: 70, dataIndex: 'id' },
          { title: '名称', render: (_, { title }) => <strong>{title}</strong> },
          { title: '阶段', width: 110, dataIndex: 'stage' },
          { title: '类别', width: 100, render: (_, row) => classNames[row.documentClass] },
          { title: '来源', width: 270, render: (_, row) => <Origin row={row} /> },
          { title: '现行', width: 250, render: (_, row) => <InForce row={row} /> },
          {
            title: '操作',
            width: 90,
            render: (_, { id, title }) => (
              <Button size="small" aria-label={`修改 ${id} ${title}`} onClick={() => setOpen(id)}>
                修改
              </Button>
            ),
          },
        ]}
      />
      {open === null ? null : <EditTemplateDrawer templateId={open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Who worded it: the program, this bureau, or another one whose pack came in. */
function Origin({ row: { changes, from, inForce } }: { readonly row: TemplateRowView }) {
  if (changes === 0) return <span className="quiet">程序自带</span>;
  if (from === null) return <>本局修改（{inForce}）</>;
  return (
    <>
      模板包：{from.text}
      <div className="quiet">
        包的校验值 <code title={`SHA-256:${from.packSha256}`}>{from.packSha256.slice(0, 8)}</code>
      </div>
    </>
  );
}

function InForce({ row }: { readonly row: TemplateRowView }) {
  const { inForce, changes, waiting, changedAt, changedBy } = row;
  if (changedAt === null) return <span className="quiet">{inForce} 原样</span>;
  return (
    <>
      {changes === 0 ? <span>{inForce} 已恢复原样</span> : <Tag color="processing">{inForce}</Tag>}
      {changes === 0 ? null : <span>{changes} 处改动</span>}
      {waiting === 0 ? null : <Tag color="warning">{waiting} 处等您决定</Tag>}
      <div className="quiet">
        {changedBy} <MomentText moment={changedAt} />
      </div>
    </>
  );
}
