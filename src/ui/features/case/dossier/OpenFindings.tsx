import { Form, Input } from 'antd';
import { useId } from 'react';
import type { EvidenceFinding } from '#domain/evidence/linter/evidenceFindings.ts';
import { Advice } from '../../../shared/Advice.tsx';

export interface OpenFindingsProps {
  /** Findings that make an item unusable. */
  readonly out: readonly EvidenceFinding[];
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

const SHOWN = 6;

/** What should not leave unread; whoever exports all the same says why. Source: SPEC E-175. */
export function OpenFindings({ out, reason, onReason }: OpenFindingsProps) {
  const reasonId = useId();
  if (out.length === 0) return null;
  return (
    <Advice
      tone="error"
      what={`有 ${out.length} 个问题可能使证据不得采用`}
      next={
        <>
          <ul className="case-open-findings">
            {out.slice(0, SHOWN).map(({ evidenceNumber, ruleId, text }) => (
              <li key={`${evidenceNumber} ${ruleId}`}>
                证据{evidenceNumber}：{text}
              </li>
            ))}
            {out.length > SHOWN ? <li>其余 {out.length - SHOWN} 个见“证据”页的“合法性”。</li> : null}
          </ul>
          <Form layout="vertical">
            <Form.Item htmlFor={reasonId} label="仍然导出的理由" extra="理由和决定人写入案件记录和操作日志。">
              <Input.TextArea
                id={reasonId}
                maxLength={200}
                autoSize={{ minRows: 1, maxRows: 4 }}
                value={reason}
                onChange={({ target }) => onReason(target.value)}
              />
            </Form.Item>
          </Form>
        </>
      }
    />
  );
}
