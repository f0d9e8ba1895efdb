import { FolderOutlined, UsbOutlined } from '@ant-design/icons';
import { Table } from 'antd';
import type { DriveRootView } from '#api/operations/driveOperations.ts';
import { EmptyState } from '../EmptyState.tsx';
import { byteSize } from '../byteSize.ts';

export interface DriveTableProps {
  readonly drives: readonly DriveRootView[];
  readonly isLoading: boolean;
  readonly onOpen: (drive: DriveRootView) => void;
}

/** Every place files may come from: USB drives, and folders an administrator approved. */
export function DriveTable({ drives, isLoading, onOpen }: DriveTableProps) {
  if (drives.length === 0 && !isLoading) {
    return (
      <EmptyState title="没有发现U盘。">
        请插入U盘，几秒内会自动出现；需要使用本机文件夹时，请系统管理员在“单位设置”中批准。
      </EmptyState>
    );
  }
  return (
    <Table<DriveRootView>
      size="small"
      rowKey="token"
      loading={isLoading}
      dataSource={[...drives]}
      pagination={false}
      columns={[
        {
          title: '名称',
          render: (_, drive) => (
            <button type="button" className="link-button" onClick={() => onOpen(drive)}>
              {drive.kind === 'removable' ? <UsbOutlined aria-hidden /> : <FolderOutlined aria-hidden />}{' '}
              {drive.label}
            </button>
          ),
        },
        {
          title: '类型',
          width: 140,
          render: (_, drive) => (drive.kind === 'removable' ? 'U盘' : '已批准的文件夹'),
        },
        { title: '可用空间', width: 200, className: 'figures', render: (_, drive) => spaceText(drive) },
      ]}
    />
  );
}

function spaceText({ freeBytes, totalBytes }: DriveRootView): string {
  return totalBytes > 0 ? `${byteSize(freeBytes)} / 共 ${byteSize(totalBytes)}` : '未知';
}
