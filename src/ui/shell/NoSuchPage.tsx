import { Link } from 'react-router';
import { useServices } from '../client/ClientContext.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { startOf } from './places.tsx';

/** An address nobody wrote. */
export function NoSuchPage() {
  const { role } = useServices().person;
  return (
    <EmptyState title="没有这个页面。" action={<Link to={startOf(role)}>回到我的首页</Link>}>
      地址可能写错了，或者来自别的版本。
    </EmptyState>
  );
}
