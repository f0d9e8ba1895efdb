import { Select } from 'antd';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useMayHere } from '../pieces/useMayHere.ts';
import { useOpenCase } from '../CaseContext.ts';
import { freeScans } from './freeScans.ts';

export interface ScanChoiceProps {
  readonly paperId: string;
  readonly title: string;
}

/** Says which item of evidence is the scan of a registered document. */
export function ScanChoice({ paperId, title }: ScanChoiceProps) {
  const { view, target, reload } = useOpenCase();
  const tie = useCommand('dossier.compile');
  if (!useMayHere('dossier.compile')) return '还没有扫描件';
  return (
    <>
      <Select
        size="small"
        className="dossier-scan"
        aria-label={`${title}的扫描件`}
        placeholder="还没有扫描件"
        options={freeScans(view)}
        loading={tie.isRunning}
        onChange={(evidenceId: string) =>
          void tie.run({ ...target, change: { act: 'tie', paperId, evidenceId } })
        }
      />
      <FailureNotice failure={tie.failure} onReload={() => void reload()} />
    </>
  );
}
