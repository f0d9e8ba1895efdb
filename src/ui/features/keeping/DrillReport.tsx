import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Table } from 'antd';
import type { DrillView } from '#api/operations/backupOperations.ts';

/** What restoring this backup today would give, and what would be missing. */
export function DrillReport({ drill }: { readonly drill: DrillView }) {
  const isSound = drill.problems.length === 0;
  return (
    <div className="below" aria-live="polite" ref={intoSight}>
      <p className={isSound ? 'good' : 'late'}>
        {isSound ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />} {drill.sentence}
      </p>
      {isSound ? (
        <p className="quiet">
          每份记录都已打开，日志链已核验，每份证据都已解密并核对校验值；没有写下任何内容。
        </p>
      ) : (
        <Table<DrillView['problems'][number]>
          size="small"
          rowKey={({ code, path, message }) => `${code} ${path ?? ''} ${message}`}
          dataSource={[...drill.problems]}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          columns={[
            {
              title: '程度',
              width: 90,
              render: (_, { severity }) =>
                severity === 'error' ? (
                  <span className="late">有问题</span>
                ) : (
                  <span className="amber">注意</span>
                ),
            },
            { title: '内容', dataIndex: 'message' },
            {
              title: '位置',
              width: '32%',
              render: (_, { path }) => <span className="path">{path}</span>,
            },
          ]}
        />
      )}
    </div>
  );
}

/** On a small monitor the answer would come up below what is on screen. */
function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
