import type { ReactNode } from 'react';
import { Link, Navigate } from 'react-router';
import { contract } from '#api/contract.ts';
import type { OperationName } from '#api/contract.ts';
import { roleNames } from '#domain/access/role.ts';
import { useServices } from '../client/ClientContext.ts';
import { mayAsk } from '../client/useMay.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { startOf } from './places.tsx';

export interface OnlyForProps {
  readonly needs: OperationName;
  readonly page: ReactNode;
}

/** A page for those who may ask for what it shows; others are told whose page it is. */
export function OnlyFor({ needs, page }: OnlyForProps) {
  const { role } = useServices().person;
  if (mayAsk(role, needs)) return page;
  const { audience } = contract[needs];
  const owners = typeof audience === 'string' ? '' : audience.map((owner) => roleNames[owner]).join('、');
  return (
    <EmptyState title="这一页不属于您的职责。" action={<Link to={startOf(role)}>回到我的首页</Link>}>
      它由{owners}使用；您现在以“{roleNames[role]}”登录。需要办理时，请由有这项职责的人员登录。
    </EmptyState>
  );
}

/** The address without a place: the desk, or for those without one their own first page. */
export function Home({ page }: { readonly page: ReactNode }) {
  const { role } = useServices().person;
  return mayAsk(role, 'desk.read') ? page : <Navigate to={startOf(role)} replace />;
}
