import { SafetyOutlined, UserAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { InitialPassword, RecoverySheet } from '#api/operations/unitOperations.ts';
import { useCall } from '../../client/useCall.ts';
import { useMay } from '../../client/useMay.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { AddUserDrawer } from './AddUserDrawer.tsx';
import { InitialPasswordDialog } from './InitialPasswordDialog.tsx';
import { RecoverySheetDialog } from './RecoverySheetDialog.tsx';
import { useAccountActions } from './useAccountActions.ts';
import { UsersTable } from './UsersTable.tsx';

/** Who may enter, and what each of the three may do about it. */
export function UsersPage() {
  const users = useCall('accounts.list', {}, { everyMs: 30_000 });
  const mayAdd = useMay('accounts.add');
  const mayGuard = useMay('accounts.approve');
  const [isAdding, setAdding] = useState(false);
  const [handedOut, setHandedOut] = useState<InitialPassword | null>(null);
  const [sheet, setSheet] = useState<RecoverySheet | null>(null);
  const actions = useAccountActions({ onPassword: setHandedOut, onSheet: setSheet });
  const rows = users.data ?? [];
  const waiting = rows.filter(({ account }) => account.state === 'awaitingApproval').length;
  return (
    <>
      <div className="page-head">
        <h1>用户</h1>
        {waiting === 0 ? null : <span className="amber">{waiting} 个账号待安全保密员启用</span>}
        <span className="gap" />
        {mayGuard ? (
          <Button icon={<SafetyOutlined aria-hidden />} onClick={actions.renewSheet}>
            更换恢复单
          </Button>
        ) : null}
        {mayAdd ? (
          <Button type="primary" icon={<UserAddOutlined aria-hidden />} onClick={() => setAdding(true)}>
            添加人员
          </Button>
        ) : null}
      </div>
      <p className="quiet lead">
        系统管理员添加人员、重置口令；安全保密员启用、停用和解锁；审计员查看。账号不删除，日志中要能对上人。
      </p>
      <FailureNotice failure={users.failure} onRetry={() => void users.reload()} />
      <FailureNotice failure={actions.failure} />
      {users.data !== undefined && rows.length === 0 ? (
        <EmptyState title="还没有人员。">请系统管理员点“添加人员”。</EmptyState>
      ) : (
        <UsersTable rows={rows} isLoading={users.isLoading} actions={actions} />
      )}
      {isAdding ? (
        <AddUserDrawer
          onClose={() => setAdding(false)}
          onAdded={(added) => {
            setAdding(false);
            setHandedOut(added);
          }}
        />
      ) : null}
      {handedOut === null ? null : (
        <InitialPasswordDialog handedOut={handedOut} onClose={() => setHandedOut(null)} />
      )}
      {sheet === null ? null : <RecoverySheetDialog sheet={sheet} onClose={() => setSheet(null)} />}
    </>
  );
}
