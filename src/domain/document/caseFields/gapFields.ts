import type { RightsCase } from '../../case/rightsCase.ts';
import { checkEvidence } from '../../evidence/checklist.ts';
import type { CheckedRequirement, EvidenceChecklist } from '../../evidence/checklist.ts';
import type { GapDuty } from '../../evidence/gapDuty.ts';
import { outcomeText } from '../../evidence/recordGapDuty.ts';
import { evidenceFindings } from '../../evidence/linter/evidenceFindings.ts';
import type { EvidenceFinding } from '../../evidence/linter/evidenceFindings.ts';
import { officialDate, dayOf } from '../../kernel/moment.ts';
import type { FindingFields, GapRowFields } from '../evidenceGroups.ts';
import { namesOf } from './segmentFields.ts';
import { orNull } from './wording.ts';

/** What the case must prove, what it has, and who brings the rest until when. Source: SPEC E-116, E-167. */
export function gapFields(rightsCase: RightsCase, checklist: EvidenceChecklist): readonly GapRowFields[] {
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
  const others = rightsCase.gapDuties.filter((duty) => rowOf(duty) === null);
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

function dutyTexts(duties: readonly GapDuty[], rightsCase: RightsCase) {
  const each = (say: (duty: GapDuty) => string) => orNull(duties.map(say).join('\n'));
  return {
    measureText: each(({ measure, gap }) => {
      const whom = gap.kind === 'element' ? namesOf([gap.counterpartyId], rightsCase) : '';
      return whom === '' ? measure : `${measure}（${whom}）`;
    }),
    ownerText: each(({ owner }) => owner),
    dueText: each(({ dueOn }) => officialDate(dueOn)),
    doneText: each((duty) => {
      const outcome = outcomeText(duty, rightsCase);
      return duty.closed === null || outcome === null
        ? '未完成'
        : `${officialDate(dayOf(duty.closed.at))}，${outcome}`;
    }),
  };
}

const severityNames: Readonly<Record<EvidenceFinding['severity'], string>> = {
  out: '不得作为证据',
  defect: '瑕疵',
  hint: '提示',
};

/** What a reviewer would send back; what nobody has answered yet is one row per item. Source: SPEC E-116. */
export function findingFields(rightsCase: RightsCase): readonly FindingFields[] {
  const findings = evidenceFindings(rightsCase);
  const wrong = findings.filter(({ kind }) => kind === 'wrong');
  const unsaid = Map.groupBy(
    findings.filter(({ kind }) => kind === 'unsaid'),
    ({ evidenceNumber }) => evidenceNumber,
  );
  return [
    ...wrong.map(({ evidenceNumber, severity, text, mend, source, verified }) => ({
      evidenceText: `证据${evidenceNumber}`,
      severityText: severityNames[severity],
      text,
      mend,
      source: verified ? source : `${source}（待核）`,
    })),
    ...[...unsaid].map(([number, entries]) => ({
      evidenceText: `证据${number}`,
      severityText: '未填',
      text: `尚有${entries.length}项取证情况没有填写`,
      mend: '在证据的取证情况中逐项填写',
      source: null,
    })),
  ];
}
