import type { EvidenceFinding } from '#domain/evidence/linter/evidenceFindings.ts';
import { SourceTag } from '../../../../shared/SourceTag.tsx';

/** What is the matter, how to mend it, and which article says so. */
export function FindingLine({ finding }: { readonly finding: EvidenceFinding }) {
  return (
    <>
      <strong>{finding.text}</strong>
      <div>补救：{finding.mend}</div>
      <SourceTag source={finding.source} />
    </>
  );
}
