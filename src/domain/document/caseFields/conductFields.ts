import type { RightsCase } from '../../case/rightsCase.ts';
import { conductBodyNames, reviewedQuestions, standingConduct } from '../../evidence/conductReview.ts';
import type { ConductChecklist, ReviewedQuestion } from '../../evidence/conductReview.ts';
import { conductAnswerNames } from '../../evidence/recordConduct.ts';
import { dayOf, officialDate } from '../../kernel/moment.ts';
import type { ConductRowFields } from '../evidenceGroups.ts';
import { numbersText } from './evidenceFields.ts';
import { orNull } from './wording.ts';

/** Every question of the review with what was found; what nobody looked into is printed as 未核实. Source: SPEC E-144. */
export function conductFields(
  rightsCase: RightsCase,
  checklist: ConductChecklist,
): readonly ConductRowFields[] {
  return reviewedQuestions(rightsCase.conductReview, checklist).map((reviewed) => ({
    questionText: reviewed.question.label,
    answerText: reviewed.isDisputed ? '不一致' : conductAnswerNames[reviewed.answer],
    evidenceText: orNull(numbersText(reviewed.entry?.evidenceIds ?? [], rightsCase)),
    note: noteOf(reviewed),
    finderText: finderOf(reviewed),
    source: reviewed.question.verified ? reviewed.question.source : marked(reviewed.question.source),
  }));
}

const marked = (source: string) => (source.includes('待核') ? source : `${source}（待核）`);

function noteOf({ entry, isBare }: ReviewedQuestion): string | null {
  const findings = standingConduct(entry);
  const reasons = findings.map(({ body, answer, reason }) =>
    findings.length === 1 ? reason : `${conductBodyNames[body]}“${conductAnswerNames[answer]}”：${reason}`,
  );
  const said = [...reasons, entry?.note ?? '', isBare ? '没有证据印证' : ''];
  return orNull(said.filter((part) => part !== '').join('；'));
}

function finderOf({ entry }: ReviewedQuestion): string | null {
  const lines = standingConduct(entry).map(
    ({ body, by, at }) => `${conductBodyNames[body]}：${by}\n${officialDate(dayOf(at))}`,
  );
  return orNull(lines.join('\n'));
}
