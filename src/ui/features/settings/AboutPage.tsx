import { Descriptions } from 'antd';
import { useCall } from '../../client/useCall.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';

/** What this program is, which version, where it keeps the work, and what protects it. */
export function AboutPage() {
  const unit = useCall('unit.read', {});
  return (
    <>
      <div className="page-head">
        <h1>关于</h1>
      </div>
      <FailureNotice failure={unit.failure} onRetry={() => void unit.reload()} />
      {unit.data === undefined ? null : (
        <Descriptions
          className="reading-width"
          bordered
          size="small"
          column={1}
          styles={{ label: { width: 160 } }}
          items={[
            { key: 'name', label: '名称', children: '维权卷宗 — 民警执法权益受侵害案件的离线卷宗工具' },
            { key: 'version', label: '版本', children: unit.data.programVersion },
            {
              key: 'vault',
              label: '资料位置',
              children: <span className="path">{unit.data.vaultPlace}</span>,
            },
            { key: 'network', label: '网络', children: '不连接任何网络；资料只在本机和您选择的U盘上。' },
            {
              key: 'limits',
              label: '边界',
              children: '只提出建议和依据，不作处置决定；不代替执法办案系统开具法律文书；不处理国家秘密。',
            },
            {
              key: 'protection',
              label: '保护',
              children:
                '案件、证据和文书在本机加密保存，口令或者恢复单才能打开；每一步操作记入防改动的日志。打印件、另存的副本和导出的卷宗没有加密，请按规定保管。本程序的加密实现没有经过商用密码产品认证。',
            },
          ]}
        />
      )}
    </>
  );
}
