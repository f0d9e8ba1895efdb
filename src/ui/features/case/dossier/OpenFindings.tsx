import { Checkbox } from 'antd';
import type { EvidenceFinding } from '#domain/evidence/linter/evidenceFindings.ts';
import { Advice } from '../../../shared/Advice.tsx';

export interface OpenFindingsProps {
  /** Findings that make an item unusable. */
  readonly out: readonly EvidenceFinding[];
  readonly isAcknowledged: boolean;
  readonly onAcknowledge: (isAcknowledged: boolean) => void;
}

const SHOWN = 6;

/** What should not leave unread; whoever exports all the same says so. */
export function OpenFindings({ out, isAcknowledged, onAcknowledge }: OpenFindingsProps) {
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
          <Checkbox checked={isAcknowledged} onChange={({ target }) => onAcknowledge(target.checked)}>
            我已看过这些问题，仍然导出
          </Checkbox>
        </>
      }
    />
  );
}
