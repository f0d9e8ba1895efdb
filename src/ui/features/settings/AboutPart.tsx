import { Descriptions } from 'antd';

export interface AboutPartProps {
  readonly version: string;
  readonly vaultPlace: string;
}

/** What this program is, which version, and where it keeps the work. */
export function AboutPart({ version, vaultPlace }: AboutPartProps) {
  return (
    <Descriptions
      className="reading-width"
      bordered
      size="small"
      column={1}
      styles={{ label: { width: 160 } }}
      items={[
        { key: 'name', label: '名称', children: '维权卷宗 — 民警执法权益受侵害案件的离线卷宗工具' },
        { key: 'version', label: '版本', children: version },
        { key: 'vault', label: '资料位置', children: <span className="path">{vaultPlace}</span> },
        { key: 'network', label: '网络', children: '不连接任何网络；资料只在本机和您选择的U盘上。' },
        {
          key: 'limits',
          label: '边界',
          children: '只提出建议和依据，不作处置决定；不代替执法办案系统开具法律文书；不处理国家秘密。',
        },
        {
          key: 'protection',
          label: '保护',
          children: '当前版本尚未加密、没有登录口令，请用本机账户和磁盘加密保护；将在下一版本提供。',
        },
      ]}
    />
  );
}
