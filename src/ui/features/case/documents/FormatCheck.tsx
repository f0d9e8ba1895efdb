import { AuditOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Segmented, Table, Tag } from 'antd';
import { useState } from 'react';
import type { FormatCheckView } from '#api/operations/documentOperations.ts';
import { useCall } from '../../../client/useCall.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../CaseContext.ts';

type Row = FormatCheckView['rows'][number];

/** Opens the measuring of a made paper against GB/T 9704-2012. */
export function FormatCheckButton({
  documentId,
  title,
}: {
  readonly documentId: string;
  readonly title: string;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<AuditOutlined aria-hidden />} onClick={() => setOpen(true)}>
        格式检查
      </Button>
      {isOpen ? (
        <Modal
          open
          title={`格式检查：${title}`}
          width="min(1080px, 94vw)"
          footer={null}
          onCancel={() => setOpen(false)}
        >
          <CheckedPaper documentId={documentId} />
        </Modal>
      ) : null}
    </>
  );
}

function CheckedPaper({ documentId }: { readonly documentId: string }) {
  const { view } = useOpenCase();
  const check = useCall('documents.checkFormat', { caseId: view.rightsCase.id, documentId });
  if (check.failure !== null) return <FailureNotice failure={check.failure} />;
  if (check.data === undefined) return <p className="quiet">正在从成品文件逐项测量……</p>;
  if (check.data.rows.length === 0)
    return (
      <EmptyState title="这份文书不作格式检查。">
        它是表格、笔录或者清单，《党政机关公文格式》只规定公文和信函。
      </EmptyState>
    );
  return <Checked check={check.data} />;
}

function Checked({ check }: { readonly check: FormatCheckView }) {
  const [shown, setShown] = useState<'wrong' | 'all'>('wrong');
  const there = check.rows.filter(({ result }) => result !== 'notThere');
  const wrong = there.filter(({ result }) => result === 'fails');
  const broken = wrong.filter(({ strength }) => strength === '规定');
  return (
    <>
      <Alert
        className="notice"
        showIcon
        type={broken.length > 0 ? 'error' : 'success'}
        title={
          broken.length > 0
            ? `${broken.length} 项“规定”不符，请报系统管理员修正模板后重新制作`
            : `“规定”各项全部符合，“一般”“推荐”不符 ${wrong.length} 项`
        }
        description={`逐项测量的是已经制作的 PDF 和 Word 成品。依据：${check.source}${check.verified ? '' : '（待核）'}。字体不符通常是本机没有安装办公字体，以后备字体代替。`}
      />
      <Segmented<'wrong' | 'all'>
        className="lead"
        value={shown}
        onChange={setShown}
        options={[
          { value: 'wrong', label: `不符 ${wrong.length}` },
          { value: 'all', label: `全部 ${there.length}` },
        ]}
      />
      {shown === 'wrong' && wrong.length === 0 ? (
        <EmptyState title="没有不符的项目。" />
      ) : (
        <CheckedTable rows={shown === 'wrong' ? wrong : there} />
      )}
    </>
  );
}

function CheckedTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Table<Row>
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ y: '52vh' }}
      dataSource={[...rows]}
      columns={[
        { title: '条款', width: 88, dataIndex: 'clause', className: 'figures' },
        { title: '项目', dataIndex: 'name' },
        { title: '强度', width: 64, dataIndex: 'strength' },
        { title: '要求', width: 148, dataIndex: 'wanted', className: 'figures' },
        { title: '实测', width: 220, dataIndex: 'found', className: 'figures' },
        { title: '结果', width: 72, render: (_, row) => <ResultTag row={row} /> },
      ]}
    />
  );
}

function ResultTag({ row }: { readonly row: Row }) {
  if (row.result === 'holds') return <Tag color="success">符合</Tag>;
  return <Tag color={row.strength === '规定' ? 'error' : 'warning'}>不符</Tag>;
}
