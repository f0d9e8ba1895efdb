import { CheckOutlined, EditOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { DeviceProposalView } from '#api/views/caseView.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { FailureNotice } from '../../../../shared/FailureNotice.tsx';
import { deviceKindNames } from '#domain/evidence/device.ts';
import { useOpenCase } from '../../CaseContext.ts';
import { WriteButton } from '../../pieces/WriteButton.tsx';
import { DeviceDrawer } from './DeviceDrawer.tsx';

/** Devices the files speak of by their names and contents; nothing is entered before a person says so. */
export function DeviceProposals() {
  const { deviceProposals } = useOpenCase().view;
  const [changed, setChanged] = useState<DeviceProposalView | null>(null);
  if (deviceProposals.length === 0) return null;
  return (
    <section aria-label="待确认的设备" className="bring-proposals">
      <h4>待确认的设备</h4>
      <p className="quiet">按文件名和文件内容的自述归在一起，不等于事实；请核对后确认，或者修改后登记。</p>
      <ul>
        {deviceProposals.map((proposal) => (
          <Proposal key={proposal.key} proposal={proposal} onChange={() => setChanged(proposal)} />
        ))}
      </ul>
      {changed === null ? null : (
        <DeviceDrawer
          deviceId={changed.deviceId}
          proposed={changed.device}
          onClose={() => setChanged(null)}
        />
      )}
    </section>
  );
}

interface ProposalProps {
  readonly proposal: DeviceProposalView;
  readonly onChange: () => void;
}

function Proposal({ proposal, onChange }: ProposalProps) {
  const { target } = useOpenCase();
  const record = useCommand('evidence.recordDevice');
  const { device, deviceId, evidenceNumbers } = proposal;
  const said = [
    deviceKindNames[device.kind],
    device.badgeNumber === '' ? '' : `警号 ${device.badgeNumber}`,
    device.number === '' ? '' : `编号 ${device.number}`,
    device.model === '' ? '' : `型号 ${device.model}`,
    device.wearer === '' ? '' : `佩戴人 ${device.wearer}（按警号对应）`,
  ].filter((text) => text !== '');
  return (
    <li className="bring-proposal">
      <div className="bring-proposal-words">
        <strong>{device.label}</strong>
        <span>{said.join('，')}</span>
        <span className="quiet">
          {evidenceNumbers.length} 份：证据{numberRanges(evidenceNumbers)}
          {deviceId === null ? '' : '；并入已登记的这台设备'}
        </span>
        <FailureNotice failure={record.failure} />
      </div>
      <WriteButton
        needs="evidence.recordDevice"
        type="primary"
        icon={<CheckOutlined aria-hidden />}
        loading={record.isRunning}
        onClick={() => void record.run({ ...target, change: { ...device, id: deviceId } })}
      >
        {deviceId === null ? '确认登记' : '确认并入'}
      </WriteButton>
      <WriteButton needs="evidence.recordDevice" icon={<EditOutlined aria-hidden />} onClick={onChange}>
        修改
      </WriteButton>
    </li>
  );
}

/** `1–3、7`. */
function numberRanges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join('、');
}
