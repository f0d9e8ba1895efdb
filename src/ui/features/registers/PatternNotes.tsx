import { Button } from 'antd';
import type { LedgerView } from '#api/operations/ledgerOperations.ts';

export interface PatternNotesProps {
  readonly patterns: LedgerView['patterns'];
  /** Takes one sentence over into the text; without it they are only shown. */
  readonly onTake?: (finding: string) => void;
}

/** What the period shows, as material: situations, activities, times and posts; never an officer. */
export function PatternNotes({ patterns, onTake }: PatternNotesProps) {
  return (
    <>
      <ul className="tip-patterns">
        {patterns.findings.map(({ text: finding }) => (
          <li key={finding}>
            {finding}
            {onTake === undefined ? null : (
              <Button size="small" aria-label={`写入情形：${finding}`} onClick={() => onTake(finding)}>
                写入情形
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet">{patterns.caution}</p>
    </>
  );
}
