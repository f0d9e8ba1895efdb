import { SyncOutlined } from '@ant-design/icons';
import { useSyncExternalStore } from 'react';
import type { JobName } from '#api/contract.ts';
import { useServices } from '../client/ClientContext.ts';

const jobTitles: Readonly<Record<JobName, string>> = {
  'unit.examine': '体检',
  'backup.run': '备份',
  'backup.drill': '恢复演练',
  'backup.restore': '恢复',
  'repair.fromOriginal': '修复证据',
  'audit.verify': '核验日志',
  'evidence.import': '导入证据',
  'evidence.verify': '复核证据',
  'evidence.verifyItem': '复核一份证据',
  'documents.produce': '制作文书',
  'documents.finalise': '文书定稿',
  'documents.takeScans': '扫描件入库',
  'dossier.export': '导出卷宗',
  'dossier.volumes': '数卷宗页数',
  'dossier.verify': '校验卷宗',
  'dossier.takeOpinion': '导入审核意见',
  'review.receive': '接收送审卷宗',
  'review.exportOpinion': '导出审核意见',
};

/** Long work that goes on while the officer is elsewhere. */
export function RunningJobs() {
  const { jobs } = useServices();
  const running = useSyncExternalStore(jobs.subscribe, jobs.readAll).filter((run) => run.result === null);
  if (running.length === 0) return null;
  return (
    <span className="running-jobs" aria-live="polite">
      <SyncOutlined spin aria-hidden /> 正在{running.map((run) => jobTitles[run.name]).join('、')}
    </span>
  );
}
