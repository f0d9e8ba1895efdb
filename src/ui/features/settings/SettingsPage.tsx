import { Tabs } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useCall } from '../../client/useCall.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { AboutPart } from './AboutPart.tsx';
import { HealthPart } from './HealthPart.tsx';
import { UnitPart } from './UnitPart.tsx';

/** The administrator's page: the unit, the health of the vault, and what this program is. */
export function SettingsPage() {
  const { section = 'unit' } = useParams();
  const navigate = useNavigate();
  const unit = useCall('unit.read', {});
  if (unit.data === undefined)
    return <FailureNotice failure={unit.failure} onRetry={() => void unit.reload()} />;
  const { settings, programVersion, vaultPlace } = unit.data;
  return (
    <>
      <div className="page-head">
        <h1>设置</h1>
      </div>
      <Tabs
        activeKey={section}
        onChange={(key) => void navigate(`/settings/${key}`)}
        items={[
          {
            key: 'unit',
            label: '单位设置',
            children: settings === null ? null : <UnitPart settings={settings} reload={unit.reload} />,
          },
          { key: 'health', label: '体检', children: <HealthPart /> },
          {
            key: 'about',
            label: '关于',
            children: <AboutPart version={programVersion} vaultPlace={vaultPlace} />,
          },
        ]}
      />
    </>
  );
}
