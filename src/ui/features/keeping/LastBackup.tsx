import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { HealthCode } from '#domain/keeping/healthCode.ts';
import { useJob } from '../../client/useJob.ts';

const aboutAge: ReadonlySet<HealthCode> = new Set(['backup.recent', 'backup.old', 'backup.never']);

/** How old the newest backup is, as the last examination found; the receipt says it once one was made since. */
export function LastBackup() {
  const examine = useJob('unit.examine');
  const backup = useJob('backup.run');
  if (backup.result?.ok === true) return null;
  const findings = examine.result?.ok === true ? examine.result.value : [];
  const finding = findings.find(({ code }) => aboutAge.has(code));
  if (finding === undefined)
    return (
      <p className="quiet">上次备份距今多久，做一次体检后显示在这里；选好U盘后，也可以看盘上的备份时间。</p>
    );
  const isRecent = finding.code === 'backup.recent';
  return (
    <p className={isRecent ? 'good' : 'amber'}>
      {isRecent ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />} {finding.message}
    </p>
  );
}
