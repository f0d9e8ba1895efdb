import { Link } from 'react-router';
import { EmptyState } from '../shared/EmptyState.tsx';

/** An address nobody wrote. */
export function NoSuchPage() {
  return (
    <EmptyState title="没有这个页面。" action={<Link to="/">回到工作台</Link>}>
      地址可能写错了，或者来自别的版本。
    </EmptyState>
  );
}
