import { CheckCircleOutlined, CloseCircleFilled, WarningOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { HealthFindingView } from '#api/operations/unitOperations.ts';
import { useJob } from '../../client/useJob.ts';
import { useMay } from '../../client/useMay.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../shared/JobProgressBar.tsx';
import { RepairDrawer } from './RepairDrawer.tsx';
import type { Broken } from './RepairDrawer.tsx';

const severity: Readonly<Record<HealthFindingView['severity'], ReactNode>> = {
  ok: (
    <span className="good nowrap">
      <CheckCircleOutlined aria-hidden /> 正常
    </span>
  ),
  warning: (
    <span className="amber nowrap">
      <WarningOutlined aria-hidden /> 注意
    </span>
  ),
  error: (
    <span className="late nowrap">
      <CloseCircleFilled aria-hidden /> 有问题
    </span>
  ),
};

export interface HealthPartProps {
  /** Leads to 备份; `null` for whoever makes none. */
  readonly onBackUp: (() => void) | null;
}

/** 体检: re-reads everything in the vault and lists what was found. */
export function HealthPart({ onBackUp }: HealthPartProps) {
  const examine = useJob('unit.examine');
  const [broken, setBroken] = useState<Broken | null>(null);
  const findings = examine.result?.ok === true ? examine.result.value : null;
  return (
    <>
      <p className="lead">
        逐个重新读取案件记录和证据文件，核对校验值，检查磁盘空间和本机时钟。只检查，不改动任何内容。
      </p>
      <FailureNotice failure={examine.result?.ok === false ? examine.result.failure : null} />
      {examine.running ? (
        <JobProgressBar title="正在体检" progress={examine.progress} onCancel={examine.cancel} />
      ) : (
        <Button type="primary" onClick={() => void examine.start({})}>
          {findings === null ? '开始体检' : '重新体检'}
        </Button>
      )}
      <div className="below">
        {findings === null ? null : <Findings findings={findings} onRepair={setBroken} onBackUp={onBackUp} />}
      </div>
      {broken === null ? null : (
        <RepairDrawer
          broken={broken}
          onClose={() => setBroken(null)}
          onRepaired={() => {
            setBroken(null);
            void examine.start({});
          }}
        />
      )}
    </>
  );
}

interface FindingsProps extends HealthPartProps {
  readonly findings: readonly HealthFindingView[];
  readonly onRepair: (broken: Broken) => void;
}

function Findings({ findings, onRepair, onBackUp }: FindingsProps) {
  if (findings.length === 0)
    return (
      <EmptyState title="体检没有检查到任何内容。">不能据此认为资料完好，请把情况告诉管理员。</EmptyState>
    );
  return (
    <Table<HealthFindingView>
      size="small"
      rowKey={(finding) => `${finding.code} ${finding.path ?? ''} ${finding.message}`}
      dataSource={[...findings]}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      columns={[
        { title: '结果', width: 100, render: (_, finding) => severity[finding.severity] },
        {
          title: '内容和下一步',
          render: (_, finding) => (
            <>
              {finding.message}
              {finding.severity === 'ok' ? null : <div className="quiet">{finding.next}</div>}
            </>
          ),
        },
        {
          title: '位置',
          dataIndex: 'path',
          width: '26%',
          render: (path?: string) => <span className="path">{path}</span>,
        },
        {
          title: '办理',
          width: 96,
          render: (_, finding) => <Remedy finding={finding} onRepair={onRepair} onBackUp={onBackUp} />,
        },
      ]}
    />
  );
}

interface RemedyProps extends Omit<FindingsProps, 'findings'> {
  readonly finding: HealthFindingView;
}

/** What of the advice the program can do itself. */
function Remedy({ finding: { path, remedy, message }, onRepair, onBackUp }: RemedyProps) {
  const mayRepair = useMay('repair.accept');
  if (remedy === 'backUp' && onBackUp !== null)
    return (
      <Button size="small" onClick={onBackUp}>
        去备份
      </Button>
    );
  if (!mayRepair || path === undefined || (remedy !== 'repairRecord' && remedy !== 'repairObject'))
    return null;
  return (
    <Button size="small" onClick={() => onRepair({ path, kind: remedy, message })}>
      修复
    </Button>
  );
}
