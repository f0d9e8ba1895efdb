import {
  DownOutlined,
  GlobalOutlined,
  ImportOutlined,
  InboxOutlined,
  QrcodeOutlined,
} from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import { useMayHere } from '../../pieces/useMayHere.ts';

export interface BringMenuProps {
  readonly onImport: () => void;
  readonly onThing: () => void;
  readonly onNet: () => void;
  readonly onLabels: () => void;
}

/** Every way evidence comes in, files first; whoever may only look is offered none. */
export function BringMenu({ onImport, onThing, onNet, onLabels }: BringMenuProps) {
  const may = useMayHere('evidence.import');
  if (!may) return null;
  const deeds = { thing: onThing, net: onNet, labels: onLabels };
  return (
    <Space.Compact>
      <Button type="primary" icon={<ImportOutlined aria-hidden />} onClick={onImport}>
        导入证据
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'thing', label: '登记实物、书证', icon: <InboxOutlined aria-hidden /> },
            { key: 'net', label: '网络取证', icon: <GlobalOutlined aria-hidden /> },
            { type: 'divider' },
            { key: 'labels', label: '打印证据标签', icon: <QrcodeOutlined aria-hidden /> },
          ],
          onClick: ({ key }) => {
            if (key === 'thing' || key === 'net' || key === 'labels') deeds[key]();
          },
        }}
      >
        <Button type="primary" icon={<DownOutlined aria-hidden />} aria-label="其他取得方式和标签">
          其他
        </Button>
      </Dropdown>
    </Space.Compact>
  );
}
