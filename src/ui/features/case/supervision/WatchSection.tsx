import { PlusOutlined } from '@ant-design/icons';
import { Form, Input, Radio, Select, Table } from 'antd';
import type { CaseView } from '#api/views/caseView.ts';
import { openDemands, watchKindNames, watchNodeNames } from '#domain/supervision/oversight.ts';
import type { WatchEntry } from '#domain/supervision/oversight.ts';
import type { WatchEntryInput } from '#domain/supervision/recordOversight.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { Said } from '../pieces/Said.tsx';
import { timeRule } from '../../../shared/timeRules.ts';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';

/** 盯案日志 and 事中监控: who looked at what, what was wrong, what was asked, what became of it. */
export function WatchSection() {
  const { rightsCase } = useOpenCase().view;
  const { watchLog } = rightsCase.oversight;
  const drawer = useAskedDrawer('watchLog', 'watchDemands');
  // Who is sent here to say what became of a demand finds the oldest that is open.
  const asked = drawer.asked === 'watchDemands' ? (openDemands(rightsCase)[0]?.id ?? null) : null;
  return (
    <section className="section">
      <div className="section-head">
        <h2>盯案日志与事中监控</h2>
        <WriteButton
          needs="supervision.watch"
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => drawer.open()}
        >
          写一条
        </WriteButton>
      </div>
      {watchLog.length === 0 ? (
        <EmptyState title="还没有盯案记录。">
          督察长、督察民警每次看案都写一条；办案中的风险变化记为事中监控。
        </EmptyState>
      ) : (
        <Table<WatchEntry>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={[...watchLog]}
          columns={[
            {
              title: '时间与节点',
              width: 160,
              render: (_, { id, at, kind, node }) => (
                <>
                  <button type="button" className="link-button" onClick={() => drawer.open(id)}>
                    <MomentText moment={at} />
                  </button>
                  <div>
                    {watchKindNames[kind]}·{watchNodeNames[node]}
                  </div>
                </>
              ),
            },
            { title: '盯案人', width: 110, dataIndex: 'by' },
            { title: '检查内容', dataIndex: 'checked' },
            { title: '发现问题', render: (_, { problem }) => <Said text={problem} /> },
            { title: '要求', render: (_, { demand }) => <Said text={demand} /> },
            { title: '整改', render: (_, { rectified }) => <Said text={rectified} /> },
          ]}
        />
      )}
      {drawer.isOpen ? <WatchDrawer id={drawer.id ?? asked} onClose={drawer.close} /> : null}
    </section>
  );
}

type Draft = Omit<WatchEntryInput, 'at'> & { readonly at: WatchEntry['at'] | null };

function WatchDrawer({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  const record = useCommand('supervision.watch');
  const { incident } = useOpenCase().view.rightsCase;
  const area = (rows: number) => <Input.TextArea autoSize={{ minRows: rows, maxRows: 6 }} maxLength={500} />;
  return (
    <EditDrawer<Draft>
      needs="supervision.watch"
      title="盯案日志"
      read={(view) => draftOf(view, id)}
      save={(draft, target) => record.run({ ...target, change: draft as WatchEntryInput })}
      command={record}
      onClose={onClose}
    >
      <div className="case-form-row">
        <Form.Item name="kind" label="类别">
          <Radio.Group optionType="button" options={choicesOf(watchKindNames)} />
        </Form.Item>
        <Form.Item name="at" label="时间" rules={timeRule('盯案时间', incident.occurredAt)}>
          <MomentPicker allowClear={false} />
        </Form.Item>
        <Form.Item name="node" label="节点">
          <Select options={choicesOf(watchNodeNames)} />
        </Form.Item>
      </div>
      <Form.Item
        name="checked"
        label="检查内容"
        rules={[{ required: true, whitespace: true, message: '请写明检查内容' }]}
      >
        {area(2)}
      </Form.Item>
      <Form.Item name="problem" label="发现问题">
        {area(2)}
      </Form.Item>
      <Form.Item name="demand" label="要求">
        {area(2)}
      </Form.Item>
      <Form.Item name="rectified" label="整改情况" extra="落实以后再来填写">
        {area(2)}
      </Form.Item>
    </EditDrawer>
  );
}

function draftOf({ rightsCase }: CaseView, id: string | null): Draft {
  const found = rightsCase.oversight.watchLog.find((entry) => entry.id === id);
  if (found !== undefined) {
    const { by: _, ...entry } = found;
    return entry;
  }
  return {
    id: null,
    kind: 'caseWatch',
    at: null,
    node: 'evidence',
    checked: '',
    problem: '',
    demand: '',
    rectified: '',
  };
}
