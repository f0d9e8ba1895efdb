import { Alert, Button } from 'antd';
import { adviceFor } from '#api/failure.ts';
import type { OutputOf } from '#api/contract.ts';
import type { Result } from '#domain/kernel/result.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';

export interface VerifyResultProps {
  readonly result: Result<OutputOf<'evidence.verify'>> | null;
  readonly onDismiss: () => void;
  readonly onOpen: (evidenceNumber: number) => void;
}

/** What the last check of all stored bytes found. */
export function VerifyResult({ result, onDismiss, onOpen }: VerifyResultProps) {
  if (result === null) return null;
  if (!result.ok) return <FailureNotice failure={result.failure} />;
  const { intact, damaged } = result.value;
  return (
    <Alert
      className="notice"
      showIcon
      closable={{ onClose: onDismiss, 'aria-label': '收起校验结果' }}
      type={damaged.length === 0 ? 'success' : 'error'}
      title={
        damaged.length === 0
          ? `校验完成：${intact} 份证据逐字节重新计算，与登记的校验值全部一致。`
          : `校验发现 ${damaged.length} 份证据有问题，其余 ${intact} 份一致。`
      }
      description={
        damaged.length === 0 ? undefined : (
          <ul>
            {damaged.map(({ evidenceNumber, failure }) => {
              const advice = adviceFor({
                code: failure.code,
                ...(failure.detail ? { detail: failure.detail } : {}),
              });
              return (
                <li key={evidenceNumber}>
                  <Button type="link" size="small" onClick={() => onOpen(evidenceNumber)}>
                    证据{evidenceNumber}
                  </Button>
                  {advice.what}。{advice.next}
                </li>
              );
            })}
          </ul>
        )
      }
    />
  );
}
