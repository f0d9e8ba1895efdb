import type { EvidenceFinding, FindingCounts } from '#domain/evidence/linter/evidenceFindings.ts';

/** What a reader filters findings by: the severities of what is wrong, and what nobody has filled in. */
export type FindingClass = keyof FindingCounts;

export const findingClasses: readonly FindingClass[] = ['out', 'defect', 'hint', 'unsaid'];
export const findingClassNames: Readonly<Record<FindingClass, string>> = {
  out: '不得采用',
  defect: '瑕疵',
  hint: '提示',
  unsaid: '未填',
};

export function classOf({ kind, severity }: EvidenceFinding): FindingClass {
  return kind === 'unsaid' ? 'unsaid' : severity;
}
