import { Alert, Button } from 'antd';
import { adviceFor } from '#api/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';

export interface FailureNoticeProps {
  /** `null` shows nothing. */
  readonly failure: Failure | null;
  /** Offers 重试 (or `retryLabel`). */
  readonly onRetry?: (() => void) | undefined;
  readonly retryLabel?: string;
  /** For `case.changedElsewhere`: offers 重新载入; typed text must be kept. */
  readonly onReload?: (() => void) | undefined;
}

/** A refusal in Chinese: what happened, what to do next, and the button that does it. */
export function FailureNotice({ failure, onRetry, retryLabel = '重试', onReload }: FailureNoticeProps) {
  if (failure === null) return null;
  const advice = adviceFor(failure);
  const mayReload = onReload !== undefined && failure.code === 'case.changedElsewhere';
  const action = mayReload ? (
    <Button onClick={onReload}>重新载入</Button>
  ) : onRetry === undefined ? undefined : (
    <Button onClick={onRetry}>{retryLabel}</Button>
  );
  const tone = failure.code === 'api.cancelled' ? 'warning' : 'error';
  return (
    <Alert
      className="notice"
      type={tone}
      showIcon
      title={advice.what}
      description={advice.next}
      action={action}
    />
  );
}
