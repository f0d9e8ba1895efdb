import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button, Table } from 'antd';
import type { TrailReport } from '#api/operations/auditOperations.ts';
import { useJob } from '../../client/useJob.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../shared/JobProgressBar.tsx';
import { chainBreakNames } from '../../text/trailWords.ts';

type Broken = TrailReport['broken'][number];

/** Starts reading every trail of the vault again, those of the cases included. */
export function VerifyButton() {
  const verify = useJob('audit.verify');
  return (
    <Button
      type="primary"
      icon={<SafetyCertificateOutlined aria-hidden />}
      loading={verify.running}
      onClick={() => void verify.start({})}
    >
      核验全部日志
    </Button>
  );
}

/** How far that is, and which line of which trail is the first that does not hold. */
export function VerifyResult() {
  const verify = useJob('audit.verify');
  if (verify.running) {
    return <JobProgressBar title="正在核验全部日志" progress={verify.progress} onCancel={verify.cancel} />;
  }
  if (verify.result === null) return null;
  return verify.result.ok ? (
    <Report report={verify.result.value} onDismiss={verify.dismiss} />
  ) : (
    <FailureNotice failure={verify.result.failure} />
  );
}

function Report({ report, onDismiss }: { readonly report: TrailReport; readonly onDismiss: () => void }) {
  const { chains, entries, checkpoints, broken } = report;
  const counts = `核验了 ${chains} 份日志（资料库一份、每案一份），共 ${entries} 条，签名检查点 ${checkpoints} 个。`;
  const closable = { onClose: onDismiss, 'aria-label': '收起核验结果' };
  if (broken.length === 0) {
    return (
      <Alert
        className="notice"
        type="success"
        showIcon
        closable={closable}
        title="全部日志完好"
        description={counts}
      />
    );
  }
  return (
    <>
      <Alert
        className="notice"
        type="error"
        showIcon
        title={`${broken.length} 份日志与前后不符`}
        description={`${counts}请停止使用并保护好本机，把下表交主管领导；备份中可能有完好的日志。`}
      />
      <Table<Broken>
        size="small"
        rowKey={({ caseId }) => caseId ?? 'vault'}
        className="notice"
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        dataSource={[...broken]}
        columns={[
          {
            title: '日志',
            render: (_, { caseId }) =>
              caseId === null ? (
                '资料库日志'
              ) : (
                <>
                  案件 <code className="path">{caseId}</code>
                </>
              ),
          },
          { title: '第几条', width: 96, className: 'figures', dataIndex: 'seq' },
          { title: '问题', render: (_, { why }) => chainBreakNames[why] },
        ]}
      />
    </>
  );
}
