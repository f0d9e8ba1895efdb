import { PlusOutlined } from '@ant-design/icons';
import { Form, Input, Select, Table } from 'antd';
import type { CaseView } from '#api/views/caseView.ts';
import type { Admonition } from '#domain/case/procedure.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { timeRule } from '../../../shared/timeRules.ts';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';

/** 批评教育（警示训诫）记录: a talk, never a penalty. */
export function AdmonitionsSection() {
  const { procedure, counterparties } = useOpenCase().view.rightsCase;
  const drawer = useAskedDrawer('admonish');
  const nameOf = (id: string) => counterparties.find((person) => person.id === id)?.name ?? '已移除人员';
  if (counterparties.length === 0) return null;
  return (
    <section className="section">
      <div className="section-head">
        <h2>批评教育记录</h2>
        <WriteButton
          needs="cases.recordAdmonition"
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => drawer.open()}
        >
          记录批评教育
        </WriteButton>
        <span className="quiet">不是行政处罚；不预填本人态度</span>
      </div>
      {procedure.admonitions.length === 0 ? (
        <EmptyState title="没有批评教育记录。">
          决定批评教育、矫治教育的人员，教育后在这里记录并制作文书。
        </EmptyState>
      ) : (
        <Table<Admonition>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={[...procedure.admonitions]}
          columns={[
            {
              title: '时间',
              width: 150,
              render: (_, { id, at }) => (
                <button type="button" className="link-button" onClick={() => drawer.open(id)}>
                  <MomentText moment={at} />
                </button>
              ),
            },
            { title: '被教育人', width: 130, render: (_, { counterpartyId }) => nameOf(counterpartyId) },
            { title: '行为', dataIndex: 'conduct' },
            { title: '民警', width: 180, render: (_, { officers }) => officers.join('、') },
          ]}
        />
      )}
      {drawer.isOpen ? <AdmonitionDrawer id={drawer.id} onClose={drawer.close} /> : null}
    </section>
  );
}

interface Draft extends Omit<Admonition, 'id' | 'at' | 'officers'> {
  readonly at: Admonition['at'] | null;
  readonly first: string;
  readonly second: string;
}

function AdmonitionDrawer({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  const record = useCommand('cases.recordAdmonition');
  const { counterparties, incident } = useOpenCase().view.rightsCase;
  return (
    <EditDrawer<Draft>
      needs="cases.recordAdmonition"
      title="批评教育记录"
      read={(view) => draftOf(view, id)}
      save={({ first, second, ...draft }, target) =>
        record.run({
          ...target,
          change: {
            ...(draft as Omit<Admonition, 'id' | 'officers'>),
            id,
            officers: [first.trim(), second.trim()],
          },
        })
      }
      command={record}
      onClose={onClose}
    >
      <div className="case-form-row">
        <Form.Item
          name="counterpartyId"
          label="被教育人"
          rules={[{ required: true, message: '请选择被教育人' }]}
        >
          <Select options={counterparties.map(({ id: value, name }) => ({ value, label: name }))} />
        </Form.Item>
        <Form.Item name="at" label="时间" rules={timeRule('教育时间', incident.occurredAt)}>
          <MomentPicker allowClear={false} />
        </Form.Item>
        <Form.Item name="place" label="地点" rules={required('请填写地点')}>
          <Input maxLength={80} />
        </Form.Item>
      </div>
      <Form.Item name="conduct" label="行为" rules={required('请写明行为')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="consequencesTold" label="告知的法律后果" rules={required('请写明告知的法律后果')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="education" label="教育内容" rules={required('请写明教育内容')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item name="first" label="民警一" rules={required('请填写民警')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="second"
          label="民警二"
          dependencies={['first']}
          rules={[
            ...required('请填写民警'),
            ({ getFieldValue }) => ({
              validator: async (_, typed: string) => {
                if (typed !== '' && typed === getFieldValue('first')) throw new Error('须是两名不同的民警');
              },
            }),
          ]}
        >
          <Input maxLength={60} />
        </Form.Item>
      </div>
    </EditDrawer>
  );
}

const required = (message: string) => [{ required: true, whitespace: true, message }];

function draftOf({ rightsCase }: CaseView, id: string | null): Draft {
  const found = rightsCase.procedure.admonitions.find((each) => each.id === id);
  if (found === undefined) {
    const [only] = rightsCase.counterparties;
    return {
      counterpartyId: rightsCase.counterparties.length === 1 ? (only?.id ?? '') : '',
      at: null,
      place: '',
      conduct: '',
      consequencesTold: '',
      education: '',
      first: '',
      second: '',
    };
  }
  const { id: _, officers, ...rest } = found;
  return { ...rest, first: officers[0] ?? '', second: officers[1] ?? '' };
}
