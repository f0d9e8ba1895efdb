import type { RightsCase } from '../../case/rightsCase.ts';
import { checkEvidence } from '../../evidence/checklist.ts';
import type { CheckedRequirement, EvidenceChecklist } from '../../evidence/checklist.ts';
import type { GapDuty } from '../../evidence/gapDuty.ts';
import type { SourceMarks } from '../../lawShelf/sourceMarks.ts';
import type { EvidenceFinding } from '../../evidence/linter/evidenceFindings.ts';
import type { FindingFields, GapRowFields } from '../evidenceGroups.ts';
import { dutyTexts } from './dutyTexts.ts';
import { runsText } from './runsText.ts';
import { orNull } from './wording.ts';

/**
 * What the case must prove, what it has, and who brings the rest until when; duties of `elsewhere` are printed there.
 * Source: SPEC E-116, E-167.
 */
export function gapFields(
  rightsCase: RightsCase,
  checklist: EvidenceChecklist,
  elsewhere: ReadonlySet<GapDuty> = new Set(),
): readonly GapRowFields[] {
  const checked = checkEvidence(rightsCase, checklist);
  const listed = new Set(checked.map(({ requirement }) => requirement.id));
  const rowOf = ({ gap }: GapDuty) =>
    gap.kind === 'requirement' && listed.has(gap.elementId) ? gap.elementId : null;
  const rows = checked.map((entry) => ({
    requirementText: entry.requirement.label,
    stateText: stateText(entry, rightsCase),
    evidenceText: orNull(entry.evidenceNumbers.map((number) => `证据${number}`).join('、')),
    ...dutyTexts(
      rightsCase.gapDuties.filter((duty) => rowOf(duty) === entry.requirement.id),
      rightsCase,
    ),
    note: entry.waiverReason,
  }));
  const others = rightsCase.gapDuties.filter((duty) => rowOf(duty) === null && !elsewhere.has(duty));
  return [
    ...rows,
    ...others.map((duty) => ({
      requirementText: duty.label,
      stateText: null,
      evidenceText: null,
      ...dutyTexts([duty], rightsCase),
      note: null,
    })),
  ];
}

function stateText(
  { state, requirement }: CheckedRequirement,
  { evidence }: RightsCase,
): GapRowFields['stateText'] {
  if (state === 'waived') return '不适用';
  if (state === 'missing') return '缺失';
  const proofs = evidence.flatMap((item) =>
    item.proofs.filter(({ elementId }) => elementId === requirement.id),
  );
  return proofs.some(({ strength }) => strength === 'direct') ? '具备' : '部分';
}

const severityNames: Readonly<Record<EvidenceFinding['severity'], string>> = {
  out: '不得作为证据',
  defect: '瑕疵',
  hint: '提示',
};

/**
 * What a reviewer would send back. What nobody has answered yet is printed question by question, to be filled in by hand; items of which
 * the same is open share a row.
 *
 * Source: SPEC E-116.
 */
export function findingFields(
  findings: readonly EvidenceFinding[],
  marks: SourceMarks,
): readonly FindingFields[] {
  const wrong = findings.filter(({ kind }) => kind === 'wrong');
  return [
    ...wrong.map(({ evidenceNumber, severity, text, mend, source }) => ({
      evidenceText: `证据${evidenceNumber}`,
      severityText: severityNames[severity],
      text,
      mend,
      source: marks.marked(source),
    })),
    ...unsaidRows(findings.filter(({ kind }) => kind === 'unsaid')),
  ];
}

function unsaidRows(unsaid: readonly EvidenceFinding[]): readonly FindingFields[] {
  const byItem = Map.groupBy(unsaid, ({ evidenceNumber }) => evidenceNumber);
  const byQuestions = Map.groupBy(
    [...byItem].toSorted(([a], [b]) => a - b),
    ([, entries]) => entries.map(({ text }) => `□${text}`).join('\n'),
  );
  return [...byQuestions].map(([text, items]) => ({
    evidenceText: runsText(items.map(([number]) => number)),
    severityText: '未填',
    text,
    mend: '在证据的“取证”中逐项填写，或者在本表填写后补录',
    source: null,
  }));
}
