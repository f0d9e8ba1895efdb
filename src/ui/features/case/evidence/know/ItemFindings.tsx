import { useMemo } from 'react';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { evidenceFindings } from '#domain/evidence/linter/evidenceFindings.ts';
import type { EvidenceFinding } from '#domain/evidence/linter/evidenceFindings.ts';
import { EmptyState } from '../../../../shared/EmptyState.tsx';
import { classOf } from '../../../../text/findingWords.ts';
import { useOpenCase } from '../../CaseContext.ts';
import { FindingLine } from './FindingLine.tsx';
import { FindingTag } from './FindingTag.tsx';
import './know.css';

/** Findings of one item, as they stand now. */
export function useItemFindings(item: EvidenceItem): readonly EvidenceFinding[] {
  const { rightsCase } = useOpenCase().view;
  return useMemo(
    () => evidenceFindings(rightsCase).filter(({ evidenceId }) => evidenceId === item.id),
    [rightsCase, item.id],
  );
}

/** What a reviewer would send this item back for. */
export function ItemFindings({ findings }: { readonly findings: readonly EvidenceFinding[] }) {
  if (findings.length === 0) {
    return (
      <EmptyState title="没有发现合法性问题。">
        按已填写的内容检查；内容不实的，检查不出来，须由办案人员核对。
      </EmptyState>
    );
  }
  return (
    <ul className="know-findings" aria-label="合法性问题">
      {findings.map((finding) => (
        <li key={finding.ruleId}>
          <FindingTag of={classOf(finding)} />
          <div>
            <FindingLine finding={finding} />
          </div>
        </li>
      ))}
    </ul>
  );
}
