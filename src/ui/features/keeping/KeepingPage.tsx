import { Tabs } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { BackupPart } from './BackupPart.tsx';
import { HealthPart } from './HealthPart.tsx';

/** 备份与体检: what 系统管理员 does so that nothing is lost. */
export function KeepingPage() {
  const { tab } = useParams();
  const navigate = useNavigate();
  const open = (key: string) => void navigate(`/keeping/${key}`);
  return (
    <section className="reading-width">
      <div className="page-head">
        <h1>备份与体检</h1>
      </div>
      <Tabs
        activeKey={tab === 'health' ? 'health' : 'backup'}
        onChange={open}
        items={[
          { key: 'backup', label: '备份', children: <BackupPart /> },
          { key: 'health', label: '体检', children: <HealthPart onBackUp={() => open('backup')} /> },
        ]}
      />
    </section>
  );
}
