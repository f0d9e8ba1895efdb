import { Tag } from 'antd';
import type { ReactNode } from 'react';

export interface FactRowProps {
  /** Name of the fact, so that a condition can lead here. */
  readonly fact?: string;
  readonly label: string;
  /** Why it is asked. */
  readonly why: string;
  /** The proposal waits for this fact. */
  readonly isAwaited: boolean;
  /** On whose word it stands, where that matters. */
  readonly standing?: ReactNode;
  /** Kept in the form but not shown. */
  readonly isHidden?: boolean;
  /** The control needs the whole width below the label. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** One question: what, why, and the control. */
export function FactRow(props: FactRowProps) {
  const { fact, label, why, isAwaited, standing = null, isHidden = false, isWide = false, children } = props;
  return (
    <div className={isWide ? 'case-fact case-fact-wide' : 'case-fact'} hidden={isHidden} data-fact={fact}>
      <div className="case-fact-words">
        <span className="case-fact-label">
          {label}
          {isAwaited ? <Tag color="warning">影响结论</Tag> : null}
          {standing}
        </span>
        {why === '' ? null : <span className="quiet">{why}</span>}
      </div>
      <div className="case-fact-control">{children}</div>
    </div>
  );
}
