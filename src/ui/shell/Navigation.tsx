import {
  AuditOutlined,
  DesktopOutlined,
  FolderOpenOutlined,
  PlusCircleOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

const places: readonly { readonly to: string; readonly label: string; readonly icon: ReactNode }[] = [
  { to: '/', label: '工作台', icon: <DesktopOutlined aria-hidden /> },
  { to: '/cases', label: '案件', icon: <FolderOpenOutlined aria-hidden /> },
  { to: '/start', label: '启动新案件', icon: <PlusCircleOutlined aria-hidden /> },
  { to: '/receive', label: '接收校验', icon: <AuditOutlined aria-hidden /> },
  { to: '/settings', label: '设置', icon: <SettingOutlined aria-hidden /> },
];

/** The places of the product; only what works is listed. */
export function Navigation() {
  return (
    <nav className="navigation" aria-label="主导航">
      <p className="product">维权卷宗</p>
      <ul>
        {places.map(({ to, label, icon }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'}>
              {icon} {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
