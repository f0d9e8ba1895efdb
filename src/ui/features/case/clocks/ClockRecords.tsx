import { Form, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { peopleOf } from '#domain/case/peopleOf.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { clockEventNames } from '#domain/timeLimits/clockEvent.ts';
import { pauseCauseNames } from '#domain/timeLimits/timeLimitRule.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { ResumeDrawer } from './PauseDrawer.tsx';
import type { ResumeDrawerProps } from './PauseDrawer.tsx';

type Row = RightsCase['clockRecords'][number];

/** What people took down for the clocks: who, when; withdrawn ones stay with their reason. */
export function ClockRecords() {
  const { rightsCase } = useOpenCase().view;
  const [withdrawing, setWithdrawing] = useState<Row | null>(null);
  const [ending, setEnding] = useState<ResumeDrawerProps['record'] | null>(null);
  const names = new Map<string | null, string>(peopleOf(rightsCase).map(({ id, name }) => [id, name]));
  if (rightsCase.clockRecords.length === 0) return null;
  return (
    <section className="section">
      <div className="section-head">
        <h2>已登记的事项</h2>
      </div>
      <Table<Row>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={rightsCase.clockRecords.toReversed()}
        columns={[
          { title: '事项', render: (_, record) => wordsOf(record) },
          { title: '人员', width: 140, render: (_, { subjectId }) => names.get(subjectId) ?? '全案' },
          { title: '时间', width: 164, render: (_, record) => <TimeOf record={record} /> },
          { title: '登记人', width: 120, dataIndex: 'by' },
          {
            title: '状态',
            width: 200,
            render: (_, record) => {
              if (record.withdrawn !== null)
                return <span className="quiet">已撤销：{record.withdrawn.reason}</span>;
              return (
                <>
                  {record.kind === 'paused' && record.until === null ? (
                    <WriteButton needs="clocks.resume" size="small" onClick={() => setEnding(record)}>
                      登记结束
                    </WriteButton>
                  ) : null}{' '}
                  <WriteButton needs="clocks.withdraw" size="small" onClick={() => setWithdrawing(record)}>
                    撤销
                  </WriteButton>
                </>
              );
            },
          },
        ]}
      />
      {ending === null ? null : <ResumeDrawer record={ending} onClose={() => setEnding(null)} />}
      {withdrawing === null ? null : (
        <WithdrawDialog record={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </section>
  );
}

function WithdrawDialog({ record, onClose }: { readonly record: Row; readonly onClose: () => void }) {
  const { target, reload } = useOpenCase();
  const withdraw = useCommand('clocks.withdraw');
  const [form] = Form.useForm<{ reason: string }>();
  const submit = async (reason: string) => {
    const result = await withdraw.run({ ...target, change: { recordId: record.id, reason } });
    if (result.ok) onClose();
  };
  return (
    <Modal
      open
      title={`撤销“${wordsOf(record)}”`}
      okText="撤销"
      cancelText="取消"
      confirmLoading={withdraw.isRunning}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={({ reason }) => void submit(reason)}>
        <Form.Item
          name="reason"
          label="理由"
          extra="原记录保留并注明撤销，期限按剩下的记录重新计算。"
          rules={[{ required: true, min: 2, whitespace: true, message: '请写明理由，至少两个字' }]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Form.Item>
      </Form>
      <FailureNotice failure={withdraw.failure} onReload={() => void reload()} />
    </Modal>
  );
}

function wordsOf(record: Row): string {
  if (record.kind === 'happened') return clockEventNames[record.event];
  if (record.kind === 'extended') return `延长，${record.approvedBy}批准：${record.note}`;
  return `${pauseCauseNames[record.cause]}，不计入期限${record.until === null ? '（尚未结束）' : ''}`;
}

/** A moment, or the stretch that is not counted. */
function TimeOf({ record }: { readonly record: Row }) {
  if (record.kind === 'happened') return <MomentText moment={record.at} />;
  if (record.kind === 'extended') return <MomentText moment={record.approvedAt} />;
  return (
    <>
      <MomentText moment={record.from} />
      {record.until === null ? null : (
        <div className="nowrap">
          至 <MomentText moment={record.until} />
        </div>
      )}
    </>
  );
}
