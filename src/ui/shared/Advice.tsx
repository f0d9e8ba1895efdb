import { Alert } from 'antd';
import type { ReactNode } from 'react';

export interface AdviceProps {
  readonly what: string;
  readonly next: ReactNode;
  readonly action?: ReactNode;
  readonly tone?: 'error' | 'warning' | 'info';
}

/** What is the matter and what to do, for matters that are no refusals of the program. */
export function Advice({ what, next, action, tone = 'warning' }: AdviceProps) {
  return <Alert className="notice" type={tone} showIcon title={what} description={next} action={action} />;
}
