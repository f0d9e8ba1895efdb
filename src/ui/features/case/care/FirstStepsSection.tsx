import { Table, Tag } from 'antd';
import { FirstStep, firstStepNames } from '#domain/case/activation.ts';
import type { FirstStepRecord } from '#domain/case/activation.ts';
import { elapsedMs, spokenDuration } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { ElapsedTime } from '../../../shared/ElapsedTime.tsx';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { Said } from '../pieces/Said.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { FirstStepDrawer } from './FirstStepDrawer.tsx';
import type { TypedFirstStep } from './FirstStepDrawer.tsx';

interface Row {
  readonly step: FirstStep;
  readonly record: FirstStepRecord | null;
}

/** The three firsts: done when, by whom, how long after T0. */
export function FirstStepsSection() {
  const { activation } = useOpenCase().view.rightsCase;
  const drawer = useAskedDrawer<TypedFirstStep>('rescue', 'legalAssistance');
  const editing = activation === null ? null : (drawer.id ?? drawer.asked);
  return (
    <section className="section">
      <div className="section-head">
        <h2>三个第一时间</h2>
      </div>
      {activation === null ? (
        <EmptyState title="还没有启动维权机制。">启动后在这里记录送医救治和法律援助的时间。</EmptyState>
      ) : (
        <Table<Row>
          size="small"
          rowKey="step"
          pagination={false}
          dataSource={FirstStep.options.map((step) => ({ step, record: activation.firstSteps[step] }))}
          columns={[
            { title: '事项', width: 210, render: (_, { step }) => firstStepNames[step] },
            { title: '状态', width: 90, render: (_, { record }) => <StateTag isDone={record !== null} /> },
            {
              title: '完成时间',
              width: 150,
              render: (_, { record }) => record && <MomentText moment={record.doneAt} />,
            },
            {
              title: '距启动',
              width: 130,
              render: (_, { record }) => <Distance from={activation.activatedAt} record={record} />,
            },
            {
              title: '记录人与说明',
              render: (_, { record }) =>
                record && <Said text={[record.by, record.note].filter(Boolean).join(' · ')} />,
            },
            {
              title: '操作',
              width: 90,
              render: (_, { step, record }) =>
                step === 'activation' ? null : (
                  <WriteButton
                    needs="cases.recordFirstStep"
                    size="small"
                    type={record === null ? 'primary' : 'default'}
                    onClick={() => drawer.open(step)}
                  >
                    {record === null ? '记录' : '修改'}
                  </WriteButton>
                ),
            },
          ]}
        />
      )}
      {editing === null ? null : <FirstStepDrawer step={editing} onClose={drawer.close} />}
    </section>
  );
}

function StateTag({ isDone }: { readonly isDone: boolean }) {
  return isDone ? <Tag color="success">已完成</Tag> : <Tag color="warning">未完成</Tag>;
}

function Distance({ from, record }: { readonly from: Moment; readonly record: FirstStepRecord | null }) {
  if (record === null) {
    return (
      <span className="amber">
        已过 <ElapsedTime since={from} />
      </span>
    );
  }
  const ms = elapsedMs(from, record.doneAt);
  return (
    <span className="figures">{ms < 0 ? `启动前${spokenDuration(ms)}` : `启动后${spokenDuration(ms)}`}</span>
  );
}
