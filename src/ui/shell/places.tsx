import {
  BarChartOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  CalendarOutlined,
  DesktopOutlined,
  FileProtectOutlined,
  FileWordOutlined,
  FolderOpenOutlined,
  FundProjectionScreenOutlined,
  InfoCircleOutlined,
  MedicineBoxOutlined,
  OrderedListOutlined,
  PlusCircleOutlined,
  SafetyOutlined,
  SaveOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { OperationName } from '#api/contract.ts';
import type { Role } from '#domain/access/role.ts';
import { mayAsk } from '../client/useMay.ts';

/** A place of the product. */
export interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Whoever may ask for this may come here, so that menu and host never disagree. */
  readonly needs: OperationName;
  /** Whoever may ask for this finds it at another place of the menu. */
  readonly unless?: OperationName;
}

/** In the order of the menu; the first one a person may see is where they start. */
export const places: readonly Place[] = [
  { path: '/', label: '工作台', icon: <DesktopOutlined aria-hidden />, needs: 'desk.read' },
  { path: '/cases', label: '案件', icon: <FolderOpenOutlined aria-hidden />, needs: 'cases.find' },
  { path: '/calendar', label: '期限日历', icon: <CalendarOutlined aria-hidden />, needs: 'clocks.board' },
  {
    path: '/board',
    label: '督察长看板',
    icon: <FundProjectionScreenOutlined aria-hidden />,
    needs: 'supervision.board',
  },
  { path: '/start', label: '启动新案件', icon: <PlusCircleOutlined aria-hidden />, needs: 'cases.register' },
  { path: '/ledger', label: '台账统计', icon: <BarChartOutlined aria-hidden />, needs: 'ledger.read' },
  { path: '/registers', label: '机制保障', icon: <SafetyOutlined aria-hidden />, needs: 'registers.read' },
  { path: '/numbers', label: '文号登记簿', icon: <OrderedListOutlined aria-hidden />, needs: 'numbers.read' },
  { path: '/receive', label: '接收校验', icon: <AuditOutlined aria-hidden />, needs: 'dossier.verify' },
  { path: '/audit', label: '审计', icon: <FileProtectOutlined aria-hidden />, needs: 'audit.read' },
  { path: '/users', label: '用户', icon: <TeamOutlined aria-hidden />, needs: 'accounts.list' },
  { path: '/unit', label: '单位设置', icon: <BankOutlined aria-hidden />, needs: 'unit.save' },
  { path: '/forms', label: '本局文书模板', icon: <FileWordOutlined aria-hidden />, needs: 'forms.list' },
  { path: '/keeping', label: '备份与体检', icon: <SaveOutlined aria-hidden />, needs: 'backup.run' },
  {
    path: '/health',
    label: '体检',
    icon: <MedicineBoxOutlined aria-hidden />,
    needs: 'unit.examine',
    unless: 'backup.run',
  },
  { path: '/law', label: '法规架', icon: <BookOutlined aria-hidden />, needs: 'law.shelf' },
  { path: '/about', label: '关于', icon: <InfoCircleOutlined aria-hidden />, needs: 'unit.read' },
];

/** The places of one role. */
export function placesOf(role: Role): readonly Place[] {
  return places.filter(
    ({ needs, unless }) => mayAsk(role, needs) && !(unless !== undefined && mayAsk(role, unless)),
  );
}

/** Where a role begins. */
export function startOf(role: Role): string {
  return placesOf(role)[0]?.path ?? '/about';
}
