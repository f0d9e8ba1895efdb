import { PlusOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import { useState } from 'react';
import type { RecordingDevice } from '#domain/evidence/device.ts';
import { clockOffsetMs, offsetText } from '#domain/evidence/deviceClock.ts';
import { clockNameOf, correctionText } from '#domain/evidence/itemTime.ts';
import { EmptyState } from '../../../../shared/EmptyState.tsx';
import { deviceKindNames } from '#domain/evidence/device.ts';
import { useOpenCase } from '../../CaseContext.ts';
import { WriteButton } from '../../pieces/WriteButton.tsx';
import { DeviceDrawer } from './DeviceDrawer.tsx';
import { DeviceProposals } from './DeviceProposals.tsx';

/** `new`, or the id of a device. */
type Open = { readonly deviceId: string | null } | null;

/** The devices evidence comes from, and how far their clocks are off. */
export function DevicesPanel() {
  const { devices } = useOpenCase().view.rightsCase;
  const [open, setOpen] = useState<Open>(null);
  const add = (
    <WriteButton
      needs="evidence.recordDevice"
      icon={<PlusOutlined aria-hidden />}
      onClick={() => setOpen({ deviceId: null })}
    >
      登记设备
    </WriteButton>
  );
  return (
    <>
      <DeviceProposals />
      {devices.length === 0 ? (
        <EmptyState title="还没有登记设备。">
          登记执法记录仪、手机、监控主机，核对一次时钟误差，就会用到它的全部材料上。{add}
        </EmptyState>
      ) : (
        <>
          <div className="case-bar">
            <span className="case-gap" />
            {add}
          </div>
          <DeviceTable devices={devices} onOpen={(deviceId) => setOpen({ deviceId })} />
        </>
      )}
      {open === null ? null : <DeviceDrawer deviceId={open.deviceId} onClose={() => setOpen(null)} />}
    </>
  );
}

interface DeviceTableProps {
  readonly devices: readonly RecordingDevice[];
  readonly onOpen: (deviceId: string) => void;
}

function DeviceTable({ devices, onOpen }: DeviceTableProps) {
  const { evidence } = useOpenCase().view.rightsCase;
  return (
    <Table<RecordingDevice>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...devices]}
      columns={[
        {
          title: '设备',
          key: 'label',
          render: (_, { id, label }) => (
            <Button type="link" onClick={() => onOpen(id)}>
              {label}
            </Button>
          ),
        },
        { title: '种类', key: 'kind', render: (_, { kind }) => deviceKindNames[kind] },
        {
          title: '佩戴人',
          key: 'wearer',
          render: (_, { wearer, badgeNumber }) =>
            [wearer, badgeNumber].filter((text) => text !== '').join(' '),
        },
        {
          title: '材料',
          key: 'items',
          render: (_, { id }) => `${evidence.filter(({ deviceId }) => deviceId === id).length} 份`,
        },
        { title: '时钟', key: 'clock', render: (_, device) => <ClockText device={device} /> },
      ]}
    />
  );
}

function ClockText({ device }: { readonly device: RecordingDevice }) {
  const { deviation } = device;
  if (deviation === null) return <span className="amber">没有核对</span>;
  return (
    <>
      <strong className="figures">{offsetText(clockOffsetMs(deviation))}</strong>
      <br />
      <span className="quiet figures">
        {correctionText(clockNameOf(device), deviation.deviceShowed, deviation)}，
        {deviation.checkedBy.join('、')}核对
      </span>
    </>
  );
}
