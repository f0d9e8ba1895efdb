import { Alert } from 'antd';
import type { OutputOf } from '#api/contract.ts';
import type { Result } from '#domain/kernel/result.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';

export interface ProduceResultProps {
  readonly result: Result<OutputOf<'documents.produce'>> | null;
  readonly onDismiss: () => void;
}

/** What the last run made, and which fonts stood in for missing ones. */
export function ProduceResult({ result, onDismiss }: ProduceResultProps) {
  if (result === null) return null;
  if (!result.ok) return <FailureNotice failure={result.failure} />;
  const { made, substitutions } = result.value;
  const pages = made.reduce((sum, paper) => sum + paper.pages, 0);
  return (
    <Alert
      className="notice"
      type="success"
      showIcon
      closable={{ onClose: onDismiss, 'aria-label': '收起制作结果' }}
      title={`已制作 ${made.length} 份文书，共 ${pages} 页，PDF和Word各一份。`}
      description={substitutions.length === 0 ? undefined : `字体替代：${substitutions.join('；')}`}
    />
  );
}
