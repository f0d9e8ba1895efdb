import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What is not there, in one sentence. */
  readonly title: string;
  /** What to do about it. */
  readonly children?: ReactNode;
  /** The button that does it. */
  readonly action?: ReactNode;
}

/** Says that a list is empty and what to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children === undefined ? null : <p className="empty-next">{children}</p>}
      {action === undefined ? null : <div className="empty-action">{action}</div>}
    </div>
  );
}
