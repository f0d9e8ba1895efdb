import { Checkbox, Input } from 'antd';

export interface SealedChoiceProps {
  /** Names of the sealed volumes there are. */
  readonly names: readonly string[];
  /** `null` = they stay. */
  readonly reason: string | null;
  readonly onReason: (reason: string | null) => void;
}

/** Sealed volumes stay unless somebody says why they leave. Source: SPEC B-21. */
export function SealedChoice({ names, reason, onReason }: SealedChoiceProps) {
  if (names.length === 0) return null;
  return (
    <section className="section" aria-label="封存卷">
      <Checkbox checked={reason !== null} onChange={({ target }) => onReason(target.checked ? '' : null)}>
        {names.join('、')}随同移交
      </Checkbox>
      <p className="quiet">
        不勾选的，这些卷和卷内文件不写入移交件；案件数据、操作日志和证据清单中仍有题名，题名请用化名。
      </p>
      {reason === null ? null : (
        <Input
          aria-label="封存卷随同移交的理由"
          placeholder="理由，至少两个字"
          maxLength={200}
          value={reason}
          onChange={({ target }) => onReason(target.value)}
        />
      )}
    </section>
  );
}
