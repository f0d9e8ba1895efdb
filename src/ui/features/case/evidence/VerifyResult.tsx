import { Alert } from 'antd';
import type { OutputOf } from '#api/contract.ts';
import type { Result } from '#domain/kernel/result.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { VerifiedList } from '../pieces/VerifiedList.tsx';

export interface VerifyResultProps {
  readonly result: Result<OutputOf<'evidence.verify'>> | null;
  readonly onDismiss: () => void;
  readonly onOpen: (evidenceNumber: number) => void;
}

/** What the last check of all stored bytes found, item by item. */
export function VerifyResult({ result, onDismiss, onOpen }: VerifyResultProps) {
  if (result === null) return null;
  if (!result.ok) return <FailureNotice failure={result.failure} />;
  const { items, withoutFile } = result.value;
  const bad = items.filter(({ state }) => state !== 'same').length;
  const rest = withoutFile === 0 ? '' : `另有 ${withoutFile} 份实物、书证没有电子文件，不在校验范围。`;
  return (
    <Alert
      className="notice"
      showIcon
      closable={{ onClose: onDismiss, 'aria-label': '收起校验结果' }}
      type={items.length === 0 ? 'info' : bad === 0 ? 'success' : 'error'}
      title={`${titleOf(items.length, bad)}${rest}`}
      description={<VerifiedList items={items} onOpen={onOpen} />}
    />
  );
}

/** Never a good word when nothing was read. */
function titleOf(all: number, bad: number): string {
  if (all === 0) return '没有可以校验的文件。';
  return bad === 0
    ? `校验完成：${all} 份证据逐字节重新计算，与登记的校验值全部一致。`
    : `校验发现 ${bad} 份证据没有通过，其余 ${all - bad} 份一致。`;
}
