import type { RightsCase } from '../../case/rightsCase.ts';
import { checkEvidence } from '../../evidence/checklist.ts';
import type { CheckedRequirement, EvidenceChecklist } from '../../evidence/checklist.ts';
import type { GapDuty } from '../../evidence/gapDuty.ts';
import { evidenceFindings } from '../../evidence/linter/evidenceFindings.ts';
import type { EvidenceFinding } from '../../evidence/linter/evidenceFindings.ts';
import { officialDate, dayOf } from '../../kernel/moment.ts';
import type { FindingFields, GapRowFields } from '../evidenceGroups.ts';
import type { ElementNames } from './evidenceFields.ts';
import { namesOf } from './segmentFields.ts';
import { orNull } from './wording.ts';

/** What the case must prove, what it has, and who brings the rest until when. Source: SPEC E-116. */
export function gapFields(
  rightsCase: RightsCase,
  checklist: EvidenceChecklist,
  names: ElementNames,
): readonly GapRowFields[] {
  const checked = checkEvidence(rightsCase, checklist);
  const listed = new Set(checked.map(({ requirement }) => requirement.id));
  const rows = checked.map((entry) => ({
    requirementText: entry.requirement.label,
    stateText: stateText(entry, rightsCase),
    evidenceText: orNull(entry.evidenceNumbers.map((number) => `证据${number}`).join('、')),
    ...dutyTexts(
      rightsCase.gapDuties.filter(({ elementId }) => elementId === entry.requirement.id),
      rightsCase,
    ),
    note: entry.waiverReason,
  }));
  const others = rightsCase.gapDuties.filter(({ elementId }) => !listed.has(elementId));
  return [
    ...rows,
    ...others.map((duty) => ({
      requirementText:
        (Object.hasOwn(names, duty.elementId) ? names[duty.elementId] : undefined) ?? '其他证明事项',
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
    measureText: each(({ measure, counterpartyId }) => {
      const whom = counterpartyId === null ? '' : namesOf([counterpartyId], rightsCase);
      return whom === '' ? measure : `${measure}（${whom}）`;
    }),
    ownerText: each(({ owner }) => owner),
    dueText: each(({ dueOn }) => officialDate(dueOn)),
    doneText: each(({ doneAt, outcome }) =>
      doneAt === null
        ? '未完成'
        : [officialDate(dayOf(doneAt)), outcome].filter((part) => part !== '').join('，'),
    ),
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
